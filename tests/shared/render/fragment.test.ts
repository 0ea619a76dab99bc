import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { renderBlocks } from '../../../shared/render/blocks.ts'
import { renderFragment } from '../../../shared/render/fragment.ts'

describe('footnotes', () => {
  const mark = (called: string) =>
    `<sup><a href="#fn-${called[0]}" id="fnref-${called}" aria-label="Footnote ${called[0]}" lang="en">${called[0]}</a></sup>`
  const back = (number: number) =>
    ` <a href="#fnref-${number}" aria-label="Back to where footnote ${number} is mentioned" lang="en">↩\uFE0E</a>`
  const notes = (...words: readonly string[]) =>
    `<section class="footnotes" aria-label="Footnotes">\n<ol>\n${words.map((word, at) => `<li id="fn-${at + 1}">\n${word}\n</li>\n`).join('')}</ol>\n</section>\n`

  it.each([
    ['one', 'A.[^1]\n\n[^1]: *Ibid.*', `<p>A.${mark('1')}</p>\n${notes(`<p><em>Ibid.</em>${back(1)}</p>`)}`],
    [
      'numbered as they are mentioned, also twice, by any case',
      '[^b]: B\n[^a]: A\n\nx[^A] y[^b] z[^a]',
      `<p>x${mark('1')} y${mark('2')} z${mark('1-2')}</p>\n${notes(`<p>A${back(1)}</p>`, `<p>B${back(2)}</p>`)}`,
    ],
    ['none of that name', 'A.[^x]', '<p>A.[^x]</p>\n'],
    ['that nothing mentions', 'A.\n\n[^x]: B', '<p>A.</p>\n'],
    ['in code', '`[^1]`\n\n[^1]: B', '<p><code>[^1]</code></p>\n'],
    [
      'of two paragraphs, right behind a paragraph',
      'A.[^1]\n[^1]: B\n\n    C\n\nD',
      `<p>A.${mark('1')}</p>\n<p>D</p>\n${notes(`<p>B</p>\n<p>C${back(1)}</p>`)}`,
    ],
    ['in a heading', '# A[^1]\n\n[^1]: B', `<h1 id="a">A${mark('1')}</h1>\n${notes(`<p>B${back(1)}</p>`)}`],
    [
      'with HTML that is not safe',
      'A[^1]\n\n[^1]: <img src=x onerror=alert(1)>B',
      `<p>A${mark('1')}</p>\n${notes(`<p><img src="x">B${back(1)}</p>`)}`,
    ],
    [
      'that only another footnote mentions, behind those of the text',
      'A[^a] C[^c].\n\n[^a]: See also[^b].\n\n[^b]: The source.\n\n[^c]: C',
      `<p>A${mark('1')} C${mark('2')}.</p>\n${notes(`<p>See also${mark('3')}.${back(1)}</p>`, `<p>C${back(2)}</p>`, `<p>The source.${back(3)}</p>`)}`,
    ],
    [
      'that mention each other',
      'A[^a]\n\n[^a]: <em>B</em>[^b]\n\n[^b]: A[^a], B[^b]',
      `<p>A${mark('1')}</p>\n${notes(`<p><em>B</em>${mark('2')}${back(1)}</p>`, `<p>A${mark('1-2')}, B${mark('2-2')}${back(2)}</p>`)}`,
    ],
    [
      'mentioned where none is shown: in the second of a label, in one that nothing mentions',
      'A[^a]\n\n[^a]: A\n\n[^a]: B[^b]\n\n[^c]: B[^b]\n\n[^b]: B',
      `<p>A${mark('1')}</p>\n${notes(`<p>A${back(1)}</p>`)}`,
    ],
  ])('%s', (_, markdown, html) => expect(renderFragment(markdown)).toBe(html))
})

describe('callouts and captions', () => {
  it.each([
    [
      'a callout',
      '> [!NOTE]\n> Mind *this*.',
      '<aside class="callout callout-note">\n<p class="callout-title" lang="en">Note</p>\n<p>Mind <em>this</em>.</p>\n</aside>\n',
    ],
    [
      'one with a title of its own',
      '> [!warning] Before you *start*\n>\n> - Rest.',
      '<aside class="callout callout-warning">\n<p class="callout-title">Before you <em>start</em></p>\n<ul>\n<li>Rest.</li>\n</ul>\n</aside>\n',
    ],
    ['another word', '> [!OTHER] a', '<blockquote>\n<p>[!OTHER] a</p>\n</blockquote>\n'],
    ['further on', '> a [!NOTE]', '<blockquote>\n<p>a [!NOTE]</p>\n</blockquote>\n'],
    [
      'a picture with a caption',
      '![a](b.png "c & d")',
      '<figure>\n<img src="b.png" alt="a">\n<figcaption>c &amp; d</figcaption>\n</figure>\n',
    ],
    ['a picture among words', 'x ![a](b.png "c")', '<p>x <img src="b.png" alt="a" title="c"></p>\n'],
    ['a picture without a title', '![a](b.png)', '<p><img src="b.png" alt="a"></p>\n'],
  ])('%s', (_, markdown, html) => expect(renderFragment(markdown)).toBe(html))
})

