import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { articleLanguage } from '../../../renderer/editor/article-language.ts'
import { footnoteMentionedAt, footnotesOf } from '../../../renderer/editor/footnotes.ts'
import { linkAt } from '../../../renderer/editor/links.ts'
import { treeOf } from '../../../renderer/editor/syntax.ts'

const stateOf = (doc: string) => EditorState.create({ doc, extensions: articleLanguage() })

/** What these nodes of a text hold. */
function nodes(doc: string, name: string): readonly string[] {
  const found: string[] = []
  treeOf(stateOf(doc)).iterate({
    enter: ({ name: own, from, to }) => {
      if (own === name) found.push(doc.slice(from, to))
    },
  })
  return found
}

describe('footnotes in the text', () => {
  it.each([
    ['a mention', 'Words[^1] and[^dose].', 'FootnoteReference', ['[^1]', '[^dose]']],
    ['none in code', 'Words `[^1]`.', 'FootnoteReference', []],
    ['a link that begins so', 'Words [^1](a.md).', 'FootnoteReference', []],
    ['the footnote itself', '[^1]: Some *words*.', 'FootnoteOpening', ['[^1]:']],
    ['its words', '[^1]: Some *words*.', 'Emphasis', ['*words*']],
    ['one behind a paragraph', 'Words\n[^1]: More.', 'Footnote', ['[^1]: More.']],
    ['one behind another', '[^1]: One\n[^2]: Two', 'Footnote', ['[^1]: One', '[^2]: Two']],
    ['no code in a further paragraph', '[^1]: One.\n\n    Two *so*.\n\nThree.', 'CodeBlock', []],
    ['a further paragraph', '[^1]: One.\n\n    Two.\n\nThree.', 'Footnote', ['[^1]: One.\n\n    Two.']],
    ['a further paragraph', '[^1]: One.\n\n  Two.\n\nThree.', 'Footnote', ['[^1]: One.\n\n  Two.']],
    ['code that is set in further', '[^1]: One.\n\n        Two.', 'CodeText', ['Two.']],
    ['code behind other words', 'One.\n\n    Two.', 'CodeText', ['Two.']],
    ['one with no words', '[^1]:\n\nTwo.', 'Footnote', ['[^1]:']],
    ['a definition of a link as ever', '[a]: b.md', 'LinkReference', ['[a]: b.md']],
    ['no definition of a link', '[^1]: b.md', 'LinkReference', []],
    ['the mark of a callout', '> [!NOTE]\n> Words.', 'CalloutMark', ['[!NOTE]']],
    ['no mark further on', '> See [!NOTE].', 'CalloutMark', []],
  ])('%s', (_, doc, name, expected) => expect(nodes(doc, name)).toEqual(expected))

  it('are told with their words; the first of a label counts', () =>
    expect(
      footnotesOf(stateOf('[^a]: One\ntwo.\n\n[^A]: Other.\n\n[^b]: B')).map(({ label, words }) => [
        label,
        words,
      ]),
    ).toEqual([
      ['a', 'One two.'],
      ['b', 'B'],
    ]))

  it('are found from where they are mentioned, whatever the case', () =>
    expect(footnoteMentionedAt(stateOf('Words[^A].\n\n[^a]: One.'), 6)).toMatchObject({
      from: 5,
      to: 9,
      footnote: { from: 12, wordsFrom: 18, words: 'One.' },
    }))

  it('are no links', () => expect(linkAt(stateOf('Words[^1].'), { from: 7, to: 7 })).toBeNull())
})
