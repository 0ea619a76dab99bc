import {
  commonmarkLanguage,
  deleteMarkupBackward,
  insertNewlineContinueMarkupCommand,
  markdown,
} from '@codemirror/lang-markdown'
import type { Extension } from '@codemirror/state'
import { Prec } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import { GFM } from '@lezer/markdown'
import { calloutSyntax } from './callout-syntax.ts'
import { footnoteSyntax } from './footnote-syntax.ts'

/** Markdown as the preview reads it: CommonMark with tables, tasks, strikethrough, bare addresses, footnotes and callouts. */
export function articleLanguage(): Extension {
  return [
    markdown({
      base: commonmarkLanguage,
      extensions: [GFM, footnoteSyntax, calloutSyntax],
      addKeymap: false,
      pasteURLAsLink: false,
      completeHTMLTags: false,
    }),
    Prec.high(
      keymap.of([
        // An empty item ends its list at once, rather than setting its items apart first.
        { key: 'Enter', run: insertNewlineContinueMarkupCommand({ nonTightLists: false }) },
        { key: 'Backspace', run: deleteMarkupBackward },
      ]),
    ),
  ]
}
