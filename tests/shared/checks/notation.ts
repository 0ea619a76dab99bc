import { postFacts } from '../../../shared/domain/post-facts.ts'
import { isPostFile } from '../../../shared/domain/post-name.ts'
import { readSeriesList } from '../../../shared/domain/series-list.ts'
import type { Workspace } from '../../../shared/domain/workspace.ts'
import { readSettings } from '../../../shared/domain/workspace-settings.ts'

/** Files by their path in the folder. */
export type Texts = ReadonlyMap<string, string>

/** A place that a notation marks. */
export interface Mark {
  readonly file: string
  readonly start: number
  readonly end: number
}

/**
 * Reads a folder from one line. Files are parted by ` + `, and each is `name.md> details ~ text`; without a name it is
 * `article.md`. Details are parted by `; `, `⏎` is a line ending, and a title is added (the name, readable) unless
 * `untitled` stands among the details. Files of YAML are `series.yaml> …⏎…`, plain. `|…|` marks a place; `||` before
 * the name marks the start of that file; `raw.md>! …` takes the rest as the whole text.
 */
export function readNotation(notation: string): { readonly texts: Texts; readonly marks: readonly Mark[] } {
  const texts = new Map<string, string>()
  const marks: Mark[] = []
  for (const part of notation.split(' + ')) {
    const [, start, named, isRaw, rest] =
      /^(\|\|)?(?:([\p{L}\w.](?:[\p{L}\w./' ()-]*[\p{L}\w.])?)>(!?) ?)?(.*)$/su.exec(part) ?? []
    const file = named ?? 'article.md'
    const marked = textOf(file, rest ?? '', isRaw === '!')
    const pieces = marked.split('|')
    const text = pieces.join('')
    if (pieces.length === 3) {
      const from = pieces[0]?.length ?? 0
      marks.push({ file, start: from, end: from + (pieces[1]?.length ?? 0) })
    }
    if (start !== undefined) marks.push({ file, start: 0, end: 0 })
    texts.set(file, text)
  }
  return { texts, marks }
}

/** The workspace that these files make. */
export function workspaceOf(texts: Texts): Workspace {
  return {
    posts: [...texts].filter(([file]) => isPostFile(file)).map(([file, text]) => postFacts(file, text)),
    files: [...texts.keys()].filter(
      (file) => !isPostFile(file) && !/^(?:series|throughline)\.yaml$/.test(file),
    ),
    seriesList: readSeriesList(texts.get('series.yaml') ?? null),
    settings: readSettings(texts.get('throughline.yaml') ?? null),
  }
}

/** The workspace of a notation. */
export function folder(notation: string): Workspace {
  return workspaceOf(readNotation(notation).texts)
}

function textOf(file: string, notation: string, isRaw: boolean): string {
  const text = notation.replaceAll('⏎', '\n')
  if (isRaw || !isPostFile(file)) return text
  const [details = '', body = 'Words.\n'] = text.split(/ ?~ /)
  const lines = details.split('; ').filter((line) => line !== '' && line !== 'untitled')
  const hasTitle = / untitled|^untitled|(?:^|; )\|?title:/.test(details)
  const title = hasTitle ? [] : [`title: ${readable(file)}`]
  return ['---', ...title, ...lines, '---', '', body].join('\n')
}

function readable(file: string): string {
  const name = file
    .replace(/\.\w+$/, '')
    .replace(/^.*\//, '')
    .replaceAll('-', ' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
