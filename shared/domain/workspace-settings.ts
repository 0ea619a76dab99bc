import { isMap, isScalar, type Node, type Pair } from 'yaml'
import { z } from 'zod'
import { pageThemes } from './page-theme.ts'
import { LineIndex } from './text-range.ts'
import type { RuleSeverity, WorkspaceSettings } from './workspace.ts'
import { pairOf, readYaml, scalarText, spanOf, type YamlSource } from './yaml-source.ts'

const platforms = ['squarespace', 'wordpress', 'ghost', 'hugo', 'docusaurus', 'dev', 'html'] as const
const webAddress = z.url({ protocol: /^https?$/ })

/** What each setting may be, and what to say where it is something else. */
const guards = {
  siteName: { schema: z.string(), reason: '' },
  baseUrl: { schema: webAddress, reason: '“baseUrl” must be a web address such as https://example.com.' },
  platform: { schema: z.enum(platforms), reason: `“platform” must be one of ${platforms.join(', ')}.` },
  theme: { schema: z.enum(pageThemes), reason: `“theme” must be one of ${pageThemes.join(', ')}.` },
  smartPunctuation: {
    schema: z.enum(['true', 'false']).transform((text) => text === 'true'),
    reason: '“smartPunctuation” must be true or false.',
  },
  url: { schema: z.string(), reason: '' },
  previousLeadsTo: {
    schema: z.enum(['earlier', 'newer']),
    reason: '“previousLeadsTo” must be earlier or newer.',
  },
  author: { schema: z.string(), reason: '' },
} as const

const noSettings: WorkspaceSettings = {
  siteName: null,
  baseUrl: null,
  platform: null,
  theme: null,
  smartPunctuation: false,
  url: null,
  previousLeadsTo: null,
  author: null,
  rules: [],
  problem: null,
}

/** Reads `throughline.yaml` (null where there is none). A wrong value is the `problem`; the others still count. */
export function readSettings(text: string | null): WorkspaceSettings {
  if (text === null) return noSettings
  const offset = text.startsWith('\uFEFF') ? 1 : 0
  const lines = new LineIndex(text)
  const at = (start: number, end: number) => lines.range(offset + start, offset + end)
  const read = readYaml(text.slice(offset))
  if (read.kind === 'empty') return noSettings
  if (read.kind === 'broken')
    return { ...noSettings, problem: { reason: read.reason, range: at(read.start, read.end) } }
  if (read.kind === 'other')
    return {
      ...noSettings,
      problem: { reason: 'It is not a list of “setting: value” lines.', range: at(...spanOf(read.root)) },
    }
  const values: Record<string, string | boolean> = {}
  let problem: WorkspaceSettings['problem'] = null
  for (const [key, { schema, reason }] of Object.entries(guards)) {
    const pair = pairOf(read.root, key) ?? (key === 'siteName' ? pairOf(read.root, 'site') : null)
    const value = scalarText(pair?.value, read.document)
    if (value === null || (value === undefined && pair === null)) continue
    const guarded = schema.safeParse(value)
    if (guarded.success && value !== '') values[key] = guarded.data
    else if (value !== '' && pair?.value)
      problem ??= { reason: reason || `“${key}” must be a text.`, range: at(...spanOf(pair.value)) }
  }
  const rules = severitiesIn(read)
  const [wrong] = rules.wrong
  if (wrong) problem ??= { reason: wrongSeverity, range: at(...spanOf(wrong)) }
  return { ...noSettings, ...values, rules: rules.known, problem }
}

const severity = z.enum(['off', 'error', 'warning', 'note'])
const wrongSeverity = '“rules” must say off, error, warning or note for each check.'

function severitiesIn({ root, document }: Extract<YamlSource, { kind: 'mapping' }>) {
  const value = pairOf(root, 'rules')?.value ?? null
  const known: RuleSeverity[] = []
  if (!isMap(value)) return { known, wrong: value === null || isNothing(value) ? [] : [value] }
  const wrong: Node[] = []
  for (const pair of value.items as Pair<Node, Node | null>[]) {
    const guarded = severity.safeParse(scalarText(pair.value, document))
    if (guarded.success) known.push({ pattern: scalarText(pair.key, document) ?? '', severity: guarded.data })
    else wrong.push(pair.value ?? pair.key)
  }
  return { known, wrong }
}

function isNothing(node: Node): boolean {
  return isScalar(node) && node.value === null
}
