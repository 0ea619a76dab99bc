import { styleTags, Tag } from '@lezer/highlight'
import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown'

/** Where a text refers to a footnote, and where the footnote itself begins. */
export const footnoteMark = Tag.define()

const reference = /^\[\^[^\]\s]+\](?![(:])/
const opening = /^\[\^[^\]\s]+\]:/

/** So many columns a further line of a footnote is set in, as `shared/render/footnotes.ts` reads it. */
const [leastIndent, mostIndent] = [2, 4]

/** Footnotes in the structure of the text, as the page has them: without this they would be links and definitions of links. */
export const footnoteSyntax: MarkdownConfig = {
  defineNodes: [{ name: 'Footnote', block: true, composite: goesOn }, 'FootnoteReference', 'FootnoteOpening'],
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
      parse(context, line) {
        const [written] = opening.exec(line.text.slice(line.pos)) ?? []
        if (written === undefined || line.indent >= line.baseIndent + 4) return false
        const from = context.lineStart + line.pos
        context.startComposite('Footnote', line.pos)
        context.addElement(context.elt('FootnoteOpening', from, from + written.length))
        line.moveBase(line.skipSpace(line.pos + written.length))
        return null
      },
      endLeaf: (_, line) => opening.test(line.text.slice(line.pos)),
    },
  ],
}

/** Lines that are set in go on with the footnote, also behind a blank one. */
function goesOn(_: BlockContext, line: Line): boolean {
  const isBlank = line.next === -1
  if (!isBlank && line.indent < line.baseIndent + leastIndent) return false
  line.moveBaseColumn(line.baseIndent + (isBlank ? 0 : Math.min(mostIndent, line.indent - line.baseIndent)))
  return true
}
