import { describe, expect, it } from 'vitest'
import type { Words } from '../../../renderer/checks/compared-words.ts'
import { type ToldChange, toldChanges } from '../../../renderer/checks/told-changes.ts'

const titles: Readonly<Record<string, string>> = { a: 'Setting', b: 'Dosing', c: 'Safety' }
const titleOf = (name: string) => titles[name] ?? name

/** In one line each: `label: before → after`, what is changed in brackets. */
function told(file: string, before: string | null, after: string | null): readonly string[] {
  return toldChanges(file, before, after, titleOf).map(line)
}

function line({ label, before, after }: ToldChange): string {
  return `${label === null ? '' : `${label}: `}${marked(before)} → ${marked(after)}`
}

function marked(words: readonly Words[]): string {
  return words.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('')
}

const article = (details: string, text = 'Words.\n') => `---\ntitle: A\n${details}---\n\n${text}`

describe('what changes is told', () => {
  it('of a detail in the words of its form, of a neighbour by its title', () =>
    expect(told('x.md', article('next: b\n'), article('next: c\nprevious: a\n'))).toEqual([
      'Next: [Dosing] → [Safety]',
      'Previous:  → [Setting]',
    ]))

  it('of a status in words, and of what a button led to', () =>
    expect(
      told('x.md', article('status: draft\n'), article('status: published\npager:\n  previous: Old\n')),
    ).toEqual(['Status: [Draft] → [Live]', 'Where Previous led on the site:  → [Old]']))

  it('of the text by its sentences, with the words that differ', () =>
    expect(
      told(
        'x.md',
        article('', 'One. See [dosing](dosin.md) now. Three.\n'),
        article('', 'One. See [dosing](b.md) now. Three.\n'),
      ),
    ).toEqual(['See [dosing]([dosin.md]) now. → See [dosing]([b.md]) now.']))

  it('of an address as one word', () =>
    expect(
      told(
        'x.md',
        article('', 'At [last](https://clinic.org/a) it ends.\n'),
        article('', 'At [last](https://clinic.org/how-a) all ends.\n'),
      ),
    ).toEqual([
      'At [last]([https://clinic.org/a]) [it] ends. → At [last]([https://clinic.org/how-a]) [all] ends.',
    ]))

  it('of lines that go, and not of blank lines', () =>
    expect(told('x.md', article('', 'One.\n\nPrevious\n\nSetting\n'), article('', 'One.\n'))).toEqual([
      '[Previous\n\nSetting] → ',
    ]))

  it('of an article that comes or goes', () => {
    expect(told('a.md', null, article(''))).toEqual(['New article:  → [Setting]'])
    expect(told('a.md', article(''), null)).toEqual(['Article taken away: [Setting] → '])
  })

  it('of a series by the titles in its list', () =>
    expect(
      told(
        'series.yaml',
        'series:\n  - name: Talks\n    slug: talks\n    posts: [a, c]\n',
        'series:\n  - name: Talks\n    slug: talks\n    posts:\n      - a\n      - b\n      - planned: More\n',
      ),
    ).toEqual(['Order of “Talks”: Setting, [Safety] → Setting, [Dosing], [More]']))

  it('of a setting', () =>
    expect(told('throughline.yaml', null, 'platform: ghost\n')).toEqual([
      'What your site is made with:  → [ghost]',
    ]))
})
