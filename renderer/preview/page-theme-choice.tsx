import { Palette } from 'lucide-react'
import { type PageTheme, pageThemes } from '../../shared/domain/page-theme.ts'
import { choosePageTheme, usePageTheme } from '../state/page-style.ts'
import { QuietSelect } from '../ui/quiet-select.tsx'

const names: Readonly<Record<PageTheme, string>> = {
  plain: 'Plain',
  squarespace: 'Squarespace',
  wordpress: 'WordPress',
  ghost: 'Ghost',
  print: 'Print',
}

const choices = pageThemes.map((theme) => [theme, names[theme]] as const)

/** What the page looks like: as on a site of one kind, plain, or on paper. */
export function PageThemeChoice() {
  const chosen = usePageTheme()
  return (
    <span className="page-theme" title="What the page looks like, here and where you save or print it">
      <Palette aria-hidden size={15} />
      <QuietSelect
        label="Page theme"
        value={chosen}
        options={choices}
        onChange={(theme) => void choosePageTheme(theme)}
      />
    </span>
  )
}
