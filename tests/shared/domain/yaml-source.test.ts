import { describe, expect, it } from 'vitest'
import { setDetail } from '../../../shared/domain/front-matter.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'
import { readYaml } from '../../../shared/domain/yaml-source.ts'

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i))
const reason = (yaml: string) => {
  const read = readYaml(yaml)
  return read.kind === 'broken' ? read.reason : read.kind
}

describe('hostile YAML', () => {
  const bomb = many(30, (i) => (i === 0 ? 'k0: &k0 [x, x]' : `k${i}: &k${i} [*k${i - 1}, *k${i - 1}]`)).join(
    '\n',
  )

  it.each([
    ['a billion laughs', `${bomb}\n`],
    ['deep brackets', `a: ${'['.repeat(10_000)}\n`],
    ['deep lines', many(3000, (i) => `${' '.repeat(i)}a:`).join('\n')],
    ['dashes in dashes', '- '.repeat(10_000)],
    ['many details', many(10_000, (i) => `k${i}: v\n`).join('')],
    ['many repeats', `a: &a x\n${many(5000, (i) => `k${i}: *a\n`).join('')}`],
    ['many names for one value', many(5000, (i) => `k${i}: &a v\n`).join('')],
    ['many kinds for one value', `a: ${'!!str '.repeat(10_000)}x\n`],
    ['quotation marks that never close', 'k: "\n'.repeat(3001)],
    ['a list that holds itself', 'a: &a [*a]\nb: *a\n'],
  ])('%s is answered at once, and with a sentence where it is refused', (_, yaml) => {
    const started = performance.now()
    const { frontMatter } = postFacts('x.md', `---\n${yaml}\n---\n`)
    const result = setDetail(`---\n${yaml}\n---\n`, 'title', 'New')
    expect(performance.now() - started).toBeLessThan(4000)
    if (frontMatter.kind === 'broken') expect(frontMatter.reason).toMatch(/^[A-Z].*\.$/)
    expect(result.kind).toBe(frontMatter.kind === 'broken' ? 'refused' : 'set')
  })

  it.each(['[', '{a: ', '- '])('says that %j again and again is nested too deeply', (mark) =>
    expect(reason(mark.repeat(5000))).toContain('nested too deeply'),
  )

  it('reads a text that is full of brackets', () =>
    expect(reason(`title: "${'[x '.repeat(200)}"\n`)).toBe('mapping'))

  it.each([
    'a: !!js/function "function(){ globalThis.__pwned = 1 }"\n',
    'a: !!python/object/apply:os.system ["touch /tmp/pwned"]\n',
    'a: !!js/undefined ""\n',
    '__proto__: {polluted: 1}\n',
    'constructor: {prototype: {polluted: 1}}\n',
  ])('evaluates nothing of %j', (yaml) => {
    postFacts('x.md', `---\n${yaml}---\n`)
    setDetail(`---\n${yaml}---\n`, 'title', 'New')
    expect('__pwned' in globalThis || 'polluted' in {}).toBe(false)
  })
})

describe('what is refused', () => {
  it.each([
    ['a key that is there twice', 'a: 1\nb: 2\na: 3\n', 'there twice'],
    ['a key that is there twice, once quoted', 'a: 1\n"a": 3\n', 'there twice'],
    ['a key that is there twice in a group', 'a:\n  b: 1\n  b: 2\n', 'there twice'],
    ['an open quotation mark', 'a: "x\n', "isn't closed"],
    ['an open bracket', 'a: [x\nb: 1\n', "isn't"],
    ['curly quotes around two colons', 'title: “Grief: what it is”\n', 'straight quotation marks'],
    ['single curly quotes', 'date: 2026-01-01\ntitle: ‘Grief: what it is’\n', 'straight quotation marks'],
    ['curly quotes within two colons', 'title: A: “B”\n', 'two colons'],
    ['two colons', 'title: A: B\n', 'two colons'],
    ['a tab', 'a:\n\tb: 1\n', 'tab'],
  ])('%s, with a sentence', (_, yaml, words) => expect(reason(yaml)).toContain(words))

  it('names the second of two equal keys', () =>
    expect(readYaml('a: 1\nb: 2\na: 3\n')).toMatchObject({ start: 10, end: 11 }))
})
