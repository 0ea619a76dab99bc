import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions as comparedOn } from '../../../shared/domain/compare-versions.ts'
import { defaultChoice, mergedText } from '../../../shared/domain/merge-versions.ts'
import { type Choice, type Difference, detailId, versionOf } from '../../../shared/domain/versions.ts'
import { pageReading } from '../../../shared/render/page-reading.ts'

const compareVersions = (article: string, copy: string) => comparedOn(article, copy, pageReading)

/** What choosing makes of two versions: each difference in turn a letter, `a`rticle, `c`opy or `b`oth; then the article. */
function merged(article: string, copy: string, letters: string): string {
  const comparison = compareVersions(article, copy)
  const words: Readonly<Record<string, Choice>> = { a: 'article', c: 'copy', b: 'both' }
  const choices = comparison.differences.map(({ id }, at) => [id, words[letters[at] ?? 'a']] as const)
  return mergedText(comparison, new Map(choices.flatMap(([id, choice]) => (choice ? [[id, choice]] : []))))
}

const all = (article: string, copy: string, choice: Choice): string => {
  const comparison = compareVersions(article, copy)
  return mergedText(comparison, new Map(comparison.differences.map(({ id }) => [id, choice])))
}

/** Differences in a line each. */
const told = (article: string, copy: string): readonly string[] =>
  compareVersions(article, copy).differences.map((one) => tell(one).replaceAll('\n', '⏎'))

function tell(difference: Difference): string {
  if (difference.kind === 'form') return 'form'
  if (difference.kind !== 'detail') return `${difference.article} | ${difference.copy}`
  const said = (side: 'article' | 'copy') => difference[side]?.map(({ value }) => value).join(', ') ?? '∅'
  return `${difference.key}: ${said('article')} | ${said('copy')}`
}

const details = fc.array(
  fc.constantFrom(
    'title: A',
    'title: "A: b"',
    'tags: [a, b]',
    'tags:\n  - a',
    'live:\n  url: x\n  since: 1',
    '# a note',
    '',
    'status: draft # yet',
    'description: |\n  One.\n\n  Two.',
    'description: >-\n  One.',
    "part: '1'",
    'slug:',
  ),
  { maxLength: 5 },
)
const body = fc.array(
  fc.constantFrom(
    'One.',
    'Two words.',
    'Two other words.',
    '# Head',
    '- point',
    '- another point',
    '```\ncode\n\ncode\n```',
    '',
    '  ',
    'Line\nline',
    '***',
    '\u00a0',
    '    code\n\n\n    code',
    '<pre>\na\n\nb\n</pre>',
    'in\n1986. A',
    '- point\n  ```\n  code\n\n\n  code\n  ```',
    'Text\n***\n| a |\n| - |',
  ),
  { maxLength: 9 },
)
const file = fc
  .record({
    mark: fc.constantFrom('', '', '\uFEFF'),
    fences: fc.constantFrom('---', '---', '---', '', '+++', 'open'),
    details,
    body,
    gap: fc.constantFrom('\n', '\n\n', '\n\n\n'),
    begin: fc.constantFrom('', '\n'),
    end: fc.constantFrom('', '\n', '\n\n'),
    ending: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  })
  .map(({ mark, fences, details: top, body: text, gap, begin, end, ending }) => {
    const yaml = top.map((line) => `${line}\n`).join('')
    const head = fences === '' ? '' : fences === 'open' ? `---\n${yaml}` : `${fences}\n${yaml}${fences}\n`
    return mark + (head + begin + text.join(gap) + end).replaceAll('\n', ending)
  })

