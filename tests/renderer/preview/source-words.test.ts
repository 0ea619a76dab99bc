import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeInSource } from '../../../renderer/preview/source-words.ts'

/** `|` in the rendered text is the click; the source is given back with the cursor put in as `|`. */
function click(source: string, rendered: string): string {
  const at = rendered.indexOf('|')
  const place = placeInSource(source, rendered.replace('|', ''), at)
  return `${source.slice(0, place)}|${source.slice(place)}`
}

describe('a click on a word of the page', () => {
  it.each([
    ['plain', 'One two three.', 'One t|wo three.', 'One t|wo three.'],
    ['in a heading', '## How Fast It Works', 'How F|ast It Works', '## How F|ast It Works'],
    ['at the start of a heading', '## How', '|How', '## |How'],
    ['after marks', 'It is **very** *fast* now.', 'It is very fast n|ow.', 'It is **very** *fast* n|ow.'],
    ['in bold', 'It is **very** fast', 'It is v|ery fast', 'It is **v|ery** fast'],
    [
      'after a link whose address holds the word',
      'See [this](before-you.md) before you go',
      'See this be|fore you go',
      'See [this](before-you.md) be|fore you go',
    ],
    ['in a link', 'See [this one](x.md).', 'See this o|ne.', 'See [this o|ne](x.md).'],
    ['the second of two equal words', 'the cat and the dog', 'the cat and t|he dog', 'the cat and t|he dog'],
    ['that is part of an earlier one', 'notable able', 'notable a|ble', 'notable a|ble'],
    ['in an item', '- one\n- [x] two', 'two| ', '- one\n- [x] two|'],
    ['in a row', '| a | b |', 'a b|', '| a | b| |'],
    ['after an entity', 'a &amp; b c', 'a & b |c', 'a &amp; b |c'],
    ['in code', '```js\nconst js = 1\n```', 'const j|s = 1', '```js\nconst j|s = 1\n```'],
    ['in HTML', '<p class="word">a word</p>', 'a w|ord', '<p class="word">a w|ord</p>'],
    ['beyond the last', 'One two.', 'One two.|', 'One two|.'],
    ['in other letters', 'Füße **ändern** sich', 'Füße ändern s|ich', 'Füße **ändern** s|ich'],
  ])('%s', (_, source, rendered, expected) => expect(click(source, rendered)).toBe(expected))

  it('lies in the source, and never goes back as the click goes on', () => {
    const word = fc.constantFrom('a', 'bc', '**', '[', '](u)', '&amp;', ' ', '\n', '<b>', 'ä', '1')
    const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, (source, rendered) => {
        let last = 0
        for (let at = 0; at <= rendered.length; at++) {
          const place = placeInSource(source, rendered, at)
          expect(place).toBeGreaterThanOrEqual(last)
          expect(place).toBeLessThanOrEqual(source.length)
          last = place
        }
      }),
    )
  })
})
