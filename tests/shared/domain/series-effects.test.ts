import { describe, expect, it } from 'vitest'
import { arrangingEffects, type PartEffect } from '../../../shared/domain/series-effects.ts'
import { seriesOf } from '../../../shared/domain/series-order.ts'
import { folder } from '../checks/notation.ts'

/** A series in two orders: letters are articles, capitals are live, `p` with a mark is planned, `s` on the site. */
function effects(before: string, after: string): readonly string[] {
  const workspace = (order: string) =>
    folder(
      [
        `series.yaml> series:⏎- name: S⏎  posts:⏎${[...order].map((letter) => `  - ${entries[letter] ?? letter}⏎`).join('')}`,
        'A.md> status: published; part: 1 + B.md> status: published + C.md> status: published + d.md>',
      ].join(' + '),
    )
  const [old, now] = [workspace(before), workspace(after)]
  const post = (name: string) => old.posts.find((one) => one.name === name) ?? null
  return arrangingEffects(seriesOf(old), seriesOf(now), post).map(inShort)
}

const entries: Readonly<Record<string, string>> = {
  p: 'planned: P',
  s: '{site: S, url: https://example.com/s}',
}

function inShort({ title, previous, next, part, needsUpdate }: PartEffect): string {
  const turn = (name: string, change: { from: unknown; to: unknown } | null) =>
    change === null ? [] : [`${name} ${change.from ?? '-'}>${change.to ?? '-'}`]
  return [
    title,
    ...turn('previous', previous),
    ...turn('next', next),
    ...turn('part', part),
    ...(needsUpdate ? ['live'] : []),
  ].join(' ')
}

describe('what rearranging a series does', () => {
  it.each([
    ['AB', 'AB', []],
    ['AB', 'BA', ['B previous A>- next ->A live', 'A previous ->B next B>- part 1>2 live']],
    ['ABC', 'AdBC', ['A next B>D', 'd previous ->A next ->B', 'B previous A>D']],
    ['ABC', 'ApBC', []],
    ['BpA', 'BA', ['A part 3>2 live']],
    ['AsB', 'ABs', ['A next S>B live', 'B previous S>A next ->S live', 'S previous A>B next B>- live']],
    ['ABd', 'AB', ['B next D>-', 'D previous B>-']],
    ['ABC', 'AB', ['B next C>- live', 'C previous B>- live']],
  ])('%s to %s', (before, after, told) =>
    expect(effects(before, after).map(capital)).toEqual(told.map(capital)),
  )
})

function capital(text: string): string {
  return text.toUpperCase()
}
