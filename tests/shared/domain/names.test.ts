import { describe, expect, it } from 'vitest'
import { isPostFile, postName } from '../../../shared/domain/post-name.ts'
import { freeName, slugOf } from '../../../shared/domain/slug.ts'
import { normaliseTitle, titleMatches } from '../../../shared/domain/title-match.ts'

describe('slugOf', () => {
  it.each([
    ['How It Works', 'how-it-works'],
    ["It’s Don't", 'its-dont'],
    ['Café — Crème', 'cafe-creme'],
    ['1.10: What?', '1-10-what'],
    ['日本語 テスト', '日本語-テスト'],
    ['—', 'article'],
    ['', 'article'],
    ['ﬁrst', 'first'],
  ])('%j is %j', (title, slug) => expect(slugOf(title)).toBe(slug))

  it('ends at a word where it is long', () => {
    const slug = slugOf('many words '.repeat(30))
    expect(slug.length).toBeLessThanOrEqual(80)
    expect(slug).toMatch(/-(?:many|words)$/)
  })

  it('cuts one endless word', () => expect(slugOf('x'.repeat(500))).toMatch(/^x{1,80}$/))
})

describe('freeName', () => {
  it.each([
    ['a', [], 'a'],
    ['a', ['a'], 'a-2'],
    ['a', ['A', 'a-2'], 'a-3'],
  ])('%j among %j is %j', (wanted, taken, name) => expect(freeName(wanted, taken)).toBe(name))
})

describe('postName', () => {
  it.each([
    ['a.md', 'a'],
    ['2019/safety.markdown', '2019/safety'],
    ['x/index.md', 'x'],
    ['index.md', 'index'],
    ['a.b.MD', 'a.b'],
  ])('%j is %j', (file, name) => expect(postName(file)).toBe(name))
})

describe('isPostFile', () => {
  it.each([
    ['a.md', true],
    ['x/y.markdown', true],
    ['a.txt', false],
    ['.git/a.md', false],
    ['x/.hidden.md', false],
    ['node_modules/x/README.md', false],
    ['md', false],
  ])('%j: %s', (file, is) => expect(isPostFile(file)).toBe(is))
})

describe('a title as it is compared', () => {
  it.each([
    ['It’s “Safe”', 'it\'s "safe"'],
    ['A – B', 'A—B'],
    ['A -- B', 'a - b'],
    ['A &amp; B', 'a & b'],
    ['A&nbsp;B', 'A  B'],
    ['Wait...', 'wait…'],
    ['ﬁne', 'fine'],
    ['so\u00ADft', 'soft'],
    ['a\u200Bb', 'ab'],
  ])('%j is %j', (one, other) => expect(normaliseTitle(one)).toBe(normaliseTitle(other)))

  it.each([
    ['A', 'A', 'exact'],
    ['Cafe\u0301 talk', 'Caf\u00e9 talk', 'exact'],
    ['a', 'A', 'normalised'],
    ['Setting, Music, and…', 'Setting, Music, and Mindset', 'truncated'],
    ['Setting...', 'Setting, Music', 'truncated'],
    ['Setting', 'Setting, Music', null],
    ['…', 'Anything', null],
    ['A…', 'Anything', null],
    ['', '', null],
    ['well-known', 'wellknown', null],
  ])('%j names %j: %s', (claimed, title, how) => expect(titleMatches(claimed, title)).toBe(how))
})
