import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstHeading } from '../../../shared/domain/first-heading.ts'

describe('firstHeading', () => {
  it.each([
    ['Words.\n\n## One\n# Two', 'One'],
    ['# One #\n', 'One'],
    ['Words\r\n\r\n# One\r\n', 'One'],
    ['One\n===', 'One'],
    ['# One {#two} ##', 'One'],
    ['One {: #two .three}\n===', 'One'],
    ['# {#one} two', '{#one} two'],
    ['One\n---\n', 'One'],
    ['**One**\n===', 'One'],
    ['#\n# One', 'One'],
    ['```\n# no\n```\n# One', 'One'],
    ['```\n```js\n# no\n```\n# One', 'One'],
    ['~~~\n# no\n```\n# no\n~~~~\n# One', 'One'],
    ['```in one line```\n# One', 'One'],
    ['<!--\n# no\n-->\n# One', 'One'],
    ['```\n<!--\n```\n# One', 'One'],
    ['    # no\n\n# One', 'One'],
    ['- no\n---\n# One', 'One'],
    ['1. no\n---\n# One', 'One'],
    ['> no\n---\n# One', 'One'],
    ['* * *\n---\n# One', 'One'],
    ['| no |\n|---|\n# One', 'One'],
    ['#hashtag', null],
    ['```\n# never closed', null],
    ['', null],
  ])('of %j is %j', (body, heading) => expect(firstHeading(body)).toBe(heading))

  it.each([
    ['*One* **two** __three__ _four_ ~~five~~', 'One two three four five'],
    ['**One _two_ three**', 'One two three'],
    ['a_snake_case and 2 * 3 * 4', 'a_snake_case and 2 * 3 * 4'],
    ['`a*b*c` and `` `x` ``', 'a*b*c and `x`'],
    ['\\*not strong\\* C\\#', '*not strong* C#'],
    ['[One](x.md) ![two](y.png) [three][t]', 'One two three'],
    ['<em>One</em> <!-- no --> 1 < 2', 'One  1 < 2'],
  ])('reads the words of %j', (marks, words) => expect(firstHeading(`# ${marks}`)).toBe(words))

  it('never throws', () => {
    const any = fc.string({ unit: fc.constantFrom(...'#=-`~<!>*_[]()\\ \n\tab'), maxLength: 60 })
    fc.assert(fc.property(any, (body) => void firstHeading(body)))
  })
})
