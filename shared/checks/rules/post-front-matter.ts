import type { TextRange } from '../../domain/text-range.ts'
import type { Workspace } from '../../domain/workspace.ts'
import { detailsOf } from '../precedence.ts'
import type { Fault, Rule } from '../rule.ts'

/** The details of every article, the series' order and the folder's settings can be read. */
export const postFrontMatter: Rule = {
  id: 'post/front-matter',
  severity: 'error',
  detects:
    'The details at the top of an article, the order of the series or the settings of the folder cannot be read.',
  fix: 'Goes to the place; nothing is ever rewritten by guessing.',
  *check({ workspace }) {
    for (const post of workspace.posts)
      if (post.frontMatter.kind === 'broken')
        yield unreadable(
          post.file,
          post.frontMatter.range,
          `Readers may meet '${post.file}' without its title and links: the details at its top can't be read. ${sentence(post.frontMatter.reason)}`,
          detailsOf(post),
        )
    yield* unreadableLists(workspace)
  },
}

function* unreadableLists({ seriesList, settings }: Workspace): Iterable<Fault> {
  if (seriesList.problem)
    yield unreadable(
      'series.yaml',
      seriesList.problem.range,
      `Something in the list of your series (series.yaml) can't be read, so readers may be led another way than you mean. ${sentence(seriesList.problem.reason)}`,
      ['series.yaml'],
    )
  if (settings.problem)
    yield unreadable(
      'throughline.yaml',
      settings.problem.range,
      `The settings of this folder (throughline.yaml) can't be read, so readers' pages are made without them. ${sentence(settings.problem.reason)}`,
      ['throughline.yaml'],
    )
}

function unreadable(file: string, range: TextRange, message: string, subject: readonly string[]): Fault {
  return {
    file,
    range,
    message,
    subject,
    fixes: [{ id: 'go-to-place', title: 'Show the line', safe: false, action: { kind: 'go-to-place' } }],
  }
}

function sentence(reason: string): string {
  const text = reason.trim()
  return /[.!?]$/.test(text) ? text : `${text}.`
}
