import type { Rule } from './rule.ts'

/** `docs/checks.md`: a line for each rule, in the order of their ids. */
export function checksPage(rules: readonly Rule[]): string {
  const lines = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((rule) => `| \`${rule.id}\` | ${severityOf(rule)} | ${cell(rule.detects)} | ${cell(rule.fix)} |`)
  return `# Checks

What Throughline looks for in a folder of articles. The ids never change. An error stops \`check\`, a warning or a note
only where \`--fail-on\` asks for it. A fix marked safe may be applied to many articles at once. One fault gives one
finding: where several checks explain one place, the strongest of them speaks.

This page is generated from the checks themselves: \`npm run docs\`.

| id | severity | what it detects | what its fix does |
|---|---|---|---|
${lines.join('\n')}
`
}

function severityOf({ severity, otherwise }: Rule): string {
  return otherwise === undefined ? severity : `${severity}; ${otherwise.severity} ${otherwise.when}`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
