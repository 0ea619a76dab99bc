import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'
import { type PlainScalar, type PlainValue, readPlainDetails } from '../../../shared/domain/plain-details.ts'
import { readYaml, scalarText, spanOf } from '../../../shared/domain/yaml-source.ts'

const scalars = fc.constantFrom(
  ...[
    'word',
    'two words',
    '2026-03-04',
    '1.10',
    'no',
    'true',
    'null',
    '~',
    "'quoted'",
    '"double: # ok"',
    "'it''s'",
    '"a\\"b"',
    '"open',
  ],
  ...[
    'a: b',
    'a #b',
    'a # b',
    'end:',
    'https://a.org/b',
    '[x, y]',
    '[ "a", b ]',
    '[]',
    '[a,]',
    '[,a]',
    '[a: b]',
    '[a, [b]]',
    '["a,b"]',
  ],
  ...[
    '{a: b}',
    '{}',
    '&anchor x',
    '*alias',
    '!tag x',
    '| ',
    '|',
    '>-',
    '>+',
    '|2',
    '- x',
    '-5',
    '?',
    '@x',
    '%x',
    '`x`',
    'Ünï',
    '“curly”',
  ],
  ...[
    '',
    ' ',
    "''",
    '""',
    '0x1F',
    '.inf',
    '1e3',
    '012',
    '12:30',
    '<<',
    '=',
    'a,b',
    'a]b',
    '---',
    '...',
    '\ttab',
    'x  ',
    '# only',
    '😀',
  ],
)
const keys = fc.constantFrom(
  'title',
  'previous',
  'tags',
  'a-b',
  'A_1',
  'null',
  'true',
  '"q"',
  '2',
  'x y',
  '<<',
  '_',
)
const indents = fc.constantFrom('', '', '  ', '  ', ' ', '    ')
const anyLine = fc.oneof(
  fc.tuple(keys, scalars).map(([key, value]) => `${key}: ${value}`),
  fc.tuple(keys).map(([key]) => `${key}:`),
  fc.tuple(indents, keys, scalars).map(([indent, key, value]) => `${indent}${key}: ${value}`),
  fc.tuple(indents, scalars).map(([indent, value]) => `${indent}- ${value}`),
  fc.tuple(indents, scalars).map(([indent, value]) => `${indent}${value}`),
  fc.constantFrom('', '', '# comment', '  # comment', '   '),
)
const sources = fc
  .tuple(fc.array(anyLine, { maxLength: 6 }), fc.constantFrom('\n', '\n', '\n', '\r\n'))
  .map(([all, ending]) => all.map((line) => line + ending).join(''))

describe('plain details', () => {
  it('say what YAML’s parser says, or nothing', () => {
    let read = 0
    fc.assert(
      fc.property(sources, (source) => {
        const plain = readPlainDetails(source)
        if (plain === null) return
        read++
        expect([...plain].map(([key, value]) => [key, value.kind === 'opaque' ? 'opaque' : value])).toEqual(
          byParser(source).map(([key, value]) => [key, plain.get(key)?.kind === 'opaque' ? 'opaque' : value]),
        )
      }),
      { numRuns: 20_000 },
    )
    expect(read).toBeGreaterThan(300)
  })

  it.each([
    'title: A\ndate: 2026-01-01\ntags: [a, b]\npager:\n  next: "B: c"\nlist:\n  - x\n',
    'a: >-\n  x\n  y\nb: 1\n',
  ])('are read line by line in %j', (source) => expect(readPlainDetails(source)).not.toBeNull())
})

function byParser(source: string): readonly (readonly [string, PlainValue])[] {
  const read = readYaml(source)
  if (read.kind !== 'mapping') throw new Error(`${read.kind}: ${JSON.stringify(source)}`)
  const scalar = (node: Node | null, fallback: PlainScalar | null = null): PlainScalar => {
    const text = scalarText(node, read.document)
    if (text === undefined) throw new Error('no single value')
    const [start, end] = node === null ? [0, 0] : spanOf(node)
    // Where nothing stands there is no place to compare.
    return start === end ? (fallback ?? { text, start: -1, end: -1 }) : { text, start, end }
  }
  return (read.root.items as Pair<Node, Node | null>[]).map(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : ''
    const plain = readPlainDetails(source)?.get(name)
    if (isSeq(value) || isMap(value)) {
      const [start, from] = spanOf(value)
      const end = start + source.slice(start, from).trimEnd().length
      if (isMap(value)) {
        const pairs = value.items as Pair<Node, Node | null>[]
        const own = plain?.kind === 'mapping' ? plain.inner : new Map<string, PlainScalar>()
        const inner = new Map(
          pairs.map((one) => {
            const innerName = isScalar(one.key) ? String(one.key.value) : ''
            return [innerName, scalar(one.value, own.get(innerName) ?? null)]
          }),
        )
        return [name, { kind: 'mapping', inner, start, end }]
      }
      const [first] = value.items as Node[]
      return [name, { kind: 'list', first: first === undefined ? null : scalar(first), start, end }]
    }
    const own =
      plain?.kind === 'single' && plain.text === null
        ? { text: plain.text, start: plain.start, end: plain.end }
        : null
    return [name, { kind: 'single', ...scalar(value, own) }]
  })
}