describe('renderFragment', () => {
  it.each([
    ['a paragraph', 'One *two* **three**.', '<p>One <em>two</em> <strong>three</strong>.</p>\n'],
    ['a heading with an id', '## How It *Works*', '<h2 id="how-it-works">How It <em>Works</em></h2>\n'],
    ['two equal headings', '# A\n\n# A', '<h1 id="a">A</h1>\n<h1 id="a-1">A</h1>\n'],
    ['a named heading', '## How *Much* {#dose}', '<h2 id="dose">How <em>Much</em></h2>\n'],
    ['a named heading with closing marks', '## A {: #b.1 .note } ##', '<h2 id="b.1">A</h2>\n'],
    ['a named heading that is underlined', 'A {#b}\n===', '<h1 id="b">A</h1>\n'],
    [
      'a named heading within',
      '> - # A {#b}',
      '<blockquote>\n<ul>\n<li>\n<h1 id="b">A</h1>\n</li>\n</ul>\n</blockquote>\n',
    ],
    ['a heading that is only named', '# {#b}', '<h1 id="b"></h1>\n'],
    [
      'headings whose words are the name of another',
      '# B\n\n# A {#b}\n\n# B\n\n# C {#b}',
      '<h1 id="b-1">B</h1>\n<h1 id="b">A</h1>\n<h1 id="b-2">B</h1>\n<h1 id="c">C</h1>\n',
    ],
    [
      'a heading like an id of raw HTML',
      '<h2 id="a">A</h2>\n\n# A',
      '<h2 id="a">A</h2><h1 id="a-1">A</h1>\n',
    ],
    ['one that comes before it', '# A\n\n<b id="a">b</b>', '<h1 id="a-1">A</h1>\n<p><b id="a">b</b></p>\n'],
    ['a name that raw HTML has', '# A {#b}\n\n<p id=b>c</p>', '<h1 id="a">A</h1>\n<p id="b">c</p>'],
    ['a heading like a footnote', '# FN 1', '<h1 id="heading-fn-1">FN 1</h1>\n'],
    ['a name like a footnote’s', '# A {#fnref-1-2}', '<h1 id="a">A</h1>\n'],
    [
      'headings whose numbers make a footnote’s id',
      '# Fn\n\n# Fn\n\n# Fn',
      '<h1 id="fn">Fn</h1>\n<h1 id="heading-fn">Fn</h1>\n<h1 id="heading-fn-1">Fn</h1>\n',
    ],
    ['a name that is escaped', '# A \\{#b}', '<h1 id="a-b">A {#b}</h1>\n'],
    ['a name in code', '# A `{#b}`', '<h1 id="a-b">A <code>{#b}</code></h1>\n'],
    ['a name that is not at the end', '# {#b} A', '<h1 id="b-a">{#b} A</h1>\n'],
    ['no name', '# A {b} {# c}', '<h1 id="a-b--c">A {b} {# c}</h1>\n'],
    ['a name without a heading', 'A {#b}', '<p>A {#b}</p>\n'],
    ['a link', '[a](b.html "c")', '<p><a href="b.html" title="c">a</a></p>\n'],
    ['an unsafe link', '[a](javascript:x)', '<p>a</p>\n'],
    ['an unsafe picture', '![a<b](data:text/html,x)', '<p>a&lt;b</p>\n'],
    [
      'a bitmap in the text',
      '![a](data:image/png;base64,aaaa)',
      '<p><img src="data:image/png;base64,aaaa" alt="a"></p>\n',
    ],
    [
      'a description with marks',
      '![a "b" < &quot;*c*](d.png)',
      '<p><img src="d.png" alt="a &quot;b&quot; &lt; &quot;c"></p>\n',
    ],
    ['a title with marks', '[a](b "c &quot; d")', '<p><a href="b" title="c &quot; d">a</a></p>\n'],
    [
      'references in an address',
      '[a](b&auml;?c&amp;d&amp;lt;)',
      '<p><a href="b%C3%A4?c&amp;d&amp;lt;">a</a></p>\n',
    ],
    [
      'Markdown within an element',
      '<details>\n\n*a*\n\n</details>\n\nb',
      '<details><p><em>a</em></p>\n</details><p>b</p>\n',
    ],
    ['an element that is not closed', '<div>\n\n*a*', '<div></div><p><em>a</em></p>\n'],
    ['safe HTML', 'a <u>b</u> <kbd>c</kbd>', '<p>a <u>b</u> <kbd>c</kbd></p>\n'],
    [
      'a figure',
      '<figure><img src="x.png" alt="y"><figcaption>z</figcaption></figure>',
      '<figure><img src="x.png" alt="y"><figcaption>z</figcaption></figure>',
    ],
    ['a script', 'a <script>b</script> c', '<p>a  c</p>\n'],
    ['a handler', '<b onclick="x">a</b>', '<p><b>a</b></p>\n'],
    ['a style', '<p style="color:red">a</p>', '<p>a</p>'],
    ['a frame', '<iframe src="x">a</iframe>b', 'b'],
    [
      'a table',
      '| a |\n|---|\n| b |',
      '<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody><tr>\n<td>b</td>\n</tr>\n</tbody></table>\n',
    ],
    ['a task', '- [x] a', '<ul>\n<li><input checked="" disabled="" type="checkbox"> a</li>\n</ul>\n'],
    ['a link defined below', '[a]\n\n[a]: b.html', '<p><a href="b.html">a</a></p>\n'],
  ])('renders %s', (_, markdown, html) => expect(renderFragment(markdown)).toBe(html))

  it.each([
    'java&#x0A;script:x',
    'JaVaScRiPt:x',
    'vbscript:x',
    '&#106;avascript:x',
    ' javascript:x',
    'data:text/html,x',
    'file:///etc/passwd',
  ])('gives %j no link', (address) => {
    expect(renderFragment(`[a](<${address}>)`)).not.toContain('href')
    expect(renderFragment(`<a href="${address}">a</a>`)).not.toContain('href')
  })

  it('is what marked makes of Markdown without HTML, but for heading ids', () => {
    const piece = fc.constantFrom(
      '# h',
      '- a',
      '1. b',
      '> c',
      '```\nd\n```',
      '*e* **f** `g`',
      '| a |\n|---|\n| b |',
      '---',
      'plain',
      '[x](y) ![z](w)',
      '~~s~~',
      '    code',
      'a\n===',
      '[r]',
      '[r]: /u "t"',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const markdown = pieces.join('\n\n')
        const withoutIds = renderFragment(markdown).replace(/<(h\d) id="[^"]*">/g, '<$1>')
        expect(onOneLine(withoutIds)).toBe(onOneLine(marked.parse(markdown, { async: false })))
      }),
    )
  })
})

