import { isMap, isScalar, type Node, type Pair } from 'yaml'
import { z } from 'zod'
import { closestText } from './likeness.ts'
import { pageThemes } from './page-theme.ts'
import { type Remark, unknownKeys } from './remark.ts'
import { LineIndex, type TextRange } from './text-range.ts'
import { patternFault } from './url-pattern.ts'
import type { Problem, RuleSeverity, WorkspaceSettings } from './workspace.ts'
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
    schema: z.enum(['true', 'false']),
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
  const values: Record<string, string> = {}
  let problem: Problem | null = null
  const wrongAt = (node: Node, reason: string, options: readonly string[]): Problem => {
    const range = at(...spanOf(node))
    const written = text.slice(range.start.offset, range.end.offset)
    const meant = closestText(scalarText(node, read.document) ?? '', options)
    return { reason, range, ...(meant !== null && { instead: { written, text: meant } }) }
  }
  for (const [key, { schema, reason }] of Object.entries(guards)) {
    const pair = pairOf(read.root, key) ?? (key === 'siteName' ? pairOf(read.root, 'site') : null)
    const value = scalarText(pair?.value, read.document)
    if (value === null || (value === undefined && pair === null)) continue
    const guarded = schema.safeParse(value)
    if (guarded.success && value !== '') values[key] = guarded.data
    else if (value !== '' && pair?.value)
      problem ??= wrongAt(pair.value, reason || `“${key}” must be a text.`, optionsOf(schema))
  }
  const rules = severitiesIn(read)
  const [wrong] = rules.wrong
  if (wrong) problem ??= wrongAt(wrong, wrongSeverity, severity.options)
  const remarks = remarksOn(read, at)
  const known = rules.known.map(({ key, ...rest }) => ({ ...rest, range: at(...spanOf(key)) }))
  const smartPunctuation = values.smartPunctuation === 'true'
  return {
    ...noSettings,
    ...values,
    smartPunctuation,
    rules: known,
    problem,
    ...(remarks.length > 0 && { remarks }),
  }
}

function optionsOf(schema: z.ZodType): readonly string[] {
  return schema instanceof z.ZodEnum ? schema.options.map(String) : []
}

/** Keys that mean nothing, and a pattern of addresses that gives none. */
function remarksOn(
  { root, document }: Extract<YamlSource, { kind: 'mapping' }>,
  at: (start: number, end: number) => TextRange,
): readonly Remark[] {
  const keys = unknownKeys(root, [...Object.keys(guards), 'site', 'rules'], otherWords)
  const remarks = keys.map(
    ({ node, ...rest }): Remark => ({
      reason: `Nothing comes of “${rest.written}” in the settings of this folder (throughline.yaml): no setting is called so`,
      range: at(...spanOf(node)),
      ...rest,
    }),
  )
  const url = pairOf(root, 'url')?.value ?? null
  const pattern = scalarText(url, document) ?? ''
  const fault = url === null || pattern === '' ? null : patternFault(pattern)
  if (url === null || fault === null) return remarks
  const remark = {
    reason: `The address of no page can be made of “${pattern}”, the “url” of this folder's settings (throughline.yaml): ${fault.reason}`,
    range: at(...spanOf(url)),
    written: pattern,
    instead: fault.instead,
  }
  return [...remarks, remark]
}

/** What other programs call the same. */
const otherWords: Readonly<Record<string, string>> = {
  title: 'siteName',
  name: 'siteName',
  domain: 'baseUrl',
  site_url: 'baseUrl',
  siteurl: 'baseUrl',
  permalink: 'url',
  permalinks: 'url',
  checks: 'rules',
  previous: 'previousLeadsTo',
  smartypants: 'smartPunctuation',
  smartQuotes: 'smartPunctuation',
  typographer: 'smartPunctuation',
}

const severity = z.enum(['off', 'error', 'warning', 'note'])
const wrongSeverity = '“rules” must say off, error, warning or note for each check.'

type ReadSeverity = Omit<RuleSeverity, 'range'> & { readonly key: Node }

function severitiesIn({ root, document }: Extract<YamlSource, { kind: 'mapping' }>) {
  const value = pairOf(root, 'rules')?.value ?? null
  const known: ReadSeverity[] = []
  if (!isMap(value)) return { known, wrong: value === null || isNothing(value) ? [] : [value] }
  const wrong: Node[] = []
  for (const pair of value.items as Pair<Node, Node | null>[]) {
    const guarded = severity.safeParse(scalarText(pair.value, document))
    if (guarded.success) {
      const pattern = scalarText(pair.key, document) ?? ''
      known.push({ pattern, severity: guarded.data, key: pair.key })
    } else wrong.push(pair.value ?? pair.key)
  }
  return { known, wrong }
}

function isNothing(node: Node): boolean {
  return isScalar(node) && node.value === null
}
