import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pictureName } from './documents.ts'
import { picture } from './picture-file.ts'

/** Puts an article into a folder of its own, beside a data folder; returns the arguments that open it. */
export async function ourDesk(work: string, ...texts: readonly string[]): Promise<readonly string[]> {
  const desk = await mkdtemp(join(work, 'desk-'))
  const posts = join(desk, 'posts')
  await mkdir(posts)
  await writeFile(join(posts, pictureName), picture())
  for (const [at, text] of texts.entries())
    await writeFile(join(posts, `article-${at + 1}.md`), `---\ntitle: ${titleOf(at)}\n---\n\n${text}`)
  return ['.', posts, `--user-data-dir=${join(desk, 'data')}`]
}

/** The title of one of these articles. */
export function titleOf(at: number): string {
  return `A Measured Article ${at + 1}`
}
