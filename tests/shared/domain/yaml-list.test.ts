import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDetails } from '../../../shared/domain/article-details.ts'
import { setDetail, setDetailList } from '../../../shared/domain/front-matter.ts'

function withTags(yaml: string, ...tags: readonly string[]): string {
  const result = setDetailList(`---\n${yaml}---\nBody\n`, 'tags', tags)
  return result.kind === 'set' ? result.text.slice(4).replace(/---\nBody\n$/, '') : result.kind
}

describe('tags', () => {
  it.each([
    ['tags: [a,  b]   # why\n', ['a', 'b', 'c'], 'tags: [a,  b, c]   # why\n'],
    ['tags: [a,  b]\n', ['b'], 'tags: [b]\n'],
    ['tags: [a,  b]\n', ['a'], 'tags: [a]\n'],
    ['tags: []\n', ['a'], 'tags: [a]\n'],
    ['tags:\n  - a # one\n  - "b"\nx: 1\n', ['a', 'b', 'c'], 'tags:\n  - a # one\n  - "b"\n  - c\nx: 1\n'],
    ['tags:\n- a # one\n- b\n', ['b'], 'tags:\n- b\n'],
    ['tags: a, b\n', ['a', 'b', 'c'], 'tags: a, b, c\n'],
    ['x: 1\n', ['a b', 'c: d'], 'x: 1\ntags: [a b, "c: d"]\n'],
    ['tags:\nx: 1\n', ['a'], 'tags: [a]\nx: 1\n'],
    ['tags: one\n', ['one', 'two'], 'tags: [one, two]\n'],
    ['tags: [a]\nx: 1\n', [], 'x: 1\n'],
    ['tags: [a, b]\n', ['a', 'b'], 'tags: [a, b]\n'],
    ['tags: {a: 1}\n', ['b'], 'refused'],
    ['tags: [a, [b]]\n', ['b'], 'refused'],
  ])('%j to %j', (yaml, tags, expected) => expect(withTags(yaml, ...tags)).toBe(expected))

  it('begin details where there are none', () =>
    expect(setDetailList('Body\n', 'tags', ['a', 'b'])).toEqual({
      kind: 'set',
      text: '---\ntags: [a, b]\n---\n\nBody\n',
    }))

  const word = fc.constantFrom('a', 'b c', 'no', '1.0', 'x: y', '#z', "it's", 'ü', '[q]', 'true')
  const words = fc.uniqueArray(word, { maxLength: 5 })
  it('read as they were set, and change nothing else', () =>
    fc.assert(
      fc.property(
        words,
        words,
        fc.constantFrom('flow', 'block'),
        fc.constantFrom('\n', '\r\n'),
        (before, after, style, ending) => {
          const quoted = before.map((one) => JSON.stringify(one))
          const list =
            style === 'flow' || before.length === 0
              ? ` [${quoted.join(', ')}]\n`
              : `\n${quoted.map((one) => `  - ${one}\n`).join('')}`
          const text = `---\n# one\ntitle: T # two\ntags:${list}other: {a: 1}\n---\nBody\n`.replaceAll(
            '\n',
            ending,
          )
          const result = setDetailList(text, 'tags', after)
          if (result.kind !== 'set') throw new Error(result.reason)
          expect(readDetails(result.text).tags).toEqual(after)
          for (const line of ['# one', 'title: T # two', 'other: {a: 1}', 'Body'])
            expect(result.text).toContain(line + ending)
          expect(setDetailList(result.text, 'tags', after)).toEqual(result)
        },
      ),
    ))
})

describe('the form', () => {
  it('reads what has a field, and lists what has none as it is written', () => {
    const text =
      '---\ntitle: T\ndescription: " S "\nauthor: [a, b]\nlayout: {x:  1}\nweights:\n  - 1\n  - 2\nslug: 1.10\n---\n'
    const { values, others } = readDetails(text)
    expect([values.description, values.author, values.slug, values.cover]).toEqual(['S', null, '1.10', ''])
    expect(others).toEqual([
      { key: 'author', value: '[a, b]' },
      { key: 'layout', value: '{x:  1}' },
      { key: 'weights', value: '- 1\n  - 2' },
    ])
  })
  it('takes a detail away that is emptied, and puts it back', () => {
    const text = '---\ntitle: T\ndescription: S\n---\n'
    const without = setDetail(text, 'description', undefined)
    expect(without).toEqual({ kind: 'set', text: '---\ntitle: T\n---\n' })
  })
})
