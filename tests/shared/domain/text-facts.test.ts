import { describe, expect, it } from 'vitest'
import { partLabelOf, relabelled } from '../../../shared/domain/part-label.ts'
import type { PostFacts } from '../../../shared/domain/post.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'
import { readNumber, spelledLike } from '../../../shared/domain/spelled-number.ts'
import { itemsOf } from '../../../shared/domain/text-lists.ts'

const factsOf = (text: string): PostFacts => postFacts('a.md', text)

describe('the number of a part in a title', () => {
  it.each([
    ['Sleep (Part 2 of 5)', 2, 5],
    ['Sleep, part two of five', 2, 5],
    ['Part II: Sleep', 2, null],
    ['Sleep part 1: Why', 1, null],
    ['Part 3/4 – Sleep', 3, 4],
    ['Being part 3 people', null, null],
    ['Part of the Whole', null, null],
    ['Party 2 of 3', null, null],
  ])('%s: %s of %s', (title, number, total) => {
    const label = partLabelOf(title)
    expect([label?.number ?? null, label?.total ?? null]).toEqual([number, total])
  })
  it.each([
    ['Part 2 of 5', 'Part 3 of 4'],
    ['part two of five', 'part three of four'],
    ['PART II/V', 'PART III/IV'],
    ['Part 2', 'Part 3'],
  ])('%s becomes %s', (from, to) => {
    const label = partLabelOf(from)
    expect(label && relabelled(label, 3, 4)).toBe(to)
  })
})

describe('a number in words or figures', () => {
  it.each([
    ['7', 7],
    ['Seven', 7],
    ['VII', 7],
    ['vii', null],
    ['many', null],
  ])('%s is %s', (text, number) => expect(readNumber(text)).toBe(number))
  it('is spelled as another', () =>
    expect([
      spelledLike(2, '7'),
      spelledLike(2, 'Seven'),
      spelledLike(2, 'VII'),
      spelledLike(20, 'seven'),
    ]).toEqual(['2', 'Two', 'II', '20']))
})

describe('a link that stands alone', () => {
  it.each([
    ['[a](b.md)', true],
    ['Words.\n\n**[a](b.md)** →\n\nWords.', true],
    ['- [a](b.md)\n- Part 2: [a](b.md)', true],
    ['> 1. [a](b.md)', true],
    ['Words\n[a](b.md)\nmore', false],
    ['- See [a](b.md)', false],
    ['- [a](b.md)\n  goes on', false],
    ['| [a](b.md) |', false],
  ])('%j: %s', (text, isAlone) =>
    expect(factsOf(text).links.every((link) => link.isAlone === isAlone)).toBe(true),
  )
})

describe('a list that may tell the parts', () => {
  const listsOf = (text: string) =>
    factsOf(text).lists.map((list) => itemsOf(list).map(({ mark, text: item }) => mark + item))
  it.each([
    ['x\n\n- [a](a.md)\n- [b](b.md)\n', [['- [a](a.md)', '- [b](b.md)']]],
    ['In this series:\r\n\r\n1. A\r\n\r\n2. B\r\n', [['1. A', '2. B']]],
    ['Remember:\n\n- A\n- B\n', []],
    ['In this series:\n\n- A\n  - B\n- C\n', []],
    ['```\n- [a](a.md)\n- [b](b.md)\n```\n', []],
    ['Parts:\n\n````\n```\n- a\n- b\n```\n````\n', []],
    ['```\n~~~\n```\n\nParts:\n\n- a\n- b\n', [['- a', '- b']]],
  ])('%j', (text, lists) => expect(listsOf(text)).toEqual(lists))
})

describe('what a text says of order', () => {
  const saidIn = (text: string) => factsOf(text).orderWords.map(({ words }) => words)
  it.each([
    ['In the last article, [a](b.md), we saw.', ['the last article']],
    ['In the last article we saw. Now [a](b.md).', []],
    ['In the last\narticle, [a](b.md), we saw.', ['the last\narticle']],
    ['The next article, [a](b.md), and [b](c.md).', []],
    ['Part 2: Something\n', ['Part 2']],
    ['`Part 2` of it', []],
    ['The first part of [a](b.md).', []],
  ])('%j', (text, words) => expect(saidIn(text)).toEqual(words))
})
