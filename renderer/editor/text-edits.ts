import { redo, redoDepth, undo, undoDepth } from '@codemirror/commands'
import { syntaxTree } from '@codemirror/language'
import type { EditorState, TransactionSpec } from '@codemirror/state'
import type { Command, EditorView, ViewUpdate } from '@codemirror/view'
import type { TextEdit } from '../state/article.ts'
import { type Formatting, setFormatting } from '../state/formatting.ts'
import { cycleHeading, headingLevel, setHeading } from './headings.ts'
import { bold, hasStyle, italic, toggleStyle } from './inline-style.ts'
import { linkAt } from './links.ts'
import { listAt, toggleList } from './lists.ts'
import { isInQuotation, toggleQuotation } from './quotation.ts'
import { openFind, openReplace } from './search-panel.tsx'

type Edit = (state: EditorState) => TransactionSpec | null

/** What each edit does in this editor. */
export const textEdits: Readonly<Record<TextEdit, Command>> = {
  undo: focused(undo),
  redo: focused(redo),
  find: openFind,
  replace: openReplace,
  bold: step((state) => toggleStyle(state, bold)),
  italic: step((state) => toggleStyle(state, italic)),
  heading: step(cycleHeading),
  'heading-2': step((state) => setHeading(state, 2)),
  'heading-3': step((state) => setHeading(state, 3)),
  'heading-4': step((state) => setHeading(state, 4)),
  paragraph: step((state) => setHeading(state, 0)),
  'bulleted-list': step((state) => toggleList(state, 'bulleted')),
  'numbered-list': step((state) => toggleList(state, 'numbered')),
  quotation: step(toggleQuotation),
}

/** Tells the window how the text at the cursor is formatted, whenever that may have changed. */
export function tellFormatting(update: ViewUpdate): void {
  const isParsedFurther = syntaxTree(update.state) !== syntaxTree(update.startState)
  if (update.docChanged || update.selectionSet || isParsedFurther) setFormatting(formattingOf(update.state))
}

/** How the text at the cursor, or all that is selected, is formatted. */
export function formattingOf(state: EditorState): Formatting {
  return {
    isBold: hasStyle(state, bold),
    isItalic: hasStyle(state, italic),
    headingLevel: headingLevel(state),
    list: listAt(state),
    isQuotation: isInQuotation(state),
    isLink: linkAt(state) !== null,
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  }
}

function step(edit: Edit): Command {
  return focused((view) => {
    const spec = edit(view.state)
    if (spec !== null) view.dispatch(spec)
    return true
  })
}

/** The text has the focus after an edit, wherever the command was chosen. */
function focused(command: Command): Command {
  return (view: EditorView) => {
    const isDone = command(view)
    view.focus()
    return isDone
  }
}
