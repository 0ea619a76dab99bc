import { paperMargins } from '../../domain/paper.ts'

/**
 * A page on paper, whatever its theme: black on white at a size for reading by hand, numbered pages, and breaks that part no
 * heading from its text. It is the print theme by itself, and what every other theme becomes when it is printed.
 */
export const printCss = `
:root { color-scheme: only light; --size: 11pt; --leading: 1.5; --measure: none; --title-size: 1.9em;
  --page: #fff; --text: #000; --heading: #000; --quiet: #444; --link: #000; --rule: #bbb; --shade: #f4f4f4; --marked: #eee;
  --note: #1f5fa8; --tip: #1a7040; --important: #7a3fb0; --warning: #8a5a00; --caution: #b3261e; }
@page { margin: ${paperMargins.top}mm ${paperMargins.side}mm ${paperMargins.bottom}mm;
  @bottom-center { content: counter(page) ' / ' counter(pages); font: 9pt/1 system-ui, sans-serif; color: #555; } }
.site-name { margin-bottom: 2em; }
.article-header { margin-bottom: 1.8em; }
p, li { hyphens: auto; hyphenate-limit-chars: 7 3 3; }
h1, h2, h3, h4, h5, h6, .article-header, .series-place, .callout-title, dt, summary, caption, thead { break-after: avoid; break-inside: avoid; }
img, pre, tr, blockquote, figure, .footnotes li, .pager { break-inside: avoid; }
.footnotes :is(li, p) > [aria-label] { display: none; }
/* A few points belong together; a longer list may go over several sheets. */
:is(ul, ol):not(:has(> li:nth-child(6))) { break-inside: avoid; }
img { max-height: 180mm; object-fit: contain; }
.cover img { max-height: 90mm; object-fit: cover; }
table { display: table; width: 100%; } thead { display: table-header-group; } pre { white-space: pre-wrap; }
details::details-content { content-visibility: visible; }
details.series-place > summary::after { content: none; } .series-place ol { display: none; }
.pager { margin-top: 2.6em; font-size: 1em; }
`

/** On a screen the print theme is one long sheet. */
export const printThemeCss = `${printCss}
@media screen { :root { --measure: 166mm; } }
`
