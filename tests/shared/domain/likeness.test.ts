import { expect, it } from 'vitest'
import { closestText } from '../../../shared/domain/likeness.ts'

it.each([
  ['sleep2', ['sleep-1', 'sleep-2', 'sleep-3'], 'sleep-2'],
  ['sleep2', ['Sleep 2', 'sleep-2'], 'Sleep 2'],
  ['safty', ['dosing', 'safety'], 'safety'],
  ['safety-music', ['safety-musics', 'safety-musica'], null],
  ['Part 9', ['Part 3'], null],
  ['dosing', ['safety'], null],
  ['ulr', ['url', 'theme'], 'url'],
  ['intor', ['intro', 'safety'], 'intro'],
  ['dose', ['doses', 'rest'], 'doses'],
  ['sit', ['set', 'sat'], null],
  ['b', ['a', 'c'], null],
])('of what %s may mean, %s, the closest is %s', (sought, texts, closest) =>
  expect(closestText(sought, texts)).toBe(closest),
)
