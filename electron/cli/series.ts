import { parseArgs } from 'node:util'
import { type SeriesReport, seriesReport } from '../../shared/domain/series-report.ts'
import type { Command } from './command.ts'
import { oneOf, onlyOne, openNamedFolder } from './read-input.ts'

/** `series`: prints the order, derived and claimed links of every series. */
export const series: Command = {
  usage: 'series <folder> [--format text|json]',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' } },
    })
    const format = oneOf(values.format, ['text', 'json'], '--format')
    const folder = await openNamedFolder(onlyOne(positionals, 'a folder'), terminal)
    const report = seriesReport(folder.workspace)
    terminal.out(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : asText(report))
    return 0
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
