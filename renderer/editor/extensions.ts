import { defaultKeymap, history } from '@codemirror/commands'
import { syntaxHighlighting } from '@codemirror/language'
import { EditorState, type Extension } from '@codemirror/state'
import { drawSelection, dropCursor, EditorView, keymap, placeholder, type ViewUpdate } from '@codemirror/view'
import { articleLanguage } from './article-language.ts'
import { blockLines } from './block-lines.ts'
import { commandKeys } from './command-keys.ts'
import { footnoteHover } from './footnote-hover.ts'
import { frontMatterBeside, setFrontMatter } from './front-matter.ts'
import { hiddenMarks } from './hidden-marks.ts'
import { incomingPictures } from './incoming-pictures.ts'
import { keepLineEndings } from './line-endings.ts'
import { linkCompletion } from './link-completion.ts'
import { linkHover } from './link-hover.ts'
import { liftItem, nestItem } from './list-nesting.ts'
import { openPairField } from './open-pair.ts'
import { pastedAddress } from './pasted-address.ts'
import { problems } from './problems.ts'
import { scrollInStep } from './scroll-in-step.ts'
import { searchAndReplace } from './search-panel.tsx'
import { tellFormatting } from './text-edits.ts'
import { articleHighlight, articleTheme } from './theme.ts'
import { told } from './told.ts'
import { unreadLinks } from './unread-links.ts'

interface EditorOptions {
  readonly frontMatter: string
  readonly body: string
  onChange(update: ViewUpdate): void
  onBlur(): void
}

/** Everything that makes CodeMirror the editor of an article. */
export function articleExtensions(options: EditorOptions): Extension {
  return [
    EditorView.cspNonce.of(styleNonce()),
    history(),
    frontMatterBeside(options.frontMatter),
    keepLineEndings(options.body),
    articleLanguage(),
    syntaxHighlighting(articleHighlight),
    articleTheme,
    blockLines,
    hiddenMarks,
    unreadLinks,
    openPairField,
    pastedAddress,
    EditorView.lineWrapping,
    scrollInStep,
    EditorState.allowMultipleSelections.of(true),
    drawSelection(),
    dropCursor(),
    commandKeys(),
    searchAndReplace(),
    linkCompletion(),
    linkHover,
    footnoteHover,
    incomingPictures,
    problems(),
    told,
    // Tab nests items of a list; anywhere else, and after Escape, it moves on to the next control as it does everywhere.
    keymap.of([{ key: 'Tab', run: nestItem, shift: liftItem }]),
    keymap.of(defaultKeymap.filter(({ key }) => !programmersKeys.has(key ?? ''))),
    placeholder('Write here…'),
    EditorView.contentAttributes.of({
      'aria-label': 'Article text',
      'aria-multiline': 'true',
      spellcheck: 'false',
    }),
    EditorView.domEventHandlers({ blur: () => options.onBlur() }),
    EditorView.updateListener.of(tellFormatting),
    EditorView.updateListener.of((update) => {
      const isFrontMatterSet = update.transactions.some((transaction) =>
        transaction.effects.some((effect) => effect.is(setFrontMatter)),
      )
      if (update.docChanged || isFrontMatterSet) options.onChange(update)
    }),
  ]
}

/** Keys of a code editor that surprise a writer: comments, brackets, lines copied or deleted whole. */
const programmersKeys = new Set([
  'Mod-/',
  'Alt-A',
  'Mod-i',
  'Alt-l',
  'Mod-Alt-\\',
  'Shift-Mod-\\',
  'Shift-Mod-k',
  'Shift-Alt-ArrowUp',
  'Shift-Alt-ArrowDown',
  'Mod-Enter',
])

/** The nonce that the page's content security policy grants to CodeMirror's style elements. */
function styleNonce(): string {
  return document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? ''
}
