import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { syntaxHighlighting } from '@codemirror/language'
import { search, searchKeymap } from '@codemirror/search'
import type { Extension } from '@codemirror/state'
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view'
import { frontMatterBeside, setFrontMatter } from './front-matter.ts'
import { keepLineEndings } from './line-endings.ts'
import { scrollInStep } from './scroll-in-step.ts'
import { articleHighlight, articleTheme } from './theme.ts'

interface EditorOptions {
  readonly frontMatter: string
  readonly body: string
  onChange(view: EditorView): void
  onBlur(): void
}

/** Everything that makes CodeMirror the editor of an article. */
export function articleExtensions(options: EditorOptions): Extension {
  return [
    EditorView.cspNonce.of(styleNonce()),
    history(),
    frontMatterBeside(options.frontMatter),
    keepLineEndings(options.body),
    markdown({ base: markdownLanguage }),
    syntaxHighlighting(articleHighlight),
    articleTheme,
    EditorView.lineWrapping,
    scrollInStep,
    drawSelection(),
    search({ top: true }),
    keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap]),
    placeholder('Write here…'),
    EditorView.contentAttributes.of({ 'aria-label': 'Article text', spellcheck: 'false' }),
    EditorView.domEventHandlers({ blur: () => options.onBlur() }),
    EditorView.updateListener.of((update) => {
      const isFrontMatterSet = update.transactions.some((transaction) =>
        transaction.effects.some((effect) => effect.is(setFrontMatter)),
      )
      if (update.docChanged || isFrontMatterSet) options.onChange(update.view)
    }),
  ]
}

/** The nonce that the page's content security policy grants to CodeMirror's style elements. */
function styleNonce(): string {
  return document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? ''
}
