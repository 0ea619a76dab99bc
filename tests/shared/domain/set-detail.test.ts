import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFrontMatter, setDetail, splitFrontMatter } from '../../../shared/domain/front-matter.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'

const cases: Readonly<Record<string, string>> = {
  ...JSON.parse(readFileSync(new URL('../../corpus/frontmatter/cases.json', import.meta.url), 'utf8')),
  'huge-value': `---\ntitle: "${'x'.repeat(1_000_000)}"\n---\n`,
}

function set(text: string, key: string, value: string | null | undefined): string {
  const result = setDetail(text, key, value)
  if (result.kind === 'refused') throw new Error(result.reason)
  return result.text
}

const title = (text: string) => postFacts('x.md', text).title?.text ?? null
const fenced = (yaml: string) => `---\n${yaml}---\nBody: stays.\n`

describe('setDetail changes its own bytes and no others', () => {
  it.each([
    ['plain', 'title: old\n', 'title: New\n'],
    ['a comment after it', 'title:   old   # why\n', 'title:   New   # why\n'],
    ['double quotes', 'title: "old" # c\n', 'title: "New" # c\n'],
    ['single quotes', "title: 'old'\n", "title: 'New'\n"],
    ['empty', 'title:\nb: 1\n', 'title: New\nb: 1\n'],
    ['empty with a comment', 'title:   # c\nb: 1\n', 'title: New   # c\nb: 1\n'],
    ['a literal block', 'title: |\n  old\n  text\nb: 1\n', 'title: New\nb: 1\n'],
    ['a folded block with a strip mark', 'title: >-\n  old\n  text\n\nb: 1\n', 'title: New\n\nb: 1\n'],
    ['several plain lines', 'title: old\n  and more\nb: 1\n', 'title: New\nb: 1\n'],
    ['a list', 'title:\n  - a\n  - b\nb: 1\n', 'title: New\nb: 1\n'],
    ['a list at the margin', 'title:\n- a\n- b\nb: 1\n', 'title: New\nb: 1\n'],
    ['a flow list', 'title: [a, b] # c\n', 'title: New # c\n'],
    ['a block with a comment', 'title: |+ # c\n  old\n\nb: 1\n', 'title: New # c\n\nb: 1\n'],
    ['a comment before its value', 'title: # c\n  - old\nb: 1\n', 'title: New # c\nb: 1\n'],
    ['comments within it', 'title:\n  a: 1\n  # in\n# b\nb: 1\n', 'title: New\n# b\nb: 1\n'],
    ['a kind', 'title: !!int 12 # c\n', 'title: New # c\n'],
    ['an anchor that nobody uses', 'title: &t old\n', 'title: New\n'],
    ['an anchor without a value', 'title: &t\nb: 1\n', 'title: New\nb: 1\n'],
    ['a missing key after kept blank lines', 'a: |+\n  x\n\n', 'a: |+\n  x\n\ntitle: New\n'],
    ['a flow mapping over lines', '{\n  b: 1, # c\n}\n', '{\n  b: 1, # c\n title: New}\n'],
    ['a flow mapping with a last comma', '{b: 1,}\n', '{b: 1, title: New}\n'],
    ['an alias', 'a: &t x\ntitle: *t\n', 'a: &t x\ntitle: New\n'],
    ['a missing key', 'a: 1\n# end\n', 'a: 1\ntitle: New\n# end\n'],
    ['a missing key after a block', 'a: |\n  x\n', 'a: |\n  x\ntitle: New\n'],
    ['a flow mapping', '{title: old, b: [1,2]}\n', '{title: New, b: [1,2]}\n'],
    ['a flow mapping without it', '{b: 1}\n', '{b: 1, title: New}\n'],
    ['an indented mapping', '  a: 1\n  title: old\n', '  a: 1\n  title: New\n'],
    ['only a comment', '# c\n', '# c\ntitle: New\n'],
    ['nothing', '', 'title: New\n'],
    ['a quoted key', '"title": old\n', '"title": New\n'],
    ['a value on the next line', 'title:\n  old\nb: 1\n', 'title: New\nb: 1\n'],
  ])('%s', (_, before, after) => {
    expect(set(fenced(before), 'title', 'New')).toBe(fenced(after))
  })

  it.each([
    [
      'a nested value',
      'pager:\n  previous: A\n  seen: 1\n',
      'pager.previous',
      'B',
      'pager:\n  previous: B\n  seen: 1\n',
    ],
    [
      'a nested key added',
      'pager:\n    next: A\nb: 1\n',
      'pager.previous',
      'B',
      'pager:\n    next: A\n    previous: B\nb: 1\n',
    ],
    ['a nested key in flow', 'pager: {next: A}\n', 'pager.previous', 'B', 'pager: {next: A, previous: B}\n'],
    ['a group added', 'a: 1\n', 'pager.previous', 'B: c', 'a: 1\npager:\n  previous: "B: c"\n'],
    ['a group in a flow mapping', '{a: 1}\n', 'pager.next', 'B', '{a: 1, pager: {next: B}}\n'],
    ['a group that is null', 'pager: ~ # c\na: 1\n', 'pager.next', 'B', 'pager: # c\n  next: B\na: 1\n'],
    ['a group with a comment', 'pager: # c\na: 1\n', 'pager.next', 'B', 'pager: # c\n  next: B\na: 1\n'],
    ['a group set in flow', 'pager: {}\n', 'pager.next', 'B, c', 'pager: {next: "B, c"}\n'],
    [
      'removed with the comments in it',
      'a: 1\npager:\n  next: x\n  # in\n# b\nb: 2\n',
      'pager',
      undefined,
      'a: 1\n# b\nb: 2\n',
    ],
    ['removed without the comment after it', 'tags:\n- x\n# b\nb: 2\n', 'tags', undefined, '# b\nb: 2\n'],
    ['an empty group', 'pager:\na: 1\n', 'pager.previous', 'B', 'pager:\n  previous: B\na: 1\n'],
    ['emptied', 'previous: x # c\na: 1\n', 'previous', null, 'previous: # c\na: 1\n'],
    ['removed', 'a: 1\nprevious: x # c\nb: 2\n', 'previous', undefined, 'a: 1\nb: 2\n'],
    ['removed with its lines', 'a: 1\nprevious: |\n  x\n  y\nb: 2\n', 'previous', undefined, 'a: 1\nb: 2\n'],
    ['removed from the end', 'a: 1\nprevious: x\n', 'previous', undefined, 'a: 1\n'],
    ['removed from a flow mapping', '{a: 1, previous: x}\n', 'previous', undefined, '{a: 1}\n'],
    ['removed where it is not', 'a: 1\n', 'previous', undefined, 'a: 1\n'],
  ])('%s', (_, before, key, value, after) => {
    expect(set(fenced(before), key, value)).toBe(fenced(after))
  })

  it.each([
    ['a colon', 'Setting: why', 'title: "Setting: why"\n'],
    ['a number', '1.10', 'title: "1.10"\n'],
    ['a word that YAML 1.1 takes for false', 'no', 'title: "no"\n'],
    ['a hash', 'a #b', 'title: "a #b"\n'],
    ['an apostrophe', "It's", "title: It's\n"],
    ['curly quotes', '“Safe”', 'title: “Safe”\n'],
    ['a leading star', '*x', 'title: "*x"\n'],
    ['a line break', 'a\nb', 'title: a b\n'],
    ['a date', '2026-03-04', 'title: 2026-03-04\n'],
    ['half a character', 'a\ud800', 'title: "a\\ud800"\n'],
    ["YAML 1.1's merge", '<<', 'title: "<<"\n'],
    ["YAML 1.1's value", '=', 'title: "="\n'],
    ['a time', '12:30:00', 'title: "12:30:00"\n'],
    ['a NUL', 'a\0b', 'title: "a\\u0000b"\n'],
  ])('writes %s so that it reads back', (_, value, line) => {
    expect(set(fenced('title: old\n'), 'title', value)).toBe(fenced(line))
  })

  it.each([['\r\n'], ['\r'], ['\n']])(
    'keeps line endings %j, a BOM and a missing final newline',
    (ending) => {
      const text = `\uFEFF---${ending}title: old${ending}b: 1${ending}---${ending}${ending}Body${ending}end`
      expect(set(text, 'title', 'New')).toBe(text.replace('old', 'New'))
      expect(set(text, 'c', 'two')).toBe(text.replace(`b: 1${ending}`, `b: 1${ending}c: two${ending}`))
    },
  )

  it('gives a text without front matter one, after its BOM', () => {
    expect(set('\uFEFFText\r\n', 'title', 'New')).toBe('\uFEFF---\r\ntitle: New\r\n---\r\n\r\nText\r\n')
  })

  it('changes a quoted text that goes on at the margin, as other tools write it', () => {
    const before = fenced('title: A\nexcerpt: "one\ntwo and: three"\nb: 1\n')
    expect(set(before, 'title', 'New')).toBe(before.replace('A', 'New'))
    expect(set(before, 'excerpt', 'New')).toBe(fenced('title: A\nexcerpt: "New"\nb: 1\n'))
  })

  it.each([
    ['title: &t old\nb: *t\n', 'title', 'New'],
    ['title: &t old\nb: [*t]\n', 'title', 'New'],
    ['title: &t old\nb: [*t]\n', 'title', undefined],
    ['pager: &p {next: old}\nb: *p\n', 'pager.next', 'New'],
    ['pager: &p\n  next: old\nb:\n  <<: *p\n', 'pager.next', 'New'],
    ['pager: &p\n  next: old\nb: *p\n', 'pager.previous', 'New'],
    ['pager: {next: &n old}\nb: *n\n', 'pager', 'New'],
  ])('refuses to change a value that others repeat: %j', (yaml, key, value) => {
    expect(setDetail(fenced(yaml), key, value).kind).toBe('refused')
  })

  it.each([
    ['title: 1.10 # c\n', 'title', '1.10'],
    ['title: no\n', 'title', 'no'],
    ['placeholder:   true\n', 'placeholder', 'true'],
    ['a: &x t\ntitle: *x\n', 'title', 't'],
    ['title: |\n  two\n  lines\n', 'title', 'two\nlines'],
    ['title: ~\n', 'title', null],
    ['title:   # c\n', 'title', null],
    ['pager: {next: "A"}\n', 'pager.next', 'A'],
  ])('changes nothing where %j says so already', (yaml, key, value) => {
    expect(set(fenced(yaml), key, value)).toBe(fenced(yaml))
  })

  it('never rewrites front matter that it cannot read', () => {
    for (const yaml of ['a: [1\n', 'a: 1\na: 2\n', '- a\n', 'just words\n'])
      expect(setDetail(fenced(yaml), 'title', 'New').kind).toBe('refused')
  })
})

