import { describe, expect, it } from 'vitest'
import { pauseAfter } from '../../../renderer/state/check-pause.ts'

describe('the pause before a text is checked', () => {
  it('is as short as can be where checks are quick', () => expect(pauseAfter(12)).toBe(300))
  it('is longer where they take long', () => expect(pauseAfter(200)).toBe(600))
  it('never keeps anybody waiting for long', () => expect(pauseAfter(5000)).toBe(2000))
})
