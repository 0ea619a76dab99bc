import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFrontMatter, setDetail, splitFrontMatter } from '../../../shared/domain/front-matter.ts'

/** The text with a mark where the details begin and end, and where the article begins. */
function marked(text: string): string {
  const { kind, yamlStart, yamlEnd, bodyStart } = splitFrontMatter(text)
  if (kind === 'none') return `none|${text.slice(bodyStart)}`
  return `${kind}|${text.slice(yamlStart, yamlEnd)}|${text.slice(bodyStart)}`
}

describe('splitFrontMatter', () => {
  it.each([
    ['---\na: 1\n---\nText', 'fenced|a: 1\n|Text'],
    ['---\r\na: 1\r\n---\r\nText', 'fenced|a: 1\r\n|Text'],
    ['---\ra: 1\r---\rText', 'fenced|a: 1\r|Text'],
    ['\uFEFF---\na: 1\n---\nText', 'fenced|a: 1\n|Text'],
    ['--- \t\na: 1\n---  \nText', 'fenced|a: 1\n|Text'],
    ['---\na: 1\n...\nText', 'fenced|a: 1\n|Text'],
    ['---\na: 1\n---', 'fenced|a: 1\n|'],
    ['---\n---\nText', 'fenced||Text'],
    ['---\n\n---\nText', 'fenced|\n|Text'],
    ['---\n\na: 1\n---\nText', 'fenced|\na: 1\n|Text'],
    ['--- # made by hand\na: 1\n---\nText', 'fenced|a: 1\n|Text'],
    ['---yaml\na: 1\n---\nText', 'fenced|a: 1\n|Text'],
    ['---\na: |\n  ---\n---\nText\n---\nmore', 'fenced|a: |\n  ---\n|Text\n---\nmore'],
    ['---\njust words\n---\nText', 'fenced|just words\n|Text'],
  ])('finds the details of %j', (text, expected) => expect(marked(text)).toBe(expected))

  it.each([
    '',
    'Text',
    '\n---\na: 1\n---\n',
    '---',
    '---\n',
    '----\na: 1\n----\n',
    '---\n\nA rule, and no details.\n',
    '---\nA rule, and no details.\n',
    '---\n\nWords between two rules.\n\n---\n\nMore words.\n',
    '--- A line of words ---\n\nText\n\n---\n',
    '---js\nnever closed\n',
    '+++\nA paragraph between marks.\n+++\n',
    '+++\na = 1\nnever closed\n',
    '+++ a\nb = 1\n+++\n',
  ])('finds none in %j', (text) => expect(marked(text)).toBe(`none|${text}`))

  it.each([
    ['---\ntitle: A\n\nText: stays.\n', 'unclosed|title: A\n|\nText: stays.\n'],
    [
      '---\ntitle: A\ntags:\n  - b\n# c\nText stays.\n',
      'unclosed|title: A\ntags:\n  - b\n# c\n|Text stays.\n',
    ],
    ['---\nprevious:\ntitle: A', 'unclosed|previous:\ntitle: A|'],
  ])('leaves the article to an unclosed %j', (text, expected) => expect(marked(text)).toBe(expected))

  it.each(['---js', '---javascript', '---json', '---toml', '---coffee', '--- js'])(
    'leaves %s alone, and never runs it',
    (fence) => {
      const text = `${fence}\nglobalThis.__pwned = 1\n---\nText`
      expect(marked(text)).toBe('foreign|globalThis.__pwned = 1\n|Text')
      expect(readFrontMatter(text)).toMatchObject({ kind: 'broken', reason: expect.stringMatching(/\.$/) })
      expect(setDetail(text, 'title', 'New').kind).toBe('refused')
      expect('__pwned' in globalThis).toBe(false)
    },
  )

  it.each([
    ['+++\ntitle = "A"\n+++\nText', 'foreign|title = "A"\n|Text'],
    ['\uFEFF+++\r\n[x]\r\n+++\r\nText', 'foreign|[x]\r\n|Text'],
    ['+++\n# c\n\na.b=1\n---\nc = 2\n+++\n', 'foreign|# c\n\na.b=1\n---\nc = 2\n|'],
  ])('leaves TOML alone: %j', (text, expected) => {
    expect(marked(text)).toBe(expected)
    expect(setDetail(text, 'title', 'New').kind).toBe('refused')
  })

  it('cuts any text into a beginning, details and article that are all of it, whatever it is', () => {
    const any = fc.string({
      unit: fc.constantFrom('---', '...', '\n', '\r', ' ', 'a: 1', 'b', '#', '\uFEFF', 'js'),
    })
    fc.assert(
      fc.property(any, (text) => {
        const { yamlStart, yamlEnd, bodyStart } = splitFrontMatter(text)
        expect(0 <= yamlStart && yamlStart <= yamlEnd && yamlEnd <= bodyStart).toBe(true)
        expect(bodyStart).toBeLessThanOrEqual(text.length)
        const result = setDetail(text, 'title', 'New')
        if (result.kind === 'set') expect(result.text.endsWith(text.slice(bodyStart))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
