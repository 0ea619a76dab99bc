import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openFolder } from '../../electron/workspace/folder.ts'
import { FolderChecker } from '../../shared/checks/folder-checker.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'

/** Edits as an author makes them, in turn: words, a link, the title, the state, the date. */
const edits: readonly ((text: string, at: number) => string)[] = [
  (text) => text.replace(/\n$/, ' A few words more.\n'),
  (text) => text.replace(/\n$/, ' See [the other one](no-such-one.md).\n'),
  (text) => text.replace(/^title: (['"]?)/m, 'title: $1New '),
  (text) => text.replace(/^status: published$/m, 'status: review'),
  (text) => text.replace(/^date: .*$/m, (line, at: number) => line.replace(/\d$/, String(at % 9))),
]

const editedPosts = 60

/** The time from the new text of one article to the findings of the whole folder, for edits of articles all over it, done and undone. */
export async function timeEdits(posts: string, today: string): Promise<readonly number[]> {
  const opened = await openFolder(posts)
  if (opened.kind !== 'opened') throw new Error(opened.sentence)
  const workspace = opened.folder.packed
  const checker = new FolderChecker(workspace, today)
  checker.prepare()
  const times: number[] = []
  for (let edit = 0; edit < editedPosts; edit++) {
    const post = workspace.posts[(edit * 167 + 11) % workspace.posts.length]
    if (post === undefined) continue
    const text = await readFile(join(posts, post.file), 'utf8')
    const edited = edits[edit % edits.length]?.(text, edit) ?? text
    for (const now of [edited, text]) {
      const start = performance.now()
      checker.update({ posts: [postFacts(post.file, now)] })
      times.push(performance.now() - start)
    }
  }
  return times
}
