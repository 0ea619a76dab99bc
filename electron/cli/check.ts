import type { Severity } from '../../shared/checks/finding.ts'
import { checkReport } from '../../shared/checks/report.ts'
import { sarifLog } from '../../shared/checks/sarif.ts'
import { textReport } from '../../shared/checks/text-report.ts'
import { checkFolder } from '../workspace/check-folder.ts'
import { isoDay, oneOf, onlyOne, readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { openNamedFolder } from './read-input.ts'
import { knownRules } from './unknown-rules.ts'
import { version } from './version.ts'

const severities: readonly Severity[] = ['note', 'warning', 'error']

/** `check`: prints what the checks find in a folder. */
export const check: Command = {
  usage:
    'check <folder> [--format text|json|sarif] [--fail-on error|warning|note] [--rule GLOB]... [--today YYYY-MM-DD]',
  summary: 'Says what readers of a folder of articles would stumble over.',
  async run(args, terminal) {
    const given = readArguments(args, {
      format: { type: 'string', default: 'text' },
      'fail-on': { type: 'string', default: 'error' },
      rule: { type: 'string', multiple: true, default: [] },
      today: { type: 'string', default: terminal.today },
    })
    if (given.kind !== 'ok') return given
    const { values, positionals } = given.value
    const format = oneOf(values.format, ['text', 'json', 'sarif'], '--format')
    if (format.kind !== 'ok') return format
    const failOn = oneOf(values['fail-on'], ['error', 'warning', 'note'], '--fail-on')
    if (failOn.kind !== 'ok') return failOn
    const today = isoDay(values.today, '--today')
    if (today.kind !== 'ok') return today
    const name = onlyOne(positionals, 'a folder')
    if (name.kind !== 'ok') return name
    const wanted = knownRules(values.rule, terminal)
    if (wanted.kind !== 'ok') return wanted
    const folder = await openNamedFolder(name.value, terminal)
    if (folder.kind !== 'ok') return folder
    const findings = await checkFolder(folder.value, { only: values.rule, today: today.value })
    const report = checkReport(findings, folder.value.packed)
    if (format.value === 'text') terminal.out(textReport(findings, report.summary))
    else terminal.out(asJson(format.value === 'json' ? report : sarifLog(findings, version)))
    const least = severities.indexOf(failOn.value)
    const hasFound = findings.some((finding) => severities.indexOf(finding.severity) >= least)
    return { kind: hasFound ? 'short' : 'done' }
  },
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
