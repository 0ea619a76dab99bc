import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readNotation } from '../../shared/checks/notation.ts'
import {
  applyFix,
  boardShows,
  files,
  goToFinding,
  openChecked,
  shown,
  shownInFolder,
  told,
  type,
  useFixPreview,
} from './desk-of-one.ts'

vi.mock('../../../renderer/workers/check-worker.ts', () => import('./check-worker-here.ts'))

const inTwo =
  'a.md> series: T + b.md> + c.md> + d.md> + series.yaml> series:⏎- name: S⏎  posts: [a, b]⏎- name: T⏎  posts: [a, c, d]'

/** Opens a folder, and gives its first finding. */
async function opened(notation: string) {
  const texts = Object.fromEntries(readNotation(notation).texts)
  const [finding] = await openChecked(texts, 'a.md')
  if (finding === undefined) throw new Error(notation)
  return { finding, texts }
}

/** Opens a folder, types over the open article, and presses a button that the check before offered. */
async function pressedAfter(notation: string, id: string, typed: (text: string) => string) {
  const { finding, texts } = await opened(notation)
  const fix = finding.fixes.find((one) => one.id === id)
  if (fix === undefined) throw new Error(finding.fixes.map((one) => one.id).join(', '))
  const text = typed(texts['a.md'] ?? '')
  type(text)
  await applyFix(finding, fix)
  return text
}

describe('the button of a fix', () => {
  beforeEach(() => useFixPreview.setState({ preview: null }))

  it('shows first what it changes in the list and in an article', async () => {
    const { finding, texts } = await opened(inTwo)
    const fix = finding.fixes.find(({ title }) => title === "Keep it in 'S'")
    if (fix === undefined) throw new Error(finding.fixes.map(({ title }) => title).join(', '))
    await applyFix(finding, fix)
    expect(useFixPreview.getState().preview?.files.map(({ file }) => file)).toEqual(['series.yaml', 'a.md'])
    expect(files()).toEqual(texts)
  })

  const twice = 'a.md> ~ [a](#x)⏎⏎## X⏎⏎## X⏎⏎Words.'
  const overdue = 'a.md> status: draft; date: 2020-01-01'
  const since = 'The text has changed since, and this is no longer found in it. Nothing was changed.'

  it('changes the place that is meant though it was moved since the check', async () => {
    await pressedAfter(twice, 'distinguish', (text) => text.replace('[a]', 'Much before it. [a]'))
    expect(shown()).toContain('Much before it. [a](#x)\n\n## X\n\n## X (2)\n\nWords.')
  })
  it('changes nothing, and says so, where the place has gone since', async () => {
    const text = await pressedAfter(twice, 'distinguish', (before) =>
      before.replace('## X\n\nWords', '## Y\n\nWords'),
    )
    expect([shown(), told()]).toEqual([`Unsaved changes: ${text}`, since])
  })
  it('sets no detail over what was set since', async () => {
    const text = await pressedAfter(overdue, 'set-status', (before) => before.replace('draft', 'review'))
    expect([shown(), told()]).toEqual([`Unsaved changes: ${text}`, since])
  })
  it('sets a detail where only other words changed since', async () => {
    await pressedAfter(overdue, 'set-status', (before) => `${before}More.\n`)
    expect(shown()).toMatch(/status: published\n.*More\.\n$/s)
  })
})

describe('the place of a finding that is in no article', () => {
  it('is the board of its series', async () => {
    const { finding } = await opened(inTwo)
    await goToFinding(finding)
    expect(boardShows()).toBe('s')
  })
  it("is the file itself where it can't be read", async () => {
    const { finding } = await opened('a.md> + series.yaml> series: [')
    await goToFinding(finding)
    expect(shownInFolder).toEqual(['series.yaml'])
  })
})
