import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { changedStretch } from '../../../renderer/ui/changed-stretch.ts'
import { renderBlocks } from '../../../shared/render/blocks.ts'

interface HtmlNode {
  type: string
  value?: string
  children?: HtmlNode[]
}

/** The number of the stretch between tags that is another, and what it became. */
function changed(old: string, now: string): string | null {
  const words = changedStretch(old, now)
  return words && `${words.at}/${words.count} ${words.before} > ${words.now}`
}

describe('words that are others in a piece of HTML', () => {
  it('are found where a letter comes at their end', () =>
    expect(changed('<p>so <em>it</em> goe</p>', '<p>so <em>it</em> goes</p>')).toBe('2/3  goe >  goes'))

  it('are found where a letter goes', () =>
    expect(changed('<p>so <em>its</em></p>', '<p>so <em>it</em></p>')).toBe('1/2 its > it'))

  it('are told as a reader sees them', () =>
    expect(changed('<p>I&#39;m &lt; yo</p>', '<p>I&#39;m &lt; you</p>')).toBe("0/1 I'm < yo > I'm < you"))

  it('are found where one escape becomes another', () =>
    expect(changed('<p>a &lt; b</p>', '<p>a &gt; b</p>')).toBe('0/1 a < b > a > b'))

  it('are not found in tags, whatever these hold', () => {
    expect(changed('<p><a title="1 > 2 < 3">x</a></p>', '<p><a title="1 > 22 < 3">x</a></p>')).toBe(null)
    expect(changed('<p><a href="#a">x</a></p>', '<p><a href="#b">x</a></p>')).toBe(null)
  })

  it('are not found where a tag comes or goes', () =>
    expect(changed('<p>so it goes</p>', '<p>so <em>it</em> goes</p>')).toBe(null))

  it('are not found where there were none, or none are left', () => {
    expect(changed('<p></p>', '<p>a</p>')).toBe(null)
    expect(changed('<p>a</p>', '<p></p>')).toBe(null)
  })

  it('are not found where more escapes than our own stand beside them', () =>
    expect(changed('<p>&copy; 202</p>', '<p>&copy; 2026</p>')).toBe(null))

  it('make of one page the other, whatever is typed where', () => {
    let found = 0
    for (let seed = 0; seed < 1000; seed++) {
      const [old, now] = typed(seed)
      const words = changedStretch(old, now)
      if (words === null) continue
      found++
      const page = fromHtml(old, { fragment: true }) as HtmlNode
      const texts = textsIn(page)
      const text = texts[words.at]
      if (text === undefined || texts.length !== words.count || text.value !== words.before) continue
      text.value = words.now
      expect(withoutPlaces(page)).toEqual(withoutPlaces(fromHtml(now, { fragment: true }) as HtmlNode))
    }
    expect(found).toBeGreaterThan(150)
  })
})

const beginnings = [
  'It *will* be **fine** & [so](x "1 > 2") on, `a < b` it\'s "said".',
  '- one\n- *two*\n\n  more\n- three',
  '> quoted\n> on\n\nThen <b title="x > y < z">raw</b> &copy; words',
  '| a | b |\n| - | - |\n| *c* | d & e |',
  '```\n\nif (a < b) &amp;\n```',
  'Words[^1]\n\n[^1]: note',
  '<details><summary>More</summary>\n\nInside **it**\n\n</details>',
  '<table><tr><td>x</td></tr></table>\n<pre>\n\n a</pre>',
]
const bits = [
  'a',
  ' ',
  '\n',
  '&',
  '<',
  '>',
  '"',
  "'",
  '*',
  '_',
  '`',
  '&lt;',
  '&amp;',
  'ö',
  '[',
  ']',
  '-',
  '#',
]

/** The HTML before and after one edit of some text. */
function typed(seed: number): readonly [string, string] {
  let state = seed * 2_654_435_761 + 1
  const below = (limit: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 7) % limit
  }
  const text = beginnings[below(beginnings.length)] ?? ''
  const at = below(text.length + 1)
  const gone = below(3)
  const put = below(4) === 0 ? '' : (bits[below(bits.length)] ?? '')
  const html = (markdown: string) =>
    renderBlocks(markdown)
      .map((block) => block.html)
      .join('')
  return [html(text), html(text.slice(0, at) + put + text.slice(at + gone))]
}

function textsIn(node: HtmlNode): HtmlNode[] {
  return node.type === 'text' ? [node] : (node.children ?? []).flatMap(textsIn)
}

function withoutPlaces(node: HtmlNode): unknown {
  const {
    position: _,
    data: __,
    children,
    ...rest
  } = node as HtmlNode & { position?: unknown; data?: unknown }
  return children === undefined ? rest : { ...rest, children: children.map(withoutPlaces) }
}
