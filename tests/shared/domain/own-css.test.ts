import { describe, expect, it } from 'vitest'
import { readOwnCss } from '../../../shared/domain/own-css.ts'

const kindOf = (css: string | null) => readOwnCss(css).kind

describe('a style that loads nothing', () => {
  it.each([
    [':root { --page: #fdf8f0; }'],
    ['/* never @import or url(x) */ p { color: red }'],
    ['.a::after { content: "https://example.org, not loaded" }'],
    ['.a { background: url("data:image/png;base64,iVBORw0KGgo=") }'],
    ["h1 { background: url( 'data:image/svg+xml,%3Csvg/%3E' ) no-repeat }"],
    [".a { clip-path: url('#shape') }"],
    ['@font-face { font-family: Ours; src: local("Georgia") }'],
    ['.a { content: "\\"/* not a comment" } .b { color: red } /* is one */'],
    ['@media print { p { color: black } }'],
  ])('is used: %s', (css) => expect(readOwnCss(css)).toEqual({ kind: 'usable', css }))

  it.each([[null], [''], [' \n']])('is none: %j', (css) => expect(kindOf(css)).toBe('none'))
})

describe('a style that would load something', () => {
  it.each([
    ['@import "https://example.org/a.css";'],
    ['@IMPORT url(x.css);'],
    ['@\\69mport "x";'],
    ['@i\\mport "x";'],
    ['p { background: url(https://example.org/x.png) }'],
    ['p { background: URL( "//example.org/x.png" ) }'],
    ['p { background: u\\72 l(https://example.org/x) }'],
    ['p { background: \\000075\\72\\6c(https://example.org/x) }'],
    ['p { background: url(images/x.png) }'],
    ['p { background: url(data:text/html,x) }'],
    ['p { background: url("data:image/png,x" , "https://example.org") }'],
    ['p { background: image-set("https://example.org/x" 1x) }'],
    ['p { background: -webkit-image-set("https://example.org/x" 1x) }'],
    ['p { background: src("https://example.org/x") }'],
    ['p { --picture: url(https://example.org/x) }'],
    ['@font-face { src: url(data:font/woff2;base64,AAAA) }'],
    ['"/*\n@import "x"; /* */'],
    ["'/*\n@import 'x'; /* */"],
    ['a\\"{} /* " */ b { background: url(x) }'],
    ['a { content: "\\\n/*" } b { background: url(x) } /* */'],
    ['url(/*) @import "x"; */'],
    ['a { background: url(data:image/png,/*)} b { background: url(https://example.org/x) } /* */ ) }'],
    ['a { background: u\\72l(data:image/png,/*)} b { background: url(https://example.org/x) } /* */ ) }'],
    ['a { clip-path: url(#a/*)} b { background: url(https://example.org/x) } /* */ ) }'],
    ['a { background: url(/*)*/"data:image/png,x") }'],
    ['a { background: url(data:image/png,x) }'],
  ])('is refused: %s', (css) => expect(kindOf(css)).toBe('refused'))

  it('is told with its line', () => {
    expect(
      readOwnCss('/* a\nb */\np { color: red }\r\nq { background: url("http://x.example/a.png") }'),
    ).toEqual({
      kind: 'refused',
      reason:
        'theme.css is not used. Line 4 loads “http://x.example/a.png”, but a page must not load anything. Use a picture as data instead: url("data:image/…").',
    })
  })
})
