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

describe('words that are no button', () => {
  findsNothing('~ The previous article told how.⏎')
  findsNothing('~ Next⏎⏎A paragraph follows, and another after it.⏎⏎It goes on for a while, as texts do.⏎')
})

describe('its fix', () => {
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
