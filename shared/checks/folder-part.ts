import { byFile } from '../domain/groups.ts'
import { contextOf } from './context.ts'
import type { FolderState } from './folder-state.ts'
import { rules } from './registry.ts'
import type { CheckContext } from './rule.ts'

const ruleIds = rules.map(({ id }) => id)

/** As much of a folder as is to be checked. */
export type Part = Pick<CheckContext, 'workspace' | 'series' | 'copies'>

/** All of it. */
export function wholeOf({ articles, shelf, workspace, copies }: FolderState): Part {
  return { workspace: { ...workspace, posts: [...articles].sort(byFile) }, series: shelf.all(), copies }
}

/** What rules see that look at the whole folder and at no single article. */
export function withoutPosts(part: Part): Part {
  return { ...part, workspace: { ...part.workspace, posts: [] } }
}

/** What rules see of a part of the folder. */
export function contextIn(state: FolderState, part: Part, today: string | null): CheckContext {
  return contextOf(part, {
    linkWorld: state.linkWorld,
    timeline: state.timeline,
    copied: state.copied,
    closest: (text, except) => state.closest(text, except),
    seriesOfPost: (post) => state.shelf.of(post),
    ruleIds,
    today,
  })
}
