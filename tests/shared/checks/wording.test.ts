import { expect, it } from 'vitest'
import { inWords } from '../../../shared/checks/wording.ts'

it.each([
  ['2025-03-04', '4 March 2025'],
  ['2025-03-04T09:30:00+01:00', '4 March 2025, 09:30'],
  ['2025-03-04 09:30', '4 March 2025, 09:30'],
  ['2025-13-04', '2025-13-04'],
  ['March', 'March'],
])('%s is read as %s', (date, words) => expect(inWords(date)).toBe(words))
