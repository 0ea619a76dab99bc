import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/domain/apply-changes.ts'
import { seriesOf } from '../../../shared/domain/series-order.ts'
import { useOrder } from '../../../shared/domain/use-order.ts'
import { readNotation, workspaceOf } from '../checks/notation.ts'

/** Uses the order of the only series, and reads it again: why, what the order is now, and what it was. */
function used(notation: string) {
  const { texts } = readNotation(notation)
  const [before] = seriesOf(workspaceOf(texts))
  const order = before ? useOrder(before) : null
  if (!before || order === null) return null
  const result = applyChanges([order.change], (file) => texts.get(file) ?? null, [])
  if (result.kind === 'refused') throw new Error(result.reason)
  const [after] = seriesOf(workspaceOf(new Map([...texts, ...result.files])))
  expect(after?.source).toBe('list')
  expect(after?.name).toBe(before.name)
  expect(after?.posts.map(({ name }) => name)).toEqual(before.posts.map(({ name }) => name))
  return [order.why, ...(after?.posts ?? []).map(({ name }) => name)]
}

describe('using the order that a series has', () => {
  it.each([
    [
      'a.md> series: S T; next: b + b.md> series: S T; previous: a',
      ['from what the articles say of each other', 'a', 'b'],
    ],
    ['a.md> series: S; part: 2 + x/b.md> series: S; part: 1', ['from their part numbers', 'x/b', 'a']],
    [
      'a.md> series: "S: one"; date: 2026-02-01 + b.md> series: "S: one"; date: 2026-01-01',
      ['from their dates', 'b', 'a'],
    ],
    [
      'a.md> series: S; date: 2026-01-01 + series.yaml> series:⏎  - name: S # yet empty⏎    posts:⏎  - name: T',
      ['from their dates', 'a'],
    ],
  ])('%s', (notation, expected) => expect(used(notation)).toEqual(expected))

  it('is not offered where there is a list', () =>
    expect(used('a.md> series: S + series.yaml> series:⏎- name: S⏎  posts: [a]')).toBeNull())

  it('does not overwrite a list that was begun meanwhile', () => {
    const [series] = seriesOf(workspaceOf(readNotation('a.md> series: S').texts))
    const order = series && useOrder(series)
    if (!order) throw new Error('no order')
    const result = applyChanges([order.change], () => 'series:\n- name: S\n  posts: [b]\n', [])
    expect(result.kind).toBe('refused')
  })
})
