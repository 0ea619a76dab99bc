import { OpenPosts } from '../domain/kept-post.ts'
import type { Workspace } from '../domain/workspace.ts'
import type { Finding } from './finding.ts'
import { byPlace } from './findings-change.ts'
import { contextIn, wholeOf, withoutPosts } from './folder-part.ts'
import { FolderState } from './folder-state.ts'
import { ofParts, ofWholeFolder } from './registry.ts'
import { type Faults, faultsOf, toldFindings } from './told-findings.ts'

/** What these rules find in a whole folder. What others find can be worked out elsewhere at the same time. */
export function wholeFaults(workspace: Workspace, today: string | null, ids: readonly string[]): Faults {
  const open = new OpenPosts()
  const state = new FolderState({ ...workspace, posts: workspace.posts.map((post) => open.keep(post)) })
  const part = wholeOf(state)
  const wanted = new Set(ids)
  const [ofPosts, ofAll] = [ofParts, ofWholeFolder].map((rules) => rules.filter(({ id }) => wanted.has(id)))
  return new Map([
    ...faultsOf(ofPosts ?? [], contextIn(state, part, today)),
    ...faultsOf(ofAll ?? [], contextIn(state, withoutPosts(part), today)),
  ])
}

/** All findings of a folder, as `FolderChecker` has them, from what all rules found in it. */
export function wholeFindings(workspace: Workspace, faults: Faults): readonly Finding[] {
  const posts = new Map(workspace.posts.map((post) => [post.file, post]))
  const ignoredIn = (file: string) => (posts.get(file)?.ignored ?? []).map(({ text }) => text)
  return [ofParts, ofWholeFolder]
    .flatMap((rules) => toldFindings(rules, faults, workspace, ignoredIn).findings)
    .sort(byPlace)
}
