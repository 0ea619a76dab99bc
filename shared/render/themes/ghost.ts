/** Like a post of a Ghost publication: strong sans serif titles above a serif text, and one lively accent. */
export const ghostCss = `
:root {
  --font-text: 'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif;
  --font-heading: 'Inter Variable', Inter, -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, sans-serif;
  --font-small: var(--font-heading);
  --size: clamp(18px, 17px + .28vw, 20.5px); --leading: 1.6; --measure: 35em;
  --title-size: clamp(1.7em, 1.3em + 2vw, 2.5em); --title-weight: 760; --heading-weight: 700;
  --gap: 1.35em; --corner: 4px;
  --page: #fff; --text: #15171a; --quiet: #626d79; --link: #c9095c; --rule: #e3e6ea; --shade: #f3f5f7; --marked: #ffe9a8;
}
@media (prefers-color-scheme: dark) {
  :root { --page: #15171a; --text: #e9eaec; --heading: #fff; --quiet: #9ba4ae; --link: #ff7fb2; --rule: #33383f;
    --shade: #22262b; --marked: #5b4a17; }
}
.site-name { padding-bottom: 1em; border-bottom: 1px solid var(--rule); color: var(--heading); font-size: .95em;
  font-weight: 750; letter-spacing: -.01em; }
h1 { letter-spacing: -.024em; line-height: 1.12; }
h2 { font-size: 1.36em; letter-spacing: -.016em; }
h3 { font-size: 1.14em; letter-spacing: -.01em; }
.series-place, .byline, .pager { font-size: .76em; }
.series-place { color: var(--link); font-weight: 650; }
.series-place ol { color: var(--text); font-weight: 450; }
.byline { font-weight: 500; }
blockquote { border-left-color: var(--link); font-style: italic; color: var(--text); }
hr { width: 100%; }
.pager { gap: 1em; padding-top: 2em; }
.pager > * { padding: 1.1em 1.3em; border: 1px solid var(--rule); border-radius: 8px; }
.pager-title { font-size: 1.16em; font-weight: 650; letter-spacing: -.01em; color: var(--heading); }
.pager-label { font-size: .9em; }
.pager a:hover { border-color: var(--quiet); }
`
