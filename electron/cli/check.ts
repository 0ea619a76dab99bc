import { parseArgs } from 'node:util'
import type { Severity } from '../../shared/checks/finding.ts'
import { checkReport } from '../../shared/checks/report.ts'
import { runChecks } from '../../shared/checks/run.ts'
import { sarifLog } from '../../shared/checks/sarif.ts'
import { textReport } from '../../shared/checks/text-report.ts'
import { type Command, UsageError } from './command.ts'
import { oneOf, onlyOne, openNamedFolder } from './read-input.ts'
import { version } from './version.ts'

const severities: readonly Severity[] = ['note', 'warning', 'error']

/** `check`: prints what the checks find in a folder. */
export const check: Command = {
  usage:
    'check <folder> [--format text|json|sarif] [--fail-on error|warning|note] [--rule GLOB]... [--today YYYY-MM-DD]',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        'fail-on': { type: 'string', default: 'error' },
        rule: { type: 'string', multiple: true, default: [] },
        today: { type: 'string', default: terminal.today },
      },
    })
    const format = oneOf(values.format, ['text', 'json', 'sarif'], '--format')
    const failOn = oneOf(values['fail-on'], ['error', 'warning', 'note'], '--fail-on')
    if (!isDate(values.today))
      throw new UsageError(`--today must be a date such as 2026-03-04; it is “${values.today}”.`)
    const folder = await openNamedFolder(onlyOne(positionals, 'a folder'), terminal)
    const findings = runChecks(folder.workspace, { only: values.rule, today: values.today })
    const report = checkReport(findings, folder.workspace)
    if (format === 'text') terminal.out(textReport(findings, report.summary))
    else
      terminal.out(`${JSON.stringify(format === 'json' ? report : sarifLog(findings, version), null, 2)}\n`)
    const least = severities.indexOf(failOn)
    return findings.some((finding) => severities.indexOf(finding.severity) >= least) ? 1 : 0
  },
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}
