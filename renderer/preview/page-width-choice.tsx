import { File, type LucideIcon, Monitor, MoveHorizontal, Smartphone, Tablet } from 'lucide-react'
import { type PageWidth, pageWidths, setPageWidth, usePageWidth } from '../state/page-width.ts'

const choices: readonly { readonly width: PageWidth; readonly name: string; readonly icon: LucideIcon }[] = [
  { width: 'fit', name: 'Fit', icon: MoveHorizontal },
  { width: 'phone', name: 'Phone', icon: Smartphone },
  { width: 'tablet', name: 'Tablet', icon: Tablet },
  { width: 'desktop', name: 'Desktop', icon: Monitor },
  { width: 'paper', name: 'Paper', icon: File },
]

/** What the page is read on: a group of radio buttons above the page. */
export function PageWidthChoice() {
  const chosen = usePageWidth((state) => state.width)
  return (
    <div className="page-widths" role="radiogroup" aria-label="Page width">
      {choices.map(({ width, name, icon: Icon }) => (
        <label key={width} className="page-width" title={hint(width)}>
          <input
            type="radio"
            name="page-width"
            aria-label={name}
            checked={chosen === width}
            onChange={() => setPageWidth(width)}
          />
          <Icon aria-hidden size={15} />
          <span className="page-width-name">{name}</span>
        </label>
      ))}
    </div>
  )
}

function hint(width: PageWidth): string {
  if (width === 'paper') return 'As it will be printed'
  const pixels = pageWidths[width]
  return pixels === null ? 'As wide as there is room' : `As on a ${width}: ${pixels} pixels wide`
}
