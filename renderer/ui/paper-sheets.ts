import { type PaperSize, paperMargins, paperSizes } from '../../shared/domain/paper.ts'

/** The room between two sheets, and beside them, in CSS pixels. */
const between = 14

/** CSS pixels of a millimetre (CSS Values 4, 6.2). */
const pixels = 96 / 25.4

/** How far it is from the top of one sheet to that of the next, in CSS pixels. */
export function sheetPitch(size: PaperSize): number {
  return paperSizes[size].height * pixels + between
}

/** How wide a page that shows whole sheets is, in CSS pixels. */
export function sheetsWidth(size: PaperSize): number {
  return Math.ceil(paperSizes[size].width * pixels) + 2 * between
}

/**
 * Makes the rules of a style sheet hold as they will on paper: those for print do, those for screens and the dark don't, and
 * breaks between pages are breaks between sheets.
 */
export function turnToPaper(rules: CSSRuleList): void {
  for (const rule of rules as unknown as Iterable<CSSRule & Partial<CSSMediaRule & CSSStyleRule>>) {
    if (rule.media !== undefined) rule.media.mediaText = mediaOnPaper(rule.media.mediaText)
    if (rule.style !== undefined) breakSheets(rule.style)
    if (rule.cssRules !== undefined) turnToPaper(rule.cssRules)
  }
}

/** Sheets are columns, which the breaks of pages pass over (CSS Fragmentation 4, 3.1). */
function breakSheets(style: CSSStyleDeclaration): void {
  for (const name of ['break-before', 'break-after', 'break-inside']) {
    const value = style.getPropertyValue(name)
    const priority = style.getPropertyPriority(name)
    if (value === 'avoid-page') style.setProperty(name, 'avoid', priority)
    if (/^(?:page|left|right|recto|verso)$/.test(value)) style.setProperty(name, 'column', priority)
  }
}

/**
 * Makes a list of media queries say on a screen what it says on paper. Each part is put in place by itself, so that `not`, `and`
 * and `or` round it hold; `tty` is a kind of medium that nothing is (Media Queries 4, 2.3).
 */
export function mediaOnPaper(media: string): string {
  return media
    .replace(/(?<![\w-])screen(?![\w-])/gi, 'tty')
    .replace(/(?<![\w-])print(?![\w-])/gi, 'all')
    .replace(/\(prefers-color-scheme:\s*dark\)/gi, '(not (min-width: 0))')
    .replace(/\(prefers-color-scheme:\s*light\)/gi, '(min-width: 0)')
}

/**
 * The style that lays an article out on sheets, one below the other: as columns of a sheet's height, which break as printed
 * pages do. It comes after the page's own.
 */
export function sheetsCss(size: PaperSize): string {
  const { width, height } = paperSizes[size]
  const { top, side, bottom } = paperMargins
  return `
html { background: #d9d6cf; scrollbar-color: #a5a096 transparent; }
@media (prefers-color-scheme: dark) { html { background: #0d0e0f; scrollbar-color: #4b5057 transparent; } }
body { padding: ${between}px 0; background: none; text-rendering: geometricPrecision; }
article { box-sizing: content-box; max-width: none; width: ${width - 2 * side}mm; margin: 0 auto;
  padding: ${top}mm ${side}mm ${bottom}mm; background: repeating-linear-gradient(var(--page) 0 ${height}mm,
  transparent ${height}mm calc(${height}mm + ${between}px)); columns: 1; column-fill: auto; column-wrap: wrap;
  column-height: ${height - top - bottom}mm; row-gap: calc(${top + bottom}mm + ${between}px); }
.sheet-numbers { display: grid; top: ${between}px; grid-auto-rows: ${height}mm; row-gap: ${between}px; }
.sheet-numbers > div { align-self: end; height: ${bottom}mm; color: #555; font: 9pt/${bottom}mm system-ui, sans-serif;
  text-align: center; }
`
}