describe('two versions of an article', () => {
  it('are, with all chosen from one side, that side to the byte', () =>
    fc.assert(
      fc.property(file, file, (article, copy) => {
        expect(all(article, copy, 'article')).toBe(article)
        expect(all(article, copy, 'copy')).toBe(copy)
      }),
      { numRuns: 600 },
    ))

  it('read alike where they differ in nothing but their form', () =>
    fc.assert(
      fc.property(file, file, (article, copy) => {
        const { differences } = compareVersions(article, copy)
        const copied = mergedText(
          compareVersions(article, copy),
          new Map(differences.flatMap(({ id, kind }) => (kind === 'form' ? [] : [[id, 'copy'] as const]))),
        )
        const page = (text: string) => pageReading.seen(text.slice(versionOf(text).place.bodyStart))
        expect(page(copied)).toBe(page(copy))
      }),
      { numRuns: 300 },
    ))

  it('lose no paragraph where both are kept everywhere', () =>
    fc.assert(
      fc.property(file, file, (article, copy) => {
        // A text that begins with a rule, or with details that never end, may be read as details once more is added.
        fc.pre(
          [article, copy].every(
            (text) => versionOf(text).place.kind === 'fenced' || !/^\uFEFF?(?:---|\+{3})/.test(text),
          ),
        )
        const { body } = versionOf(all(article, copy, 'both'))
        const kept = new Set(body.pieces.map(({ key }) => key))
        for (const version of [article, copy])
          for (const { key } of versionOf(version).body.pieces) expect(kept).toContain(key)
      }),
      { numRuns: 400 },
    ))

  it('make, by any choice, details that say what was chosen and can be read', () =>
    fc.assert(
      fc.property(
        file,
        file,
        fc.infiniteStream(fc.constantFrom<Choice>('article', 'copy')),
        (one, two, picks) => {
          const [own, other] = [versionOf(one), versionOf(two)]
          fc.pre(own.details !== null && other.details !== null)
          const comparison = compareVersions(one, two)
          const choices = new Map(
            comparison.differences.map(({ id }) => [id, picks.next().value ?? 'article']),
          )
          const { details } = versionOf(mergedText(comparison, choices))
          for (const key of new Set([
            ...(own.details?.said.keys() ?? []),
            ...(other.details?.said.keys() ?? []),
          ])) {
            const from = choices.get(detailId(key)) === 'copy' ? other : own
            expect(details?.said.get(key)).toEqual(from.details?.said.get(key))
          }
        },
      ),
      { numRuns: 400 },
    ))

  it('differ paragraph by paragraph', () =>
    expect(
      told('One is here.\n\nSame.\n\nOnly mine.\n', 'One was here.\n\nSame.\n\nThree, new.\n\nEnd.\n'),
    ).toEqual(['One is here. | One was here.', 'Only mine. | Three, new.⏎⏎End.']))
  it('have a difference for each paragraph that was changed, also of several in a row', () =>
    expect(
      told('The first one here.\n\nThe second goes.\n', 'The first one there.\n\nNew.\n\nThe second went.\n'),
    ).toEqual([
      'The first one here. | The first one there.',
      ' | New.',
      'The second goes. | The second went.',
    ]))
  it('have a difference for each point of a list', () =>
    expect(told('- 10 mg at noon\n- rest\n', '- 20 mg at noon\n- rest\n')).toEqual([
      '- 10 mg at noon | - 20 mg at noon',
    ]))
  it('differ detail by detail, however they are written', () =>
    expect(
      told(
        '---\ntitle: A\ntags: [a, b]\nstatus: draft\nlive: {url: x}\n---\nT.\n',
        '---\ntags:\n  - a\n  - b\ntitle: "B"\nlive:\n  url: y\n---\nT.\n',
      ),
    ).toEqual(['title: A | B', 'status: draft | ∅', 'live: x | y', 'form']))
  it('differ in all details at once where those can’t be told apart', () =>
    expect(told('---\ntitle: "A\n---\nT.\n', '---\ntitle: A\n---\nT.\n')).toEqual([
      '---⏎title: "A⏎---⏎ | ---⏎title: A⏎---⏎',
    ]))
  it('differ only in their form where no reader sees it', () => {
    expect(told('A.\n\nB.\n', 'A.\r\n\r\n\r\nB.')).toEqual(['form'])
    expect(told('---\ntitle: A\n---\nT.\n', '---\ntitle: "A"\n---\nT.\n')).toEqual(['form'])
  })
  it.each([
    ['    a\n\n    b\n', '    a\n\n\n    b\n'],
    ['<pre>\na\n\nb\n</pre>\n', '<pre>\na\n\n\nb\n</pre>\n'],
    ['- ```\n  a\n\n  b\n  ```\n', '- ```\n  a\n\n\n  b\n  ```\n'],
    ['Born in\n1986. A year.\n', 'Born in\n\n1986. A year.\n'],
    ['A.\n\u00a0\nB.\n', 'A.\n\nB.\n'],
  ])('differ in the text where readers see it: %j', (article, copy) => {
    const line = (text: string) => text.trimEnd().replaceAll('\n', '⏎')
    expect(told(`Same.\n\n${article}`, `Same.\n\n${copy}`)).toEqual([`${line(article)} | ${line(copy)}`])
  })
  it('differ in their form besides where they differ in the text', () =>
    expect(told('A.\n\n    a\n\n    b\n', 'A.\r\n\r\n    a\r\n\r\n\r\n    b')).toEqual([
      '    a⏎⏎    b |     a⏎⏎⏎    b',
      'form',
    ]))
  it('are one where nothing differs', () => expect(told('A.\n', 'A.\n')).toEqual([]))
})

