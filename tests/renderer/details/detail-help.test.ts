import { expect, it } from 'vitest'
import {
  addressProblem,
  coverAltHelp,
  slugHelp,
  slugProblem,
  summaryHelp,
} from '../../../renderer/details/detail-help.ts'

it.each([
  ['', 'lists of articles.'],
  ['Calm 🙂', '6 of about 155 characters.'],
  ['x'.repeat(156), '156 characters: search engines show about 155, and cut the rest.'],
])('the summary %j is measured', (summary, end) => expect(summaryHelp(summary).endsWith(end)).toBe(true))

it.each(['safety', 'safety-2', 'Grüße_1.2'])('%s ends an address', (slug) =>
  expect(slugProblem(slug)).toBeNull(),
)
it.each(['-a', 'a-', 'a b', 'a/b', 'a--b'])('%s ends none', (slug) =>
  expect(slugProblem(slug)).not.toBeNull(),
)
it.each(['https://example.com/a', 'HTTP://x.org'])('%s is an address', (address) =>
  expect(addressProblem(address)).toBeNull(),
)
it.each(['example.com', 'https://example', 'https://a b.com'])('%s is none', (address) =>
  expect(addressProblem(address)).not.toBeNull(),
)
it('warns before the address of a live article is changed', () =>
  expect([slugHelp(true), slugHelp(false)].map((help) => help.includes('live'))).toEqual([true, false]))
it('asks what a cover shows where there is one without a description', () =>
  expect(
    (
      [
        ['c.jpg', ''],
        ['c.jpg', 'A bed.'],
        ['', ''],
      ] as const
    ).map(([cover, alt]) => coverAltHelp(cover, alt).includes('none yet')),
  ).toEqual([true, false, false]))
