import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderFragment } from '../../../shared/render/fragment.ts'

const smart = (markdown: string) => renderFragment(markdown, { smartPunctuation: true }).trim()
/** What a single paragraph holds. */
const inParagraph = (markdown: string) => smart(markdown).replace(/^<p>([\s\S]*)<\/p>$/, '$1')

describe('smart punctuation', () => {
  it.each([
    ['double quotation marks', 'She said "yes" to it.', 'She said “yes” to it.'],
    ['single ones and apostrophes', "It's 'so', isn't it?", 'It’s ‘so’, isn’t it?'],
    ['dashes', '1990--1995 --- and so on', '1990–1995 — and so on'],
    ['dots', 'Wait...', 'Wait…'],
    ['marks round emphasis', '"*Yes*," she said.', '“<em>Yes</em>,” she said.'],
    ['marks within it', 'He *said "yes"* twice.', 'He <em>said “yes”</em> twice.'],
    ['a mark behind it', "the *dog*'s", 'the <em>dog</em>’s'],
    ['a mark behind code', '"`a`"', '“<code>a</code>”'],
    ['a quotation within one, across emphasis', `"*'so'* he said"`, '“<em>‘so’</em> he said”'],
    ['decades', "the '60s, '70s and 'so' 1990's", 'the ’60s, ’70s and ‘so’ 1990’s'],
    ['brackets', '("so")', '(“so”)'],
    ['the words of a link', '["so"](a.md)', '<a href="a.md">“so”</a>'],
    ['typographic ones as they are', '“It’s—so…”', '“It’s—so…”'],
    ['letters that are not English', 'Er sagte "Übung".', 'Er sagte “Übung”.'],
  ])('changes %s', (_, markdown, html) => expect(inParagraph(markdown)).toBe(html))

  it.each([
    ['code', '`"a" -- b...`', '<code>&quot;a&quot; -- b...</code>'],
    ['addresses', '[a](b--c...md "the \'title\'")', '<a href="b--c...md" title="the \'title\'">a</a>'],
    [
      'addresses that are their own words',
      'https://a.example/b--c',
      '<a href="https://a.example/b--c">https://a.example/b--c</a>',
    ],
    ['pictures', '![a "b"](c.png) x', '<img src="c.png" alt="a &quot;b&quot;"> x'],
    [
      'attributes of raw HTML',
      '<abbr title="a > b -- c">x</abbr> "d"',
      '<abbr title="a > b -- c">x</abbr> “d”',
    ],
    ['code as raw HTML', '<code>a -- b</code> c -- d', '<code>a -- b</code> c – d'],
    ['what is escaped', '\\"a\\" b\\-- c', '&quot;a&quot; b-- c'],
    ['a backslash', 'a \\\\ "b"', 'a \\ “b”'],
    ['less and more', 'a < b -- c > d & e', 'a &lt; b – c &gt; d &amp; e'],
  ])('leaves %s alone', (_, markdown, html) => expect(inParagraph(markdown)).toBe(html))

  it.each([
    ['each block begins anew', 'Open "\n\n"Close" x', '<p>Open “</p>\n<p>“Close” x</p>'],
    ['headings keep their ids', '# The "so--called"', '<h1 id="the-so--called">The “so–called”</h1>'],
    ['items', '- "a"\n- "b"', '<ul>\n<li>“a”</li>\n<li>“b”</li>\n</ul>'],
    ['blocks of code', '```\n"a" -- b\n```', '<pre><code>&quot;a&quot; -- b\n</code></pre>'],
    [
      'captions',
      '![a](b.png "It\'s")',
      '<figure>\n<img src="b.png" alt="a">\n<figcaption>It’s</figcaption>\n</figure>',
    ],
  ])('%s', (_, markdown, html) => expect(smart(markdown)).toBe(html))

  it('is off unless it is asked for', () =>
    expect(renderFragment('"a" -- b...').trim()).toBe('<p>&quot;a&quot; -- b...</p>'))

  it('changes tables and footnotes too', () => {
    const html = smart('| "a" |\n|---|\n| b--c |\n\nx[^1]\n\n[^1]: "d"')
    for (const words of ['“a”', 'b–c', '“d”']) expect(html).toContain(words)
  })

  it('is explained where settings are', () =>
    expect(readFileSync(new URL('../../../docs/files.md', import.meta.url), 'utf8')).toContain(
      '`smartPunctuation`',
    ))
})
