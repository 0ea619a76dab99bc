import { type SeriesReport, seriesReport } from '../../shared/domain/series-report.ts'
import { oneOf, onlyOne, readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { openNamedFolder } from './read-input.ts'

/** `series`: prints the order, derived and claimed links of every series. */
export const series: Command = {
  usage: 'series <folder> [--format text|json]',
  summary: 'Shows every series in reading order, with what each article leads to.',
  async run(args, terminal) {
    const given = readArguments(args, { format: { type: 'string', default: 'text' } })
    if (given.kind !== 'ok') return given
    const { values, positionals } = given.value
    const format = oneOf(values.format, ['text', 'json'], '--format')
    if (format.kind !== 'ok') return format
    const name = onlyOne(positionals, 'a folder')
    if (name.kind !== 'ok') return name
    const folder = await openNamedFolder(name.value, terminal)
    if (folder.kind !== 'ok') return folder
    const report = seriesReport(folder.value.workspace)
    terminal.out(format.value === 'json' ? `${JSON.stringify(report, null, 2)}\n` : asText(report))
    return { kind: 'done' }
  },
}

const sources = {
  list: 'ordered by series.yaml',
  claims: 'ordered by what the articles say',
  parts: 'ordered by part numbers',
  dates: 'ordered by dates',
} as const

function asText(report: SeriesReport): string {
  if (report.series.length === 0) return 'There is no series in this folder.\n'
  return report.series
    .map(({ slug, name, source, posts }) => {
      const lines = posts.map((entry) => {
        const links = [entry.previous && `previous: ${entry.previous}`, entry.next && `next: ${entry.next}`]
        const state = entry.kind === 'post' ? (entry.status ?? 'no such file') : entry.kind
        const told = links.filter(Boolean).join(', ')
        return `  ${entry.part}. ${entry.title ?? entry.name ?? ''} (${state})${told === '' ? '' : ` ${told}`}\n`
      })
      return `${name} (${slug}), ${sources[source]}\n${lines.join('')}`
    })
    .join('\n')
}