describe('a merged article', () => {
  it('takes the copy’s passage and keeps all else of its own', () =>
    expect(merged('\uFEFFOne is.\r\n\r\n\r\nSame.  \r\n\r\nEnd.', 'One was.\n\nSame.\n\nEnd.\n', 'c')).toBe(
      '\uFEFFOne was.\r\n\r\n\r\nSame.  \r\n\r\nEnd.',
    ))
  it('puts the copy’s passage after its own where both are kept', () =>
    expect(merged('One is.\n\nEnd.\n', 'One was.\n\nEnd.\n', 'b')).toBe('One is.\n\nOne was.\n\nEnd.\n'))
  it('keeps both in this order also where the form is the copy’s', () =>
    expect(merged('One is.\n', 'One was.\r\n', 'bc')).toBe('One is.\r\n\r\nOne was.\r\n'))
  it('keeps two points of a list in one list', () =>
    expect(merged('- 10 mg at noon\n- rest\n', '- 20 mg at noon\n- rest\n', 'b')).toBe(
      '- 10 mg at noon\n- 20 mg at noon\n- rest\n',
    ))
  it('puts in what only the copy has, and leaves out what only it has itself', () =>
    expect(merged('A.\n\nMine.\n\nB.\n', 'A.\n\nB.\n\nTheirs.\n', 'cc')).toBe('A.\n\nB.\n\nTheirs.\n'))
  it('ends as it ended', () =>
    expect(merged('A.\n\nEnd.', 'A.\n\nEnd.\n\nTheirs.\n', 'c')).toBe('A.\n\nEnd.\n\nTheirs.'))
  it('takes a detail as the copy writes it, in its own place', () =>
    expect(
      merged(
        '---\n# mine\ntitle: A # why\ntags: [a]\nnext:\n---\nT.\n',
        '---\r\nnext: x\r\ndescription: |\r\n  One.\r\n  Two.\r\ntitle: "B: c"\r\ntags: [a]\r\n---\r\nT.\r\n',
        'ccc',
      ),
    ).toBe('---\n# mine\ntitle: "B: c"\ntags: [a]\nnext: x\ndescription: |\n  One.\n  Two.\n---\nT.\n'))
  it('gets details where it had none', () =>
    expect(merged('T.\n', '---\ntitle: A\nstatus: draft\n---\n\nT.\n', 'c')).toBe(
      '---\ntitle: A\n---\n\nT.\n',
    ))
})

describe('what is chosen to begin with', () => {
  const begun = (article: string, copy: string): string =>
    compareVersions(article, copy)
      .differences.map((one) => defaultChoice(one)[0])
      .join('')

  it('is the article', () => expect(begun('A is.\n', 'A was.\n')).toBe('a'))
  it('is what only the copy says', () =>
    expect(begun('A.\n', '---\ndescription: D\n---\nA.\n\nB.\n')).toBe('cc'))
  it('is never the copy’s place on the site or in a series', () =>
    expect(begun('---\ntitle: A\n---\n', '---\ntitle: A\nstatus: published\npart: 2\n---\n')).toBe('aa'))
  it.each([
    'permalink: /sleep/',
    'weight: 3',
    'series_order: 2',
    'date: 2026-01-01',
    'live:\n  url: https://x.org/a',
    'slug: a',
  ])('is never the copy’s alone in %s', (detail) =>
    expect(begun('---\ntitle: A\n---\n', `---\ntitle: A\n${detail}\n---\n`)).toBe('a'),
  )
})