/** marked leaves out some of the line ends that CommonMark's examples have, and leaves some indentation in. */
function onOneLine(html: string): string {
  return html.replace(/>[ \n]+/g, '>')
}

describe('renderBlocks', () => {
  const anyText = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '# h',
          '<div>',
          '</div>',
          '<b>',
          '- a',
          '```',
          '> q',
          '[r]: /u',
          '<!-- c',
          '-->',
          '<script>',
          '<table>',
          '&amp;',
          '***',
          '\r\n',
        ),
        fc.string({ unit: 'binary', maxLength: 20 }),
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join('\n'))

  it('covers the whole text in order, and each block is whole by itself', () => {
    fc.assert(
      fc.property(anyText, (markdown) => {
        let at = 0
        for (const block of renderBlocks(markdown)) {
          expect(block.start).toBe(at)
          at = block.end
          const parsed = toHtml(fromHtml(block.html, { fragment: true }))
          expect(toHtml(fromHtml(parsed, { fragment: true }))).toBe(parsed)
        }
        expect(at).toBe(markdown.length)
      }),
      { numRuns: 500 },
    )
  })

  it('counts offsets in the text as it is, CRLF and all', () => {
    const markdown = 'One.\r\n\r\nTwo.\r\n\r\n# Three\r\n'
    expect(
      renderBlocks(markdown)
        .map(({ start, end }) => markdown.slice(start, end))
        .join(''),
    ).toBe(markdown)
    expect(renderBlocks(markdown).find((block) => block.html.includes('Two'))).toMatchObject({ start: 8 })
  })
})
