import type { Change } from '../../shared/domain/change.ts'
import type { PostFacts } from '../../shared/domain/post.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'
import { readdressingChanges, redirectLine } from '../../shared/domain/readdressing.ts'
import { retitlingChanges } from '../../shared/domain/retitling.ts'
import { startOfFile } from '../../shared/domain/text-range.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'
import { api } from '../api.ts'
import { currentText, useArticle } from './article.ts'
import { makeChanges } from './fixing.ts'
import { useLibrary } from './library.ts'
import { type NoticeAction, notify } from './notices.ts'

/** The open article has another title than `old`: all that named it by that is changed with it, in one step that can be taken back. */
export async function followTitle(old: string): Promise<void> {
  const here = openPost()
  const title = here?.post.title?.text ?? ''
  if (here === null || title === '') return
  const before = withTitle(here.post, old)
  const changes = retitlingChanges(before, title, withPost(here.workspace, before))
  if (changes.length === 0 || !(await makeChanges(changes))) return
  notify('done', `${namedIn(changes)} by its old title, and by the new one now.`, {
    title: 'Undo',
    run: () => void takeBackTitle(old, title),
  })
}

async function takeBackTitle(old: string, title: string): Promise<void> {
  const here = openPost()
  const post = here?.workspace.posts.find((one) => one.title?.text === title) ?? here?.post
  if (here === null || post === undefined) return
  const changes = retitlingChanges(post, old, withPost(here.workspace, post))
  await makeChanges([{ kind: 'set-detail', file: post.file, key: 'title', value: old }, ...changes])
}

/** The open article has another web address ending than `old`: all that led to that is changed with it; of a live article readers need a redirect. */
export async function followAddress(old: string): Promise<void> {
  const here = openPost()
  if (here === null || here.post.slug === old) return
  const { slug } = here.post
  const before = { ...here.post, slug: old }
  const workspace = withPost(here.workspace, before)
  const list = await api.readFile('series.yaml')
  const changes = readdressingChanges(before, slug, workspace, list.kind === 'read' ? list.text : null)
  if (changes.length > 0 && !(await makeChanges(changes))) return
  const redirect = here.post.status === 'published' ? redirectLine(before, slug, workspace) : null
  const action: NoticeAction | null =
    redirect === null ? null : { title: 'Copy the redirect', run: () => void api.copyText(redirect) }
  const said = changes.length === 0 ? '' : `${namedIn(changes)} by its old address, and by the new one now. `
  const warned =
    redirect === null
      ? ''
      : 'Readers who kept the old address need a redirect on your site, or they find no page.'
  if (said + warned !== '') notify('done', (said + warned).trim(), action)
}

function openPost(): { readonly post: PostFacts; readonly workspace: Workspace } | null {
  const { article } = useArticle.getState()
  const { library } = useLibrary.getState()
  const text = currentText()
  if (article === null || text === null || library.kind !== 'open') return null
  return { post: postFacts(article.file, text), workspace: library.folder.workspace }
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
