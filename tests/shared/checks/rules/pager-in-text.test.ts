import { describe, expect, it } from 'vitest'
import { findingsIn, finds, findsNothing, fixed } from '../finds.ts'

const rest = ' + setting.md> + throughline.yaml> previousLeadsTo: earlier'
const textAfter = (notation: string, id = 'remove-lines') => fixed(notation, id).get('article.md')

describe('a button of the site at the end of the text', () => {
  finds(`~ Words.⏎⏎|Previous⏎Previous⏎⏎Setting|⏎${rest}`, 'pager/in-text')
  finds(`~ Words.⏎⏎|Previous⏎Previous⏎⏎Setting|${rest}`, 'pager/in-text')
  finds(`~ Words.⏎⏎|Next⏎⏎Setting|⏎${rest}`, 'pager/in-text')
  finds(`~ Words.⏎⏎|Previous: Setting|⏎${rest}`, 'pager/in-text')
  finds(`pager:⏎  previous: Setting ~ Words.⏎⏎|Previous: Setting|⏎${rest}`, 'pager/in-text')
})

describe('what only looks like a button', () => {
  const safety = (text: string) =>
    findingsIn(`~ Words.⏎⏎${text}⏎${rest}`).map(({ rule, message, fixes }) => [
      rule,
      / like /.test(message),
      fixes.map(({ safe }) => safe),
    ])

  it.each([
    'Next: breathe out slowly',
    'Next:⏎⏎Call 911 if you feel unsafe',
    'Contact us »',
    'Previous: [Book](https://clinic.example/book)',
    '[Previous](https://clinic.example/book)',
  ])('is no matter for a bulk fix: %s', (text) =>
    expect(safety(text)).toEqual([['pager/in-text', true, [false]]]),
  )

  it.each([
    'Next: Setting',
    'Next: A Planned One',
    '[Setting →](https://clinic.example/x)',
    '[Book →](setting.md)',
    'Next⏎Next⏎⏎Book',
    '« Book⏎⏎Setting »',
  ])('is a button where nothing else can be meant: %s', (text) => {
    const list = ' + series.yaml> series: [{name: S, posts: [{planned: A Planned One}]}]'
    const [finding] = findingsIn(`~ Words.⏎⏎${text}⏎${rest}${list}`)
    expect(finding?.rule).toBe('pager/in-text')
    expect(finding?.message).not.toMatch(/ like /)
    expect(finding?.fixes.map(({ safe }) => safe)).toEqual([true])
  })
})

describe('words that are no button', () => {
  findsNothing('~ Words.⏎⏎[Book a session →](https://clinic.example/book)⏎')
  findsNothing('~ Words.⏎⏎[← Back to all articles](https://clinic.example/blog)⏎')
  findsNothing('~ The pattern is this.⏎⏎The pattern is fear → avoidance →⏎')
  findsNothing('~ The previous article told how.⏎')
  findsNothing('~ Next⏎⏎A paragraph follows, and another after it.⏎⏎It goes on for a while, as texts do.⏎')
})

describe('two buttons on one line', () => {
  const both = `~ Words.⏎⏎|[← Alpha](alpha.md) · [Setting →](setting.md)|⏎ + alpha.md>${rest}`
  finds(both, 'pager/in-text')
  it('go together, and both links are kept', () => {
    const text = textAfter(both)
    expect(text).toMatch(/pager:\n {2}previous: Alpha\n {2}next: Setting\n {2}seen: /)
    expect(text).toMatch(/\n\nWords\.\n$/)
  })

  const noted = `pager: {next: Another} ~ Words.⏎⏎[Previous](alpha.md) [Next](setting.md)⏎ + alpha.md>${rest}`
  it('are both kept where one of them is noted otherwise', () => {
    const kept = fixed(noted, 'remove-lines', ['series/dangling']).get('article.md')
    expect(kept).toMatch(/pager: \{ ?next: Another, previous: alpha\.md, seen: /)
    const relinked = fixed(noted, 'remove-lines-and-relink', ['series/dangling']).get('article.md')
    expect(relinked).toMatch(/pager: \{ ?next: setting\.md, previous: alpha\.md, seen: /)
  })
})

describe('its fix', () => {
  it.each([
    ['Next: [Setting](https://clinic.example/x)', 'next: Setting\n  nextAddress: https://clinic.example/x\n'],
    ['Next: [Setting](setting.md)', 'next: Setting\n  seen'],
    ['Next: [How It Began](setting.md)', 'next: setting.md\n  seen'],
    ['Next: [Book](https://clinic.example/x)', 'next: Book\n  nextAddress: https://clinic.example/x\n'],
  ])('loses no address: %s', (text, kept) => expect(textAfter(`~ Words.⏎⏎${text}⏎${rest}`)).toContain(kept))

  it('leaves the text and one line ending', () =>
    expect(textAfter(`~ Words.⏎⏎Previous⏎Previous⏎⏎Setting${rest}`)).toMatch(/\n\nWords\.\n$/))

  it('notes where the button led, and when', () =>
    expect(textAfter(`~ Words.⏎⏎⏎Previous⏎Previous⏎⏎Setting⏎⏎⏎${rest}`)).toMatch(
      /\npager:\n {2}previous: Setting\n {2}seen: ["']?2026-11-23["']?\n---\n\nWords\.\n$/,
    ))

  it('tells two buttons as two', () =>
    expect(
      findingsIn(`~ Words.⏎⏎Previous⏎Previous⏎⏎Setting⏎⏎Next⏎Next⏎⏎Setting⏎${rest}`).map(
        (finding) => finding.rule,
      ),
    ).toEqual(['pager/in-text', 'pager/in-text']))

  it('asks which is right where another link is noted', () => {
    const notation = `pager:⏎  previous: Setting ~ Words.⏎⏎Previous: Another Title⏎${rest}`
    const [finding] = findingsIn(notation)
    expect(finding?.fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ["Remove lines, keep the link to 'Setting'", false],
      ["Remove lines, link to 'Another Title'", false],
    ])
    expect(textAfter(notation)).toContain('previous: Setting\n')
    expect(textAfter(notation, 'remove-lines-and-relink')).toContain('previous: Another Title\n')
  })
})
