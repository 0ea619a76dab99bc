import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed } from '../finds.ts'

const live = 'status: published; date: 2026-01-01'

describe('a live article that leads to one that is not', () => {
  finds(`${live}; next: |b| + b.md> previous: article`, 'state/links-unpublished')
  finds(`${live} ~ |[b](b.md)| + b.md> status: review`, 'state/links-unpublished')
  finds(`${live} ~ |[b](b.md)| + b.md> ${live}; placeholder: true`, 'state/links-unpublished')
})

describe('a date that is past does not hide it', () => {
  const overdue = 'status: draft; date: 2026-02-01'
  const told = ['post/status-contradiction']
  finds(`${live}; next: |b| + b.md> ${overdue}; previous: article`, 'state/links-unpublished', told)
  finds(`${live} ~ |[b](b.md)| + b.md> ${overdue}`, 'state/links-unpublished', told)
  findsNothing(`status: draft ~ [b](b.md) + b.md> ${overdue}`, told)
})

describe('what leads where it may', () => {
  findsNothing(`${live}; next: b ~ [b](b.md) + b.md> ${live}; previous: article`)
  findsNothing('next: b + b.md> previous: article')
  findsNothing('~ [b](b.md) + b.md>')
  findsNothing(`${live} ~ [b](b.md) + b.md>! ---⏎title: "open⏎---⏎`, ['post/front-matter'])
  findsNothing('status: draft; next: b + b.md> status: draft; previous: article')
})

describe('a draft that leads to a draft', () => {
  it('is worth a note where its text does', () =>
    expect(findingIn('status: draft ~ [b](b.md) + b.md> status: draft')).toMatchObject({
      rule: 'state/links-unpublished',
      severity: 'note',
    }))
})

describe('its fixes', () => {
  it('make the other live', () =>
    expect(fixed(`${live} ~ [b](b.md) + b.md> status: review`, 'publish').get('b.md')).toContain(
      'status: published',
    ))
  it('say it in plain words', () =>
    expect(findingIn(`${live}; next: b + b.md> previous: article`)).toMatchObject({
      severity: 'error',
      message: "'Article' is live, but its Next leads to 'B', still a draft.",
    }))
})
