import { describe, expect, it } from 'vitest'
import { KeyedFiles } from '../../../shared/checks/keyed-files.ts'
import { Chance } from '../../bench/random.ts'

/** The same after many changes as a plain map of lists. */
function agreesWithAMap(seed: number): void {
  const chance = new Chance(seed)
  const numbers = [0, 1, -1, 7, 2 ** 31 - 1, -(2 ** 31), 123456789, -987654321]
  const files = new KeyedFiles()
  const plain = new Map<string, ReadonlySet<number>>()
  for (let step = 0; step < 2000; step++) {
    const file = `post-${chance.below(400)}.md`
    const keys = new Set(numbers.filter(() => chance.below(3) === 0))
    files.set(file, keys)
    plain.set(file, keys)
    if (step % 50 === 0) files.settle()
  }
  for (const key of numbers)
    expect([...files.get(key)].sort()).toEqual(
      [...plain].flatMap(([file, keys]) => (keys.has(key) ? [file] : [])).sort(),
    )
}

describe('files by numbers', () => {
  it.each([1, 2, 3])('are those that were set last (seed %i)', agreesWithAMap)
})
