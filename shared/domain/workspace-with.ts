import type { PostFacts } from './post.ts'
import { postFacts } from './post-facts.ts'
import { isPostFile } from './post-name.ts'
import { readSeriesList } from './series-list.ts'
import type { Workspace } from './workspace.ts'
import { readSettings } from './workspace-settings.ts'

/** The workspace as it would be with these new texts (null: the file is taken away); what they don't touch is the same object. */
export function workspaceWith(workspace: Workspace, texts: ReadonlyMap<string, string | null>): Workspace {
  const posts = new Map(workspace.posts.map((post) => [post.file, post]))
  let { seriesList, settings } = workspace
  for (const [file, text] of texts) {
    if (file === 'series.yaml') seriesList = readSeriesList(text)
    else if (file === 'throughline.yaml') settings = readSettings(text)
    else if (text === null) posts.delete(file)
    else if (isPostFile(file)) posts.set(file, postFacts(file, text))
  }
  const isNew = [...texts.keys()].some((file) => !workspace.posts.some((post) => post.file === file))
  return {
    ...workspace,
    seriesList,
    settings,
    posts: isNew ? inOrder([...posts.values()]) : [...posts.values()],
  }
}

function inOrder(posts: readonly PostFacts[]): readonly PostFacts[] {
  return posts.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
}
