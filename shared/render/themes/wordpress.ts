/** Like a post in one of WordPress's own block themes: a light serif above a sans serif text, on the faintest grey. */
export const wordpressCss = `
:root {
  --font-text: 'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
  --font-heading: Cardo, 'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif;
  --size: clamp(16.5px, 15.8px + .2vw, 18px); --leading: 1.6; --measure: 36em;
  --title-size: clamp(2.1em, 1.6em + 2vw, 2.9em); --title-weight: 400; --heading-weight: 400;
  --gap: 1.2em; --corner: 0;
  --page: #f9f9f9; --text: #111; --quiet: #636363; --link: #111; --rule: #d3d3d0; --shade: #efefec; --marked: #fbe3b1;
}
@media (prefers-color-scheme: dark) {
  :root { --page: #1b1b1a; --text: #efefec; --quiet: #a7a7a3; --link: #efefec; --rule: #40403d; --shade: #282826;
    --marked: #5b4716; }
}
.site-name { padding-bottom: 1.2em; border-bottom: 1px solid var(--rule); color: var(--text); font-size: 1em; }
h1 { letter-spacing: -.005em; line-height: 1.15; }
h2 { font-size: 1.78em; letter-spacing: 0; }
h3 { font-size: 1.36em; }
h4 { font-size: 1.12em; }
blockquote { border-left: 1px solid var(--text); padding-left: 1.5em; color: var(--text); font-family: var(--font-heading);
  font-size: 1.14em; }
hr { width: 100%; border-top-color: var(--text); opacity: .35; }
.pager-title { font-family: var(--font-heading); font-size: 1.14em; font-weight: 400; text-decoration: underline;
  text-decoration-thickness: 1px; text-underline-offset: .18em; }
span[class^='pager-'] > .pager-title { text-decoration: none; }
.pager-previous .pager-label::before { content: '← ' / ''; } .pager-next .pager-label::after { content: ' →' / ''; }
`
