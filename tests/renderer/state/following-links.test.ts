import { beforeEach, expect, it } from 'vitest'
import { disk, openIn, shown, told } from './desk-of-one.ts'

const { followLink, tellOfMissingHeading } = await import('../../../renderer/state/following-links.ts')
const { useNotices } = await import('../../../renderer/state/notices.ts')
const { useWantedHeading } = await import('../../../renderer/state/wanted-heading.ts')

const toBeta = { kind: 'article', file: 'b.md', title: 'Beta', heading: 'end' } as const

beforeEach(async () => {
  useWantedHeading.setState({ wanted: null })
  await openIn({ 'a.md': 'Alpha.\n', 'b.md': '## End\n' }, 'a.md')
})

it('wants a heading of an article until its page is there', async () => {
  followLink(toBeta)
  await expect.poll(shown).toContain('## End')
  expect(useWantedHeading.getState().wanted).toEqual({ file: 'b.md', id: 'end' })
})

it('wants no heading of an article that can’t be opened', async () => {
  disk.delete('b.md')
  followLink(toBeta)
  expect(useWantedHeading.getState().wanted).not.toBeNull()
  await expect.poll(told).toBe('It is gone.')
  await expect.poll(() => useWantedHeading.getState().wanted).toBeNull()
})

it('tells of a heading that is not there until another link is followed', () => {
  tellOfMissingHeading('end')
  expect(told()).toBe('There is no heading “end” on this page.')
  const before = useNotices.getState().notices.length
  followLink({ kind: 'heading', id: 'start' })
  expect(useNotices.getState().notices).toHaveLength(before - 1)
})
