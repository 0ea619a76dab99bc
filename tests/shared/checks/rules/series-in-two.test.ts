import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'

const lists = 'series.yaml> series:⏎- name: One⏎  posts: [a, b]⏎- name: Two⏎  posts: [c, |b|]⏎'
const plain = lists.replaceAll('|', '')
const abc = 'a.md> + b.md> + c.md>'

describe('an article in two series', () => {
  finds(`${abc} + ${lists}`, 'series/in-two')
  finds(`a.md> + b.md> series: One + c.md> + ${lists}`, 'series/in-two')
  finds(`a.md> + b.md> series: |Two| + series.yaml> series:⏎- name: One⏎  posts: [a, b]⏎`, 'series/in-two')
  findsNothing(`a.md> + b.md> series: one + series.yaml> series:⏎- name: One⏎  posts: [a, b]⏎`)
  findsNothing(
    `${abc} + series.yaml> series:⏎- name: One⏎  posts: [a, b]⏎- name: Two⏎  posts: [c, planned: B]⏎`,
  )
})

describe('what can be done about it', () => {
  it('keeps it where it says it is', () => {
    const notation = `a.md> + b.md> series: Two + c.md> + ${plain}`
    const [first] = findingIn(notation).fixes
    expect(first?.id).toBe('keep:two')
    const texts = fixed(notation, 'keep:two')
    expect(texts.get('series.yaml')).toContain('posts: [a]')
    expect(rulesIn(texts)).toEqual([])
  })
  it('lets it say where it is kept', () => {
    const texts = fixed(`a.md> + b.md> series: Two + c.md> + ${plain}`, 'keep:one')
    expect(texts.get('b.md')).toContain('series: One')
    expect(rulesIn(texts)).toEqual([])
  })
  it('moves it to the series that it names', () => {
    const notation =
      'a.md> + b.md> series: Two; part: 1 + c.md> part: 2 + series.yaml> series:⏎- name: One⏎  posts: [a, b]⏎- name: Two⏎  posts: [c]⏎'
    const texts = fixed(notation, 'move:two')
    expect(texts.get('series.yaml')).toBe(
      'series:\n- name: One\n  posts: [a]\n- name: Two\n  posts: [b, c]\n',
    )
    expect(rulesIn(texts)).toEqual([])
  })
  it('names both series', () =>
    expect(findingIn(`${abc} + ${plain}`).message).toBe(
      "'B' is on the lists of two series, 'One' and 'Two': its Previous and Next can lead readers through only one of them.",
    ))
})
