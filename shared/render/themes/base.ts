import { calloutCss } from './callouts.ts'

/**
 * What all themes share: the variables that a theme or a folder's own style may set (docs/themes.md), with the values of
 * the plain theme, and the structure of a page, which speaks of nothing but them. From phone to desktop, light and dark.
 */
export const baseCss = `
:root { color-scheme: light dark;
  --font-text: 'Source Serif 4 Variable', 'Source Serif 4', Charter, Georgia, serif;
  --font-heading: var(--font-text);
  --font-small: var(--font-text);
  --font-code: ui-monospace, SFMono-Regular, 'DejaVu Sans Mono', Menlo, Consolas, monospace;
  --size: clamp(17px, 15.8px + .34vw, 20px); --leading: 1.62; --measure: 34em;
  --title-size: clamp(1.72em, 1.4em + 1.3vw, 2.3em); --title-weight: 650; --heading-weight: 650; --title-align: start;
  --gap: 1.1em; --edge: clamp(20px, 5vw, 48px); --corner: 3px;
  --page: #fffefb; --text: #23262b; --heading: var(--text); --quiet: #5f636b; --link: #1d6a5e; --rule: #dedad0;
  --shade: #f5f2ea; --marked: #fbeeb8;
  --note: #1f5fa8; --tip: #1a7040; --important: #7a3fb0; --warning: #8a5a00; --caution: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --page: #202124; --text: #e6e4df; --quiet: #a9aaa8; --link: #7cc7b8; --rule: #3a3d42; --shade: #2a2c30;
    --marked: #5c4a12; --note: #8ab8f0; --tip: #79c79a; --important: #c9a2f2; --warning: #e3b564; --caution: #f2938a; }
}
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--text); font: var(--size)/var(--leading) var(--font-text);
  font-kerning: normal; overflow-wrap: break-word; -webkit-font-smoothing: antialiased; }
article { max-width: var(--measure); margin: 0 auto;
  padding: clamp(28px, 7vw, 76px) var(--edge) clamp(48px, 9vw, 104px); }
.site-name { margin: 0 0 2.6em; color: var(--quiet); font: 560 .84em/1.45 var(--font-small); text-align: var(--title-align); }
.article-header { margin-bottom: 2.2em; text-align: var(--title-align); }
.series-place, .byline { margin: 0; color: var(--quiet); font: .84em/1.45 var(--font-small); }
.series-place { margin-bottom: .7em; }
h1, h2, h3, h4, h5, h6 { color: var(--heading); font-family: var(--font-heading); font-weight: var(--heading-weight);
  line-height: 1.22; text-wrap: balance; }
h1 { margin: 0 0 .45em; font-size: var(--title-size); font-weight: var(--title-weight); line-height: 1.14;
  letter-spacing: -.014em; }
h2 { margin: 2em 0 .55em; font-size: 1.42em; letter-spacing: -.008em; }
h3 { margin: 1.75em 0 .45em; font-size: 1.16em; }
h4 { margin: 1.6em 0 .35em; font-size: 1em; }
h5, h6 { margin: 1.6em 0 .35em; font-size: .9em; color: var(--quiet); }
:is(h1, h2, h3, h4) + :is(h2, h3, h4, h5, h6) { margin-top: .8em; }
p, ul, ol, dl, blockquote, pre, table, figure, details, address { margin: 0 0 var(--gap); }
p, li, dd, figcaption { text-wrap: pretty; hanging-punctuation: first allow-end; }
p { orphans: 3; widows: 3; }
ul, ol { padding-left: 1.5em; }
ul ul { list-style-type: circle; }
li { margin: .3em 0; padding-left: .15em; }
li > :is(ul, ol) { margin: .3em 0; }
li > p { margin-bottom: .55em; }
li > :last-child { margin-bottom: 0; }
li::marker { color: var(--quiet); font-variant-numeric: tabular-nums; }
li:has(> input[type='checkbox'], > p:first-child > input[type='checkbox']) { list-style: none; }
li input[type='checkbox'] { box-sizing: border-box; width: 1em; height: 1em; margin: 0 .35em 0 -1.45em; vertical-align: -.12em;
  border: max(1px, .085em) solid var(--quiet); border-radius: .16em; appearance: none; print-color-adjust: exact; }
li input[type='checkbox']:checked::before { display: block; width: 100%; height: 100%; background: var(--text); content: '';
  clip-path: polygon(12% 48%, 24% 36%, 42% 54%, 78% 16%, 90% 28%, 42% 78%); print-color-adjust: exact; }
dt { font-weight: 650; }
dd { margin: 0 0 .6em 1.5em; }
a { color: var(--link); text-decoration-thickness: max(1px, .055em); text-underline-offset: .18em; }
a:hover { text-decoration-thickness: max(2px, .1em); }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
blockquote { margin-left: 0; margin-right: 0; padding: .1em 0 .1em 1.2em; border-left: 3px solid var(--rule);
  color: color-mix(in srgb, var(--text) 82%, var(--page)); }
blockquote > :last-child { margin-bottom: 0; }
blockquote blockquote { margin-top: .8em; }
pre, table { scrollbar-width: thin; scrollbar-color: var(--rule) transparent; }
img { max-width: 100%; height: auto; border-radius: var(--corner); vertical-align: middle; }
figure { margin-inline: 0; }
figure > img, p > img:only-child { display: block; margin-inline: auto; }
figcaption, caption { color: var(--quiet); font: .82em/1.45 var(--font-small); }
figcaption { margin-top: .6em; }
figure:has(> img + figcaption) { width: fit-content; max-width: 100%; margin-inline: auto; }
figure > img + figcaption { contain: inline-size; min-width: min(16em, 100%); }
caption { padding-bottom: .6em; text-align: left; }
hr { margin: 2.4em auto; width: 5em; border: 0; border-top: 1px solid var(--rule); }
code, kbd, samp { font: .84em var(--font-code); font-variant-numeric: normal; }
:not(pre) > code { padding: .1em .32em; border-radius: 4px; background: var(--shade); overflow-wrap: anywhere; }
kbd { padding: .08em .4em; border: 1px solid var(--rule); border-bottom-width: 2px; border-radius: 4px; }
pre { padding: .9em 1.1em; border-radius: 6px; background: var(--shade); overflow-x: auto; line-height: 1.5; tab-size: 2; }
pre code { font-size: .86em; }
mark { padding: 0 .15em; border-radius: 2px; background: var(--marked); color: inherit; }
abbr[title] { text-underline-offset: .18em; }
small { font-size: .84em; }
sup, sub { font-size: .7em; line-height: 0; }
sup a { padding: 0 .15em 0 .05em; text-decoration: none; }
table { display: block; width: max-content; max-width: 100%; overflow-x: auto; border-collapse: collapse; font-size: .88em;
  line-height: 1.45; font-variant-numeric: tabular-nums; }
th, td { padding: .5em 1em .5em 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; min-width: 4.5em; }
:is(th, td)[align='right'] { text-align: right; }
:is(th, td)[align='center'] { text-align: center; }
:is(th, td):last-child { padding-right: 0; }
th { font-weight: 650; border-bottom: 2px solid var(--rule); line-height: 1.3; vertical-align: bottom; }
summary { cursor: pointer; font-weight: 600; }
details { padding: .6em 0; border-block: 1px solid var(--rule); }
details[open] > summary { margin-bottom: .7em; }
details > :last-child { margin-bottom: 0; }
${calloutCss.trim()}
.footnotes { margin-top: 3em; padding-top: 1.2em; border-top: 1px solid var(--rule); color: var(--quiet); font-size: .84em;
  line-height: 1.5; }
.footnotes :is(li, p) > [aria-label] { text-decoration: none; }
:target { scroll-margin-top: 1em; }
.cover { margin: 0 0 2em; }
.cover img { width: 100%; max-height: 70vh; object-fit: cover; }
details.series-place { padding: 0; border: 0; }
.series-place summary { font-weight: inherit; list-style: none; }
.series-place summary::after { content: ' ▾' / ''; } .series-place[open] summary::after { content: ' ▴' / ''; }
.series-place ol { display: inline-block; margin: .2em 0 .6em; padding: .5em 1em .5em 2.4em; border-radius: 6px;
  background: var(--shade); text-align: start; }
.series-place [aria-current] { color: var(--text); font-weight: 650; }
.pager { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5em; margin-top: 4em; padding-top: 1.5em;
  border-top: 1px solid var(--rule); font-family: var(--font-small); line-height: 1.35; }
.pager > * { display: flex; flex-direction: column; gap: .25em; color: inherit; text-decoration: none; }
.pager-title { font-weight: 560; text-wrap: balance; }
.pager a:hover .pager-title { color: var(--link); text-decoration: underline; }
.pager-next { grid-column: 2; text-align: right; }
.pager-label { color: var(--quiet); font-size: .8em; }
@media (max-width: 480px) {
  p, li { hyphens: auto; hyphenate-limit-chars: 9 4 4; }
  ul, ol { padding-left: 1.25em; } blockquote { padding-left: 1em; }
  table { font-size: .84em; }
  .pager { grid-template-columns: 1fr; gap: 1.2em; margin-top: 3em; } .pager-next { grid-column: 1; }
}
@media (prefers-reduced-motion: reduce) {
  *, ::before, ::after, ::details-content { animation: none !important; transition: none !important;
    scroll-behavior: auto !important; }
}
`
