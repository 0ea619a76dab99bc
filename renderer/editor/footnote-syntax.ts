import { styleTags, Tag } from '@lezer/highlight'
import type { LeafBlockParser, MarkdownConfig } from '@lezer/markdown'

/** Where a text refers to a footnote, and where the footnote itself begins. */
export const footnoteMark = Tag.define()

const reference = /^\[\^[^\]\s]+\](?![(:])/
const opening = /^\[\^[^\]\s]+\]:/

/** Footnotes in the structure of the text, as the page has them: without this they would be links and definitions of links. */
export const footnoteSyntax: MarkdownConfig = {
  defineNodes: ['Footnote', 'FootnoteReference', 'FootnoteOpening'],
  props: [styleTags({ 'FootnoteReference FootnoteOpening': footnoteMark })],
  parseInline: [
    {
      name: 'FootnoteReference',
      before: 'Link',
      parse(context, next, position) {
        if (next !== 91 /* [ */) return -1
        const [written] = reference.exec(context.slice(position, context.end)) ?? []
        if (written === undefined) return -1
        return context.addElement(context.elt('FootnoteReference', position, position + written.length))
      },
    },
  ],
  parseBlock: [
    {
      name: 'Footnote',
      before: 'LinkReference',
      leaf(_, { content }) {
        if (!opening.test(content)) return null
        const parser: LeafBlockParser = {
          nextLine(_context, _line, leaf) {
            // What makes other blocks of lines that follow has no say any more.
            leaf.parsers.splice(0, leaf.parsers.length, parser)
            return false
          },
          finish(context, leaf) {
            const end = leaf.start + leaf.content.length
            const words = leaf.start + (opening.exec(leaf.content)?.[0].length ?? 0)
            context.addLeafElement(
              leaf,
              context.elt('Footnote', leaf.start, end, [
                context.elt('FootnoteOpening', leaf.start, words),
                ...context.parser.parseInline(leaf.content.slice(words - leaf.start), words),
              ]),
            )
            return true
          },
        }
        return parser
      },
      endLeaf: (_, line) => opening.test(line.text.slice(line.pos)),
    },
  ],
}
