import { type Diagnostic, linter, setDiagnostics } from '@codemirror/lint'
import type { EditorState, Extension } from '@codemirror/state'
import { type EditorView, ViewPlugin } from '@codemirror/view'
import type { Finding, Severity } from '../../shared/checks/finding.ts'
import { useArticle } from '../state/article.ts'
import { useChecking } from '../state/checking.ts'
import { applyFix } from '../state/fixing.ts'
import { positionOf } from './file-places.ts'

/** Underlines what the checks say of the text; pointing there tells the sentence and offers what settles it. */
export function problems(): Extension {
  return [linter(null, { delay: 0 }), ViewPlugin.define((view) => new ProblemTeller(view))]
}

/** Lays the checks' findings over the text whenever they speak of the text as it is. */
class ProblemTeller {
  readonly #forget: () => void
  readonly #first: ReturnType<typeof setTimeout>

  constructor(view: EditorView) {
    const show = () => showProblems(view)
    this.#forget = useChecking.subscribe(show)
    // A view that is being made can't be changed yet.
    this.#first = setTimeout(show)
  }

  destroy(): void {
    clearTimeout(this.#first)
    this.#forget()
  }
}

function showProblems(view: EditorView): void {
  const { findings, checked } = useChecking.getState()
  const { article } = useArticle.getState()
  if (!view.dom.isConnected || checked === null || checked !== article?.live) return
  const here = findings.filter((finding) => finding.file === article.file)
  view.dispatch(setDiagnostics(view.state, diagnosticsOf(view.state, here)))
}

/** The findings that stand in the text, as CodeMirror's diagnostics; those on the details belong to the checks' pane. */
function diagnosticsOf(state: EditorState, findings: readonly Finding[]): readonly Diagnostic[] {
  return findings
    .flatMap((finding): Diagnostic[] => {
      const from = positionOf(state, finding.range.start)
      const to = positionOf(state, finding.range.end)
      // What is missing from an article is reported at its first place, and is no fault of the words there.
      if (from === null || to === null || finding.range.end.offset === 0) return []
      const { message } = finding
      const renderMessage = () => problemCard(finding)
      return [
        { from, to: Math.max(from, to), severity: severities[finding.severity], message, renderMessage },
      ]
    })
    .sort((first, second) => first.from - second.from || first.to - second.to)
}

const severities = { error: 'error', warning: 'warning', note: 'info' } as const satisfies Record<
  Severity,
  Diagnostic['severity']
>

function problemCard(finding: Finding): HTMLElement {
  const card = document.createElement('div')
  card.className = 'problem-card'
  card.append(paragraph(finding.message))
  const fixes = document.createElement('div')
  fixes.className = 'finding-fixes'
  for (const fix of finding.fixes) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button button-small'
    button.textContent = fix.title
    button.addEventListener('click', () => void applyFix(finding, fix))
    fixes.append(button)
  }
  if (finding.fixes.length > 0) card.append(fixes)
  return card
}

function paragraph(words: string): HTMLElement {
  const element = document.createElement('p')
  element.textContent = words
  return element
}