describe('the edge cases of real files', () => {
  it.each(Object.keys(cases))('%s: a new title changes its line alone, or is refused', (name) => {
    const text = cases[name] ?? ''
    const result = setDetail(text, 'title', 'A new title')
    if (result.kind === 'refused') return expect(readFrontMatter(text).kind).toBe('broken')
    expect(title(result.text)).toBe('A new title')
    expect(result.text.endsWith(text.slice(splitFrontMatter(text).bodyStart))).toBe(true)
    const kept = text
      .slice(0, splitFrontMatter(text).yamlEnd)
      .split(/\r\n|\n|\r/)
      .filter((line) => /^[^\s]/.test(line) && !line.startsWith('title'))
    for (const line of kept) expect(result.text).toContain(line)
  })

  it.each([
    ['none', null],
    ['no-final-newline', 'x'],
    ['toml', null],
    ['fence-in-value', 'a\n  ---\n  b'.replaceAll('\n  ', '\n')],
    ['cr-only', 'x'],
    ['bom', 'x'],
    ['trailing-space-fence', 'x'],
    ['crlf', 'x'],
  ])('%s reads the title %j', (name, expected) => expect(title(cases[name] ?? '')).toBe(expected))

  it.each(['js-engine', 'coffee-engine', 'list-root', 'scalar-root', 'deep'])(
    '%s is reported, not evaluated',
    (name) => {
      expect(postFacts('x.md', cases[name] ?? '').frontMatter.kind).toBe('broken')
      expect('__pwned' in globalThis).toBe(false)
    },
  )

  it('takes a rule at the beginning of a text for a rule', () => {
    expect(splitFrontMatter('---\n\nA text, and no details.\n').kind).toBe('none')
    expect(splitFrontMatter('---\ntitle: x\n\nNever closed.\n').kind).toBe('unclosed')
  })
})
