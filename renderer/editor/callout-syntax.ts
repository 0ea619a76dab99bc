import { styleTags, Tag } from '@lezer/highlight'
import type { MarkdownConfig } from '@lezer/markdown'

/** What makes a callout of a quotation. */
export const calloutMark = Tag.define()

const mark = /^\[!(?:note|tip|important|warning|caution)\]/i

/** The marks of callouts (`[!NOTE]`) in the structure of the text: without this they would be links. They look like marks in quotations alone. */
export const calloutSyntax: MarkdownConfig = {
  defineNodes: ['CalloutMark'],
  props: [styleTags({ 'Blockquote/Paragraph/CalloutMark': calloutMark })],
  parseInline: [
    {
      name: 'CalloutMark',
      before: 'Link',
      parse(context, next, position) {
        if (next !== 91 /* [ */ || position !== context.offset) return -1
        const [written] = mark.exec(context.slice(position, context.end)) ?? []
        if (written === undefined) return -1
        return context.addElement(context.elt('CalloutMark', position, position + written.length))
      },
    },
  ],
}
