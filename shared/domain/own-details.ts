import { setDetail } from './front-matter.ts'

/** Details that give an article its address on the site and its place among others: no two articles can share them. */
export const placeDetails: readonly string[] = [
  'slug',
  'permalink',
  'live',
  'canonical',
  'previous',
  'prev',
  'next',
  'part',
  'seriesOrder',
  'series_order',
  'weight',
  'pager',
]

/** The text as a draft beside the article that it was taken from: without what only one article can have. */
export function asDraftBeside(text: string): string {
  const details = [...placeDetails, 'updated'].map((key) => [key, undefined] as const)
  let made = text
  for (const [key, value] of [...details, ['status', 'draft'] as const]) {
    const result = setDetail(made, key, value)
    if (result.kind === 'set') made = result.text
  }
  return made
}
