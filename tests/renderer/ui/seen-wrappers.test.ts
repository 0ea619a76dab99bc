import { expect, it } from 'vitest'
import { selectorSees } from '../../../renderer/ui/seen-wrappers.ts'

it.each([
  'h2',
  ':root',
  'article h2, .pager .pager-label',
  'a:hover',
  'h2.large#one::before',
  '&.wide',
  '.div',
  'h2:target',
])('%s looks the same in wrapping elements', (selector) => expect(selectorSees(selector)).toBe(false))

it.each([
  'article > h2',
  'article > p:first-of-type',
  'p + p',
  'h2 ~ p',
  'p:nth-child(2n)',
  'p:last-child',
  'article:has(h2)',
  ':not(h2)',
  ':is(article) p',
  '*',
  'article *',
  'div',
  'article div p',
  'DIV',
  '::before',
  ':hover',
  '[class]',
  '> p',
  'h2, p + p',
  'svg|a',
])('%s may not', (selector) => expect(selectorSees(selector)).toBe(true))
