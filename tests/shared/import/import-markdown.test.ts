import { describe, expect, it } from 'vitest'
import { importArticle } from '../../../shared/import/import.ts'

function imported(text: string): string {
  const result = importArticle(text, { format: 'markdown', today: '2026-11-23' })
  return result.kind === 'imported' ? result.article.text : `refused: ${result.reason}`
}

describe('importing Markdown', () => {
  it.each([
    [
      'keeps details to the letter',
      '---\ntitle:  "A"  # c\nstatus: published\n---\nText.\n',
      '---\ntitle:  "A"  # c\nstatus: published\n---\nText.\n',
    ],
    [
      'makes it a draft where it says nothing',
      '---\ntitle: A\n---\nText.\n',
      '---\ntitle: A\nstatus: draft\n---\nText.\n',
    ],
    [
      'takes the title from the first heading',
      '# A: B\n\nText.\n',
      '---\ntitle: "A: B"\nstatus: draft\n---\n\nText.\n',
    ],
    [
      'moves the pager',
      '---\ntitle: A\nstatus: draft\n---\nText.\n\n[Previous](b.md)\n',
      '---\ntitle: A\nstatus: draft\npager:\n  previous: b.md\n  seen: 2026-11-23\n---\nText.\n',
    ],
    [
      'keeps the address of a pager with a title',
      '---\ntitle: A\nstatus: draft\n---\nText.\n\n[Previous: B](https://c.org/b)\n',
      '---\ntitle: A\nstatus: draft\npager:\n  previous: B\n  previousAddress: https://c.org/b\n  seen: 2026-11-23\n---\nText.\n',
    ],
    [
      'leaves a link with an arrow in the text',
      '---\ntitle: A\nstatus: draft\n---\nText.\n\n[Book →](https://c.org/b)\n',
      '---\ntitle: A\nstatus: draft\n---\nText.\n\n[Book →](https://c.org/b)\n',
    ],
    [
      'keeps line endings',
      '---\r\ntitle: A\r\nstatus: draft\r\n---\r\nText.\r\n',
      '---\r\ntitle: A\r\nstatus: draft\r\n---\r\nText.\r\n',
    ],
  ])('%s', (_, text, expected) => expect(imported(text)).toBe(expected))

  it('refuses details that it cannot read', () => {
    expect(imported('---\na: [1\n---\nText.\n')).toContain("can't be read")
  })
})
