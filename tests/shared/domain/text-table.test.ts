import { describe, expect, it } from 'vitest'
import { TextTable } from '../../../shared/domain/text-table.ts'
import { Chance } from '../../bench/random.ts'

describe('a table of texts', () => {
  it.each([1, 2, 3])('holds what a map would (seed %i)', (seed) => {
    const chance = new Chance(seed)
    const table = new TextTable()
    const plain = new Map<string, number>()
    for (let step = 0; step < 5000; step++) {
      const text = `text ${chance.below(700)}`
      const value = chance.is(0.3) ? 0 : chance.below(1000) - 500
      table.set(text, value)
      plain.set(text, value)
    }
    for (const [text, value] of plain) expect(table.get(text)).toBe(value)
    expect(table.get('none')).toBe(0)
  })
})
