import { beforeEach, describe, expect, it } from 'vitest'
import { findingsIn } from '../../shared/checks/finds.ts'
import { readNotation } from '../../shared/checks/notation.ts'
import {
  applyFix,
  boardShows,
  files,
  goToFinding,
  openIn,
  shownInFolder,
  useFixPreview,
} from './desk-of-one.ts'

const inTwo =
  'a.md> series: T + b.md> + c.md> + d.md> + series.yaml> series:⏎- name: S⏎  posts: [a, b]⏎- name: T⏎  posts: [a, c, d]'

/** Opens a folder, and gives its one finding. */
async function opened(notation: string) {
  const texts = Object.fromEntries(readNotation(notation).texts)
  await openIn(texts, 'a.md')
  const [finding] = findingsIn(notation)
  if (finding === undefined) throw new Error(notation)
  return { finding, texts }
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
