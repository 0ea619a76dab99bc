import { create } from 'zustand'
import type { Finding } from '../../shared/checks/finding.ts'
import { currentEditor, type FilePlace, useArticle } from './article.ts'
import { useChecking } from './checking.ts'
import { notify } from './notices.ts'

/** The findings whose fixes are offered at the cursor now; none where no menu is open. */
export const useQuickFixes = create<{ readonly findings: readonly Finding[] }>(() => ({ findings: [] }))

/** What tells one finding from another, from one check to the next. */
export function findingKey(finding: Finding): string {
  return `${finding.rule} ${finding.file} ${finding.range.start.offset} ${finding.message}`
}

/**
 * The finding of a newer check that says the same of the same file, wherever it stands now; null where none does. Of several
 * that say the same, it is the one at the same place among them, if they are still as many.
 */
export function sameFinding(
  finding: Finding,
  before: readonly Finding[],
  now: readonly Finding[],
): Finding | null {
  const isAlike = ({ rule, file, message }: Finding) =>
    rule === finding.rule && file === finding.file && message === finding.message
  const [were, are] = [before.filter(isAlike), now.filter(isAlike)]
  if (were.length !== are.length) return null
  const at = were.findIndex((one) => findingKey(one) === findingKey(finding))
  return are[at === -1 && are.length === 1 ? 0 : at] ?? null
}

/** Goes to the next (1) or previous (-1) problem of the open article, round and round; those on its details have the focus on their card. */
export function goToProblem(step: 1 | -1): void {
  const findings = findingsHere()
  const finding = findings.at(nextIndex(findings, step))
  const editor = currentEditor()
  if (editor === null) return
  if (finding === undefined) {
    notify('done', nothingHere())
    return
  }
  const { line, column } = finding.range.start
  if (!isOfWholeFile(finding) && editor.goTo(line, column)) editor.tell(finding.message)
  else findingCard(finding)?.focus()
}

/** Offers the fixes of the problems at the cursor, or else of its line. */
export function offerQuickFixes(): void {
  const editor = currentEditor()
  if (editor === null) return
  const place = editor.place()
  const findings = findingsHere().filter((finding) => !isOfWholeFile(finding))
  const touching = findings.filter(
    ({ range }) => !isBefore(place, range.start) && !isBefore(range.end, place),
  )
  const onLine = findings.filter(
    ({ range }) => range.start.line <= place.line && range.end.line >= place.line,
  )
  const offered = touching.length > 0 ? touching : onLine
  if (offered.length > 0) {
    editor.tell(null)
    useQuickFixes.setState({ findings: offered })
  } else editor.tell('There is no problem here. F8 goes to the next one.')
}

/** The card of a finding in the checks' pane. */
export function findingCard(finding: Finding): HTMLElement | null {
  return document.querySelector(`[data-finding="${CSS.escape(findingKey(finding))}"]`)
}

function findingsHere(): readonly Finding[] {
  const { article } = useArticle.getState()
  return useChecking
    .getState()
    .findings.filter((finding) => finding.file === article?.file)
    .sort((first, second) => first.range.start.offset - second.range.start.offset)
}

function nextIndex(findings: readonly Finding[], step: 1 | -1): number {
  const focused = document.activeElement?.closest('[data-finding]')?.getAttribute('data-finding')
  const current = findings.findIndex((finding) => findingKey(finding) === focused)
  if (current !== -1) return (current + step) % findings.length
  const place = currentEditor()?.place() ?? { line: 1, column: 1 }
  const isPast = ({ range }: Finding) =>
    step === 1 ? isBefore(place, range.start) : isBefore(range.start, place)
  const found = step === 1 ? findings.findIndex(isPast) : findings.findLastIndex(isPast)
  return found !== -1 ? found : step === 1 ? 0 : -1
}

function nothingHere(): string {
  const { findings } = useChecking.getState()
  return findings.length === 0
    ? 'Nothing to settle in this article, nor in any other.'
    : 'Nothing to settle in this article. What is open in others stands under Checks.'
}

function isOfWholeFile({ range }: Finding): boolean {
  return range.end.offset === 0
}

function isBefore(one: FilePlace, other: FilePlace): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column)
}
