import type { Change } from '../../shared/domain/change.ts'
import { setDetail } from '../../shared/domain/front-matter.ts'
import type { PostFacts } from '../../shared/domain/post.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'
import { readdressingChanges, redirectLine } from '../../shared/domain/readdressing.ts'
import { retitlingChanges } from '../../shared/domain/retitling.ts'
import { readSeriesList } from '../../shared/domain/series-list.ts'
import { startOfFile } from '../../shared/domain/text-range.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'
import type { Revision } from '../../shared/ipc/contract.ts'
import { api } from '../api.ts'
import { useArticle } from './article.ts'
import { carryOut } from './carrying-out.ts'
import { folderNow } from './folder-now.ts'
import { notify } from './notices.ts'
import { type PlannedFile, planChanges, readNow } from './planned-files.ts'
import { saveNow } from './saving.ts'
import { offerBack } from './taking-back.ts'

/** A field of the open article's details as it was entered: its value, and the whole text; null where that isn't known. */
export interface Entered {
  readonly value: string
  readonly text: string | null
}

/** The open article has another title than before: all that named it by that is changed with it, in one step that can be taken back with the title. */
export async function followTitle(before: Entered): Promise<void> {
  const here = await savedPost('title')
  const title = here?.post.title?.text ?? ''
  if (here === null || title === '') return
  const post = withTitle(here.post, before.value)
  const changes = retitlingChanges(post, title, withPost(here.workspace, post))
  await follow(changes, `${namedIn(changes)} by its old title, and by the new one now.`, {
    ...here.own,
    after: textBefore(here.own.before, before, 'title'),
  })
}

/** The open article has another web address ending than before: all that led to that is changed with it; of a live article readers need a redirect. */
export async function followAddress(before: Entered): Promise<void> {
  const here = await savedPost('web address ending')
  if (here === null || here.post.slug === before.value) return
  const { slug } = here.post
  const post = { ...here.post, slug: before.value }
  const list = await readNow('series.yaml')
  const text = 'text' in list ? list.text : null
  const workspace = { ...withPost(here.workspace, post), seriesList: readSeriesList(text) }
  const changes = readdressingChanges(post, slug, workspace, text)
  const isDone = await follow(changes, `${namedIn(changes)} by its old address, and by the new one now.`, {
    ...here.own,
    after: textBefore(here.own.before, before, 'slug'),
  })
  const redirect = isDone && post.status === 'published' ? redirectLine(post, slug, workspace) : null
  if (redirect === null) return
  const ending = before.value === '' ? post.name : before.value
  const warns = `Readers who kept the address ending in “${ending}” need a redirect on your site, or they find no page.`
  notify('done', warns, { title: 'Copy the redirect', run: () => void api.copyText(redirect) })
}

/** Makes changes and tells of them; what takes them back takes back also what became of the open article. False where they were not made. */
async function follow(changes: readonly Change[], says: string, own: PlannedFile): Promise<boolean> {
  if (changes.length === 0) return true
  const files = await planChanges(changes)
  const back = files === null ? null : await carryOut(files)
  if (back === null) return false
  const isOfIt = back.some(({ file }) => file === own.file)
  const whole = back.map((one) => (one.file === own.file ? { ...one, after: own.after } : one))
  offerBack(isOfIt ? whole : [...whole, own], says)
  return true
}

/** The text with the detail as it was: that from before, where nothing else was changed since; else this one with the old value. */
function textBefore(now: string, { value, text }: Entered, key: 'title' | 'slug'): string {
  const without = (one: string) => {
    const result = setDetail(one, key, undefined)
    return result.kind === 'set' ? result.text : one
  }
  if (text !== null && without(text) === without(now)) return text
  const result = setDetail(now, key, value === '' ? undefined : value)
  return result.kind === 'set' ? result.text : now
}

/** The article that is open, as it is once it is saved, though another may be open by then; null where it can't be saved, which is said. */
async function savedPost(what: string): Promise<Here | null> {
  const file = useArticle.getState().article?.file
  if (file === undefined) return null
  if (!(await saveNow())) {
    notify('problem', `The new ${what} is not saved yet, so what leads to the article by the old one stays.`)
    return null
  }
  const now = await readNow(file)
  const folder = folderNow()
  if (!('text' in now) || folder === null) return null
  const post = postFacts(file, now.text)
  const own = { file, before: now.text, expected: now.revision }
  return { post, workspace: withPost(folder.workspace, post), own }
}

interface Here {
  readonly post: PostFacts
  readonly workspace: Workspace
  /** Its text now. */
  readonly own: { readonly file: string; readonly before: string; readonly expected: Revision }
}

function withTitle(post: PostFacts, title: string): PostFacts {
  return { ...post, title: title === '' ? null : { text: title, range: post.title?.range ?? startOfFile } }
}

function withPost(workspace: Workspace, post: PostFacts): Workspace {
  return { ...workspace, posts: workspace.posts.map((one) => (one.file === post.file ? post : one)) }
}

/** "2 articles named it", with the order of the series counted as such. */
function namedIn(changes: readonly Change[]): string {
  const files = new Set(changes.flatMap((change) => ('file' in change ? [change.file] : [])))
  const isListed = files.delete('series.yaml')
  const articles = files.size === 1 ? 'One article' : `${files.size} articles`
  if (files.size === 0) return 'The order of the series named it'
  return `${articles}${isListed ? ' and the order of the series' : ''} named it`
}
