import { describe, expect, it } from 'vitest'
import { KeyedNumbers } from '../../../shared/checks/keyed-numbers.ts'
import { Chance } from '../../bench/random.ts'

/** The same after many changes as a plain map of lists. */
function agreesWithAMap(seed: number): void {
  const chance = new Chance(seed)
  const numbers = [0, 1, -1, 7, 2 ** 31 - 1, -(2 ** 31), 123456789, -987654321]
  const kept = new KeyedNumbers()
  const plain = new Map<number, ReadonlySet<number>>()
  for (let step = 0; step < 2000; step++) {
    const owner = chance.below(step < 1500 ? 400 : 70_000)
    const keys = new Set(numbers.filter(() => chance.below(3) === 0))
    kept.set(owner, keys)
    plain.set(owner, keys)
    if (step % 50 === 0) kept.settle()
  }
  for (const key of numbers)
    expect([...kept.get(key)].sort()).toEqual(
      [...plain].flatMap(([owner, keys]) => (keys.has(key) ? [owner] : [])).sort(),
    )
}

describe('numbers by keys', () => {
  it.each([1, 2, 3])('are those that were set last (seed %i)', agreesWithAMap)
})
