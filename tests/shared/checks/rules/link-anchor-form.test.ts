import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed } from '../finds.ts'

describe('a place on a page that is written in no form that pages have', () => {
  finds('~ See |[x](#The End)| there.⏎⏎## The End', 'link/anchor-form')
  finds('~ |[x](#The%20End)|⏎⏎## The End', 'link/anchor-form')
  finds('~ |[x](<#The End>)|⏎⏎## The End', 'link/anchor-form')
  finds('~ |[x](##the-end)|⏎⏎## The End', 'link/anchor-form')
  finds('~ |[x](b.md#The-End)| + b.md> ~ ## The end', 'link/anchor-form')
  finds('~ |[x](b.md#The End!)| + b.md> ~ ## The end!', 'link/anchor-form')
  finds('~ |[x](#the_end)|⏎⏎## The End', 'link/anchor-form')
  finds('~ |[x](#the-end/)|⏎⏎## The End', 'link/anchor-form')
  finds('~ |[x](#cafe-et-the)|⏎⏎## Café et thé', 'link/anchor-form')
  finds('~ |[x](#No-Such)|⏎⏎## The End', 'link/anchor')
})

describe('what is written well, or means nothing that is there', () => {
  findsNothing('~ [x](#the-end) [y](#Own) `[x](#The End)`⏎⏎## The End⏎⏎<p id="Own">x</p>')
  findsNothing('~ See [x](#No such heading) there, and [y](#the-end "A title").⏎⏎## The End')
  findsNothing('~ ```⏎[x](#The End)⏎```⏎⏎## The End')
})

describe('its fix', () => {
  it('writes it as the page has it', () => {
    expect(
      fixed('~ See [x](b.md#The End). + b.md> ~ ## The end', 'heading-form').get('article.md'),
    ).toContain('See [x](b.md#the-end).')
    expect(findingIn('~ See [x](#The End).⏎⏎## The End').message).toBe(
      "Readers of 'Article' see brackets instead of a link: '#The End' holds blanks.",
    )
  })
})
