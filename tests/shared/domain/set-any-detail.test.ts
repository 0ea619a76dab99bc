import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFrontMatter, setDetail, splitFrontMatter } from '../../../shared/domain/front-matter.ts'
import { pairOf, scalarText } from '../../../shared/domain/yaml-source.ts'

const fenced = (yaml: string) => `---\n${yaml}---\nBody: stays.\n`

function set(text: string, key: string, value: string | null | undefined): string {
  const result = setDetail(text, key, value)
  if (result.kind === 'refused') throw new Error(result.reason)
  return result.text
}

/** Lines of YAML as people and programs write them, each with the key that it sets. */
const oddLine = fc.constantFrom(
  'a: 1',
  'b:   "two"  # comment',
  "c: 'it''s'",
  'd: [x,  y,z]',
  'e: {k: v,  l: [1]}',
  'f: |\n  block\n\n  more',
  'g: >-\n  folded\n  text',
  'h:\n  - one\n  -   two',
  'i:\n  j: 1\n  # inner\n  k: 2',
  '# a comment',
  '',
  'l: 2026-03-04T05:06:07Z',
  'm: "multi\n  line"',
  'n: &anchor x',
  'o: !!str 12',
  'p:',
  'q: ~',
  'r: |-\n  stripped',
  's: [\n  a, # c\n  b\n]',
  't: plain\n  goes on # c',
  'u:   # empty',
  'v: &v # c\n  k: 1',
  'w:\n- at\n- the margin',
  'x: |2\n    set in',
  'y:\t"tab"',
  'z:\n\n  later # c',
  'é: ü',
)
const keyIn = (line: string) => /^(?!#)(.+?):/.exec(line)?.[1] ?? null
const anyLines = fc.uniqueArray(oddLine, { maxLength: 8 }).map((lines) => lines.map((line) => `${line}\n`))
const anyYaml = anyLines.map((lines) => lines.join(''))
const anyValue = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...': #"\'\\-?*&!|>%@`[]{},~\t\u00A0\u2028é—x1'), maxLength: 12 }),
  fc.constantFrom('yes', 'null', '0x1F', '1e3', '- a', '? b', '---', '...', '12:30:00', '=', '<<'),
)

describe('for any front matter and any value', () => {
  const readable = (value: string) => value.replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, ' ')

  it('what was set reads back, and every other byte stays', () => {
    fc.assert(
      fc.property(anyYaml, anyValue, fc.constantFrom('\n', '\r\n'), (yaml, value, ending) => {
        const before = fenced(yaml).replaceAll('\n', ending)
        const result = setDetail(before, 'title', value)
        if (result.kind === 'refused') return expect(/^[^\p{Cs}\uFFFE\uFFFF]*$/u.test(value)).toBe(false)
        const place = splitFrontMatter(result.text)
        const read = readFrontMatter(result.text)
        if (read.kind !== 'parsed') throw new Error(read.kind)
        expect(read.root.get('title')).toBe(readable(value))
        const line =
          /(?:^|\r\n|\n)title:[^\r\n]*/.exec(result.text.slice(place.yamlStart, place.yamlEnd))?.[0] ?? ''
        expect(result.text.replace(line.trimStart() + ending, '')).toBe(before)
        expect(set(result.text, 'title', undefined)).toBe(before)
      }),
      { numRuns: 500 },
    )
  })

  it('what was there before is replaced or removed, and every other byte stays', () => {
    fc.assert(
      fc.property(
        anyLines,
        fc.nat(),
        fc.option(anyValue),
        fc.constantFrom('\n', '\r\n', '\r'),
        (lines, pick, value, ending) => {
          const keyed = lines.filter((line) => keyIn(line) !== null)
          const line = keyed[pick % keyed.length]
          if (line === undefined) return
          const key = keyIn(line) ?? ''
          const at = lines.indexOf(line)
          const start = `---\n${lines.slice(0, at).join('')}`.replaceAll('\n', ending)
          const end = `${lines.slice(at + 1).join('')}---\nBody\n`.replaceAll('\n', ending)
          const before = start + line.replaceAll('\n', ending) + end
          const after = set(before, key, value)
          expect([after.slice(0, start.length), after.slice(after.length - end.length)]).toEqual([start, end])
          const read = readFrontMatter(after)
          expect(read.kind === 'parsed' && scalarText(pairOf(read.root, key)?.value, read.document)).toBe(
            value === null ? null : readable(value),
          )
          expect(set(before, key, undefined)).toBe(start + end)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('setting what is already there changes nothing', () => {
    fc.assert(
      fc.property(anyYaml, fc.constantFrom(...'abcfglmnopqrtuxyz'), (yaml, key) => {
        const text = fenced(yaml)
        const read = readFrontMatter(text)
        const pair = read.kind === 'parsed' ? pairOf(read.root, key) : null
        if (read.kind !== 'parsed' || pair === null) return
        const value = scalarText(pair.value, read.document)
        if (value !== undefined) expect(set(text, key, value)).toBe(text)
      }),
    )
  })
})
