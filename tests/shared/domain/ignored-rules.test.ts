import { describe, expect, it } from 'vitest'
import { ignoreRule } from '../../../shared/domain/ignored-rules.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'

const entry = '  - rule: series/crosses\n    reason: Related.\n'
const ignored = (text: string) => {
  const result = ignoreRule(text, 'series/crosses', 'Related.')
  return result.kind === 'set' ? result.text : result.reason
}

describe('a check that is passed over from now on', () => {
  it.each([
    ['---\ntitle: A\n---\nWords.\n', `---\ntitle: A\nignore:\n${entry}---\nWords.\n`],
    ['Words.\n', `---\nignore:\n${entry}---\n\nWords.\n`],
    ['---\n---\nWords.\n', `---\nignore:\n${entry}---\nWords.\n`],
    ['---\nignore:\ntitle: A\n---\n', `---\nignore:\n${entry}title: A\n---\n`],
    ['---\nignore: []\ntitle: A\n---\n', `---\nignore:\n${entry}title: A\n---\n`],
    [
      '---\nignore:\n- rule: a/b # why\n  reason: x # so\ntitle: A\n---\n',
      '---\nignore:\n- rule: a/b # why\n  reason: x # so\n- rule: series/crosses\n  reason: Related.\ntitle: A\n---\n',
    ],
    [
      '---\nignore: [a/b, {rule: c/d}]\n---\n',
      '---\nignore: [a/b, {rule: c/d}, {rule: series/crosses, reason: Related.}]\n---\n',
    ],
    ['---\r\ntitle: A\r\n---\r\n', `---\r\ntitle: A\r\nignore:\r\n${entry.replaceAll('\n', '\r\n')}---\r\n`],
  ])('%j', (before, after) => {
    expect(ignored(before)).toBe(after)
    expect(postFacts('a.md', after).ignored.at(-1)?.text).toBe('series/crosses')
  })

  it.each(['---\nignore: words\n---\n', '---\ntitle: [\n---\n', '---\ntitle: A\n', '---\n{title: A}\n---\n'])(
    'is refused where it would touch something else: %j',
    (text) => expect(ignored(text)).toMatch(/^The details at the top of this file/),
  )

  it.each([
    ['ignore: series/crosses', ['series/crosses']],
    ['ignore: [series/crosses, link/*]', ['series/crosses', 'link/*']],
    ['ignore: {rule: series/crosses, reason: Related.}', ['series/crosses']],
    ['ignore: {series/crosses: Related., link/*: Meant.}', ['series/crosses', 'link/*']],
  ])('is read from %s', (details, rules) =>
    expect(postFacts('a.md', `---\n${details}\n---\n`).ignored.map(({ text }) => text)).toEqual(rules),
  )
})
