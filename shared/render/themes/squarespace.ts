/** Like a blog post of a Squarespace site: one sans serif, a large title in the middle, wide air, links in the text's own colour. */
export const squarespaceCss = `
:root {
  --font-text: 'Inter Variable', Inter, 'Helvetica Neue', Helvetica, Arial, sans-serif;
  --size: clamp(16px, 15.2px + .2vw, 17.5px); --leading: 1.75; --measure: 40em;
  --title-size: clamp(1.95em, 1.4em + 2.4vw, 3.1em); --title-weight: 500; --heading-weight: 500; --title-align: center;
  --gap: 1.35em; --corner: 0;
  --page: #fff; --text: #1a1a1a; --quiet: #666; --link: #1a1a1a; --rule: #dcdcdc; --shade: #f4f4f2; --marked: #f4e9b8;
}
@media (prefers-color-scheme: dark) {
  :root { --page: #161616; --text: #f1f1ef; --quiet: #a8a8a4; --link: #f1f1ef; --rule: #3a3a3a; --shade: #232323;
    --marked: #57491c; }
}
.site-name { color: var(--text); font-size: 1.12em; font-weight: 500; letter-spacing: -.01em; }
h1 { margin-bottom: .6em; letter-spacing: -.026em; line-height: 1.1; }
h2 { font-size: 1.62em; letter-spacing: -.018em; }
.byline { font-size: .82em; letter-spacing: .01em; }
.article-header { margin-bottom: 3.2em; }
blockquote { border: 0; padding: 0 1.6em; color: var(--text); font-size: 1.14em; line-height: 1.6; }
hr { width: 100%; }
.pager { padding-top: 2.6em; }
.pager-title { font-size: 1.12em; font-weight: 500; letter-spacing: -.01em; }
.pager > * { position: relative; }
.pager-previous { padding-left: 1.8em; } .pager-next { padding-right: 1.8em; }
.pager > *::before { position: absolute; top: .42em; width: .62em; height: .62em; border: solid currentcolor;
  border-width: 0 0 1.5px 1.5px; content: ''; }
.pager-previous::before { left: .3em; rotate: 45deg; } .pager-next::before { right: .3em; rotate: -135deg; }
@media (max-width: 480px) { blockquote { padding: 0 .8em; } .pager-next { text-align: right; } }
`
