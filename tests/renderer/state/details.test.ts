import { expect, it } from 'vitest'
import { setDetail } from '../../../shared/domain/front-matter.ts'
import { changedFrontMatter } from './desk-of-one.ts'

it.each([
  ['', 'One\r\nTwo\r\n', '---\r\ntitle: T\r\n---\r\n\r\n'],
  ['', 'One\nTwo\n', '---\ntitle: T\n---\n\n'],
  ['', '\nOne\n', '---\ntitle: T\n---\n'],
  ['\uFEFF', 'One\r\n', '\uFEFF---\r\ntitle: T\r\n---\r\n\r\n'],
  ['---\r\na: 1\r\n---\r\n', 'One\n', '---\r\na: 1\r\ntitle: T\r\n---\r\n'],
])('the details %j of %j end their lines as the article does', (frontMatter, body, after) =>
  expect(changedFrontMatter(frontMatter, body, (text) => setDetail(text, 'title', 'T'))).toEqual({
    kind: 'set',
    text: after,
  }),
)
