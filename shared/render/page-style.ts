/** The style of an article's page, on paper and screen, light and dark: one text for the preview and every exported page. */
export const articleCss = `
:root { color-scheme: light dark; --page: #fffefb; --text: #23262b; --quiet: #5f636b; --rule: #dedad0; --link: #1d6a5e; }
@media (prefers-color-scheme: dark) {
  :root { --page: #202124; --text: #e6e4df; --quiet: #a9aaa8; --rule: #3a3d42; --link: #7cc7b8; }
}
body { margin: 0; background: var(--page); color: var(--text);
  font: 18px/1.65 'Source Serif 4 Variable', 'Source Serif 4', Charter, Georgia, serif;
  overflow-wrap: break-word; -webkit-font-smoothing: antialiased; }
article { max-width: 66ch; margin: 0 auto; padding: 48px 28px 72px; }
.article-header { margin-bottom: 2em; }
.series-place, .byline { margin: 0; color: var(--quiet); font-size: .85em; }
.series-place { margin-bottom: .6em; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; font-weight: 650; }
h1 { margin: 0 0 .4em; font-size: 2em; letter-spacing: -.01em; }
h2 { margin: 1.9em 0 .5em; font-size: 1.35em; }
h3 { margin: 1.6em 0 .4em; font-size: 1.12em; }
h4, h5, h6 { margin: 1.4em 0 .3em; font-size: 1em; }
p, ul, ol, blockquote, pre, table, figure, details { margin: 0 0 1.1em; }
ul, ol { padding-left: 1.4em; }
li > p { margin-bottom: .5em; }
li > input[type='checkbox'] { margin: 0 .4em 0 0; }
a { color: var(--link); text-underline-offset: .15em; }
blockquote { margin-left: 0; padding-left: 1.1em; border-left: 3px solid var(--rule); color: var(--quiet); }
img { max-width: 100%; height: auto; }
figcaption { color: var(--quiet); font-size: .85em; }
hr { margin: 2.2em auto; width: 30%; border: 0; border-top: 1px solid var(--rule); }
code { font: .86em ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; }
pre { padding: 1em; border: 1px solid var(--rule); border-radius: 6px; overflow-x: auto; line-height: 1.5; }
table { border-collapse: collapse; display: block; overflow-x: auto; font-size: .92em; }
th, td { padding: .4em .8em; border: 1px solid var(--rule); text-align: left; vertical-align: top; }
.pager { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5em; margin-top: 3.5em; padding-top: 1.5em;
  border-top: 1px solid var(--rule); line-height: 1.35; }
.pager > * { display: flex; flex-direction: column; gap: .2em; color: inherit; text-decoration: none; }
.pager a:hover .pager-title { text-decoration: underline; }
.pager-next { grid-column: 2; text-align: right; }
.pager-label { color: var(--quiet); font-size: .8em; }
@media (max-width: 420px) { article { padding: 28px 18px 48px; } body { font-size: 17px; } h1 { font-size: 1.65em; } }
@media print {
  :root { --page: #fff; --text: #000; --quiet: #444; --rule: #bbb; --link: #000; }
  body { font-size: 11pt; } article { max-width: none; padding: 0; }
  h1, h2, h3, h4 { break-after: avoid; } p { orphans: 3; widows: 3; } img, pre, table, blockquote { break-inside: avoid; }
}
`
