import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed } from '../finds.ts'

describe('a link to a heading that is not there', () => {
  finds('~ |[a](#the-end)|⏎⏎## The beginning', 'link/anchor')
  finds('~ |[a](b.md#The-Ending)| + b.md> ~ ## The end', 'link/anchor')
  finds('~ |[a](b.md#the-end-2)| + b.md> ~ ## The end', 'link/anchor')
  finds('~ |[a](#no)|⏎⏎    # no', 'link/anchor')
  finds('~ |[a](#no)|⏎⏎Write `{#no}`.', 'link/anchor')
})

describe('a link to one that is', () => {
  findsNothing('~ [a](#the-end) [b](#top) [c](#) [d](#own) [e](#:~:text=x)⏎⏎## The end⏎⏎<p id="own">x</p>')
  findsNothing('~ [a](b.md#the-end-1) [b](b.md#%C3%A9t%C3%A9) + b.md> ~ ## The end⏎⏎The end⏎---⏎⏎# Été')
  findsNothing('~ [a](https://site.org/b#no) + b.md> canonical: https://site.org/b')
  findsNothing('~ [a](#comments) [b](b.md#respond) + b.md>')
  findsNothing('~ [a](#dose) [b](#how)⏎⏎## How much? {#dose}⏎⏎<a name="how"></a>')
  finds('~ |[a](#how-much-dose)|⏎⏎## How much? {#dose}', 'link/anchor')
  findsNothing('~ [a](#dose-1) [b](#dose)⏎⏎## Dose⏎⏎## How much? {#dose}')
  findsNothing('~ [a](#dose) [b](b.md#term)⏎⏎## Doses⏎{: #dose .note } + b.md> ~ [words]{#term}')
})

describe('a link in Latin letters to headings in others', () => {
  finds('~ |[a](b.md#an-zhuang)| + b.md> ~ ## 安装', 'link/anchor')
  finds('~ |[a](#dozirovka)|⏎⏎## Дозировка', 'link/anchor')
  it.each([
    ['~ [a](b.md#an-zhuang) + b.md> ~ ## 安装', 'note'],
    ['~ [a](b.md#安) + b.md> ~ ## 安装', 'error'],
    ['~ [a](b.md#ende) + b.md> ~ ## Été', 'error'],
  ])('%s: %s', (notation, severity) => expect(findingIn(notation).severity).toBe(severity))
})

describe('its fixes', () => {
  it('take the nearest heading', () =>
    expect(
      fixed('~ [a](b.md#side-efects) + b.md> ~ ## Side effects', 'nearest-heading').get('article.md'),
    ).toContain('[a](b.md#side-effects)'))
  it('lead to the article as a whole, where it is another one', () => {
    expect(fixed('~ [a](b.md#no) + b.md>', 'whole-article').get('article.md')).toContain('[a](b.md)')
    expect(findingIn('~ [a](#no)').fixes.map(({ id }) => id)).toEqual(['unlink'])
  })
})
