import { Palette } from 'lucide-react'
import { type PageTheme, pageThemes } from '../../shared/domain/page-theme.ts'
import { choosePageTheme, usePageTheme } from '../state/page-style.ts'

const names: Readonly<Record<PageTheme, string>> = {
  plain: 'Plain',
  squarespace: 'Squarespace',
  wordpress: 'WordPress',
  ghost: 'Ghost',
  print: 'Print',
}

/** What the page looks like: as on a site of one kind, plain, or on paper. */
export function PageThemeChoice() {
  const chosen = usePageTheme()
  return (
    <span className="page-theme" title="What the page looks like, here and where you save or print it">
      <Palette aria-hidden size={15} />
      <select
        className="quiet-select"
        aria-label="Page theme"
        value={chosen}
        onChange={(event) => void choosePageTheme(event.target.value as PageTheme)}
      >
        {pageThemes.map((theme) => (
          <option key={theme} value={theme}>
            {names[theme]}
          </option>
        ))}
      </select>
    </span>
  )
}
