import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'

const rule = 'series/name-variant'
const list = 'series.yaml> series:⏎- name: Ketamine Therapy⏎  posts: [a, b]⏎'

describe('a series that is written in two ways', () => {
  finds('a.md> series: Ketamine Therapy + b.md> series: |ketamine-therapy|', rule)
  finds(
    'a.md> series: Ketamine Therapy + b.md> series: Ketamine Therapy + c.md> series: |Ketamine  therapy|',
    rule,
  )
  finds(
    'a.md> series: ketamine-therapy + b.md> series: ketamine-therapy + c.md> series: |Ketamine Therapy|',
    rule,
  )
  finds(`a.md> series: Ketamine Therapy + b.md> series: |KETAMINE therapy| + ${list}`, rule)
  findsNothing(`a.md> series: Ketamine Therapy + b.md> series: ketamine-therapy + ${list}`)
  findsNothing('a.md> series: Ketamine Therapy + b.md> series: "Ketamine Therapy"')
  findsNothing('a.md> series: ketamine-therapy + b.md> series: ketamine-therapy')
})

describe('a series that is most likely another, misspelt', () => {
  const two = 'a.md> series: Ketamine Therapy + b.md> series: Ketamine Therapy'
  finds(`${two} + c.md> series: |Ketamine Therapys|`, rule)
  finds(`${two} + c.md> series: |Ketamine Thearpy|`, rule)
  finds(`${two} + c.md> series: |Ketamin Therapy|`, rule)
  finds(`${two} + c.md> series: |Keta mine Therapy|`, rule)
  finds(`a.md> + b.md> series: |Ketamine Terapy| + ${list}`, rule)
  findsNothing(`${two} + c.md> series: Ketamine Therapist`)
  findsNothing(`${two} + c.md> series: Ketamine Therapys + d.md> series: Ketamine Therapys`)
  findsNothing('a.md> series: Module 1 of it + b.md> series: Module 2 of it')
  findsNothing('a.md> series: Volume I here + b.md> series: Volume V here')
  findsNothing('a.md> series: Sleep + b.md> series: Sleet')
})

describe('what can be done about it', () => {
  it('writes what most write, in every other article', () => {
    const texts = fixed(
      'a.md> series: one-name + b.md> series: One Name + c.md> series: One Name + d.md> series: one name',
      'one-name',
    )
    expect([...texts.values()].every((text) => text.includes('series: One Name\n'))).toBe(true)
    expect(rulesIn(texts)).toEqual([])
  })
  it('leaves a list of series to its author', () =>
    expect(
      findingIn('a.md> series: One Name + b.md> series: [one-name, other]').fixes.map(({ id }) => id),
    ).toEqual(['go-to-place']))
  it('changes nothing in bulk where it is only likely', () =>
    expect(
      findingIn('a.md> series: Ketamine Therapy + b.md> series: Ketamine Therapys').fixes.map(
        ({ safe }) => safe,
      ),
    ).toEqual([false]))
  it('names both articles', () =>
    expect(findingIn('a.md> series: One Name + b.md> series: one-name').message).toBe(
      "'B' writes the name of its series 'one-name', but 'A' writes 'One Name': readers may be shown two series for one.",
    ))
})
