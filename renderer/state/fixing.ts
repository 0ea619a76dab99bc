import type { Finding, Fix } from '../../shared/checks/finding.ts'
import { applyChanges } from '../../shared/domain/apply-changes.ts'
import type { Change } from '../../shared/domain/change.ts'
import { api } from '../api.ts'
import { currentEditor, currentText, useArticle } from './article.ts'
import { openDialog } from './dialogs.ts'
import { openArticle, useLibrary } from './library.ts'
import { notify } from './notices.ts'
import { saveNow } from './saving.ts'

/** Does what a fix's button says. */
export async function applyFix(finding: Finding, fix: Fix): Promise<void> {
  switch (fix.action.kind) {
    case 'change':
      await makeChanges(fix.action.changes)
      return
    case 'paste-article':
      return openDialog({ kind: 'paste', title: fix.action.title })
    case 'ask-site-address':
      return openDialog({ kind: 'site-address', question: fix.action })
    case 'go-to-place':
      return goToFinding(finding)
    default:
      return fix.action satisfies never
  }
}

/** Opens the finding's article and selects its place. */
export async function goToFinding(finding: Finding): Promise<void> {
  if (!isPost(finding.file)) return
  await openArticle(finding.file)
  // The editor of a newly opened article is there after the next paint.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const { line, column } = finding.range.start
      if (currentEditor()?.goTo(line, column) === false) document.getElementById('article-details')?.focus()
    }),
  )
}

/** Makes the changes over all files they touch and saves them; true where all is on the disk. Nothing is written where one is refused. */
export async function makeChanges(changes: readonly Change[]): Promise<boolean> {
  const known = await readTouched(changes)
  if (known === null) return false
  const result = applyChanges(changes, (file) => known.get(file)?.text ?? null, postNames())
  if (result.kind === 'refused') {
    notify('problem', result.reason)
    return false
  }
  for (const [file, text] of result.files)
    if (!(await writeFile(file, text, known.get(file)?.revision ?? null))) return false
  return true
}

interface Known {
  readonly text: string
  readonly revision: string
}

async function readTouched(changes: readonly Change[]): Promise<ReadonlyMap<string, Known> | null> {
  const files = new Set(['series.yaml', 'throughline.yaml'])
  for (const change of changes) if ('file' in change) files.add(change.file)
  const known = new Map<string, Known>()
  const { article } = useArticle.getState()
  for (const file of files) {
    if (file === article?.file) {
      known.set(file, { text: currentText() ?? article.loadedText, revision: article.revision })
      continue
    }
    const read = await api.readFile(file)
    if (read.kind === 'read') known.set(file, read)
    else if (isPost(file)) {
      notify('problem', read.sentence)
      return null
    }
  }
  return known
}

async function writeFile(file: string, text: string, revision: string | null): Promise<boolean> {
  const { article } = useArticle.getState()
  const editor = currentEditor()
  if (file === article?.file && editor !== null) {
    editor.replace(text)
    return saveNow()
  }
  const result = await api.saveFile(file, text, revision)
  if (result.kind === 'saved') return true
  notify(
    'problem',
    result.kind === 'failed'
      ? result.sentence
      : `“${file}” was changed elsewhere just now. Nothing was written to it; please try again.`,
  )
  return false
}

function isPost(file: string): boolean {
  return /\.(md|markdown)$/i.test(file)
}

function postNames(): readonly string[] {
  const { library } = useLibrary.getState()
  return library.kind === 'open' ? library.folder.workspace.posts.map((post) => post.name) : []
}
