import type { TextRange } from '../domain/text-range.ts'
import type { Finding } from './finding.ts'
import { rules } from './registry.ts'

/** A log as SARIF 2.1.0 (OASIS standard, https://docs.oasis-open.org/sarif/sarif/v2.1.0/) has it. */
export interface SarifLog {
  readonly $schema: string
  readonly version: '2.1.0'
  readonly runs: readonly unknown[]
}

/** The findings for tools that read SARIF; addresses of files are relative to the folder that was checked. */
export function sarifLog(findings: readonly Finding[], toolVersion: string): SarifLog {
  const ids = rules.map((rule) => rule.id)
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Throughline',
            semanticVersion: toolVersion,
            rules: rules.map((rule) => ({
              id: rule.id,
              shortDescription: { text: rule.detects },
              help: { text: rule.fix },
              defaultConfiguration: { level: rule.severity },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { FOLDER: { description: { text: 'The folder of articles that was checked' } } },
        results: findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: ids.indexOf(finding.rule),
          level: finding.severity,
          message: { text: finding.message },
          locations: [{ physicalLocation: placeIn(finding.file, finding.range) }],
          ...(finding.related.length > 0 && {
            relatedLocations: finding.related.map((place, id) => ({
              id,
              message: { text: place.message },
              physicalLocation: placeIn(place.file, place.range),
            })),
          }),
        })),
      },
    ],
  }
}

function placeIn(file: string, { start, end }: TextRange) {
  return {
    artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'FOLDER' },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  }
}
