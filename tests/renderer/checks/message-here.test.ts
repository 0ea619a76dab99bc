import { expect, it } from 'vitest'
import { articleNames, messageHere } from '../../../renderer/checks/message-here.ts'
import { findingsIn } from '../../shared/checks/finds.ts'
import { folder } from '../../shared/checks/notation.ts'

/** What the card of the folder's finding of this rule says. */
function told(notation: string, rule: string): string {
  const finding = findingsIn(notation).find((one) => one.rule === rule)
  if (finding === undefined) throw new Error(`No ${rule} in ${notation}`)
  return messageHere(finding, articleNames(folder(notation)))
}

it('names the article that stands above it no second time', () =>
  expect(told('a.md> title: Sleep; date: 3/4/2026; status: published', 'post/date-invalid')).toBe(
    "The date of this article, '3/4/2026', can be read as two different days.",
  ))

it('begins a sentence with a capital', () =>
  expect(told('a.md> title: Sleep; date: 2020-01-01; status: draft', 'post/status-contradiction')).toMatch(
    /^This article is still a draft/,
  ))

it('names an article without a title by nothing but its place', () =>
  expect(told('a.md> untitled; status: draft', 'post/title-missing')).toMatch(/^This article has no title/))

it('still tells two articles of one title apart', () =>
  expect(told('a.md> title: Sleep + b.md> title: Sleep', 'post/title-duplicate')).toBe(
    "Readers can't tell this article from 'a.md': both are called 'Sleep'.",
  ))

it('names other articles as before', () =>
  expect(
    told(
      'a.md> title: A; status: published; next: b + b.md> title: B; status: draft; previous: a',
      'state/links-unpublished',
    ),
  ).toBe("This article is live, but its Next leads to 'B', still a draft."))
