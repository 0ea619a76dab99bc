import { expect, it } from 'vitest'
import { firstAnswer, type SiteQuestion, siteEntry } from '../../../renderer/checks/site-entry.ts'

const unknown: SiteQuestion = { kind: 'ask-site-address', title: 'T', post: 'a', place: null, series: null }
const known: SiteQuestion = { ...unknown, place: 'after', series: { slug: 's', name: 'The S' } }
const address = 'example.com/t'

it('is listed in a series of its own name where none is known', () =>
  expect(siteEntry(unknown, { address, place: 'after', seriesName: ' First Steps ' })).toEqual({
    kind: 'list-site-entry',
    post: 'a',
    place: 'after',
    title: 'T',
    url: 'https://example.com/t',
    series: 'first-steps',
    seriesName: 'First Steps',
  }))
it('is listed where the question knows that it belongs', () =>
  expect(siteEntry(known, { ...firstAnswer(known), address })).toMatchObject({
    place: 'after',
    series: 's',
    seriesName: 'The S',
  }))
it('comes before, in a series without a name, until something else is said', () =>
  expect(siteEntry(unknown, { ...firstAnswer(unknown), address, seriesName: ' ' })).toMatchObject({
    place: 'before',
    series: 'untitled-series',
    seriesName: 'Untitled series',
  }))
it('wants an address', () => expect(siteEntry(known, firstAnswer(known))).toContain('web address'))
