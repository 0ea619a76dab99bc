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

/** Markdown as the preview reads it: CommonMark with tables, tasks, strikethrough and bare addresses. */
export function articleLanguage(): Extension {
  return [
    markdown({
      base: commonmarkLanguage,
      extensions: [GFM],
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
