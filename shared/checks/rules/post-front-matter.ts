import type { Problem, Workspace } from '../../domain/workspace.ts'
import { goThere, writeInstead } from '../link-fixes.ts'
import { detailsOf } from '../precedence.ts'
import type { Fault, Rule } from '../rule.ts'

/** The details of every article, the series' order and the folder's settings can be read. */
export const postFrontMatter: Rule = {
  id: 'post/front-matter',
  severity: 'error',
  detects:
    'The details at the top of an article, the order of the series or the settings of the folder cannot be read.',
  fix: 'Goes to the place, or writes the closest that can stand there; nothing is ever rewritten by guessing.',
  *check({ workspace }) {
    for (const post of workspace.posts)
      if (post.frontMatter.kind === 'broken')
        yield unreadable(
          post.file,
          post.frontMatter,
          `Readers may meet '${post.file}' without its title and links: the details at its top can't be read.`,
          detailsOf(post),
        )
    yield* unreadableLists(workspace)
  },
}

function* unreadableLists({ seriesList, settings }: Workspace): Iterable<Fault> {
  if (seriesList.problem)
    yield unreadable(
      'series.yaml',
      seriesList.problem,
      "Something in the list of your series (series.yaml) can't be read, so readers may be led another way than you mean.",
      ['series.yaml'],
    )
  if (settings.problem)
    yield unreadable(
      'throughline.yaml',
      settings.problem,
      "Something in the settings of this folder (throughline.yaml) can't be read, so readers' pages are made without it.",
      ['throughline.yaml'],
    )
}

function unreadable(
  file: string,
  { range, reason, instead }: Problem,
  beginning: string,
  subject: readonly string[],
): Fault {
  const show = goThere('Show the line')
  const fixes = instead === undefined ? [show] : [writeInstead(file, range, instead), show]
  return { file, range, message: `${beginning} ${sentence(reason)}`, subject, fixes }
}

function sentence(reason: string): string {
  const text = reason.trim()
  return /[.!?]$/.test(text) ? text : `${text}.`
}
