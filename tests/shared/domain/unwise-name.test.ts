import { expect, it } from 'vitest'
import { isUnwiseName } from '../../../shared/domain/unwise-name.ts'

it.each(['a?.md', 'con.md', 'x/Lpt1.markdown', 'a .md', 'a..md', 'x./a.md', 'a:b.md', 'a\u0007.md'])(
  'some system can’t have %j',
  (file) => expect(isUnwiseName(file)).toBe(true),
)

it.each(['a.md', 'x/how much.md', 'console.md', 'a.b.md', 'é.markdown'])('every system can have %j', (file) =>
  expect(isUnwiseName(file)).toBe(false),
)
