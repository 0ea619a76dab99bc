import { chmod } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { asOrdinaryUser, folderWith } from '../temporary-folder.ts'
import { run } from './command-line.ts'

const post = (details: string) => `---\n${details}\n---\n\nText.\n`
const sound = { 'a.md': post('title: A'), 'b.md': post('title: B') }
const warned = { 'a.md': post('title: A\nprevious: "An article that is nowhere"') }
const wrong = { 'a.md': post('title: A\nprevious: nowhere') }
const copied = {
  'a.md': post('title: A\npager:\n  previous: "An article that is nowhere"\n  seen: 2026-11-23'),
}

const rulesOf = (out: string) => JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule)

describe('the exit status of check', () => {
  it.each([
    ['nothing found', sound, [], 0],
    ['a warning', warned, [], 0],
    ['a warning that is to fail', warned, ['--fail-on', 'warning'], 1],
    ['a warning, where notes fail too', warned, ['--fail-on', 'note'], 1],
    ['an error', wrong, [], 1],
    ['an error that another pattern leaves out', wrong, ['--rule', 'pager/*'], 0],
    ['an error that one of two patterns takes in', wrong, ['--rule', 'pager/*', '--rule', 'series/d*'], 1],
    ['a note that is to fail', copied, ['--rule', 'series/direction', '--fail-on', 'note'], 1],
    ['a note', copied, ['--rule', 'series/direction', '--fail-on', 'warning'], 0],
  ])('of %s', async (_, files, options, status) => {
    const folder = await folderWith(files)
    expect(await run(['check', '.', ...options], { folder })).toMatchObject({ status, said: '' })
  })
})

it('prints the whole report as JSON, and nothing else', async () => {
  const folder = await folderWith(wrong)
  const { out, said } = await run(['check', folder, '--format', 'json'])
  expect(said).toBe('')
  expect(JSON.parse(out)).toEqual({
    version: 1,
    findings: [
      {
        rule: 'series/dangling',
        severity: 'error',
        message: expect.any(String),
        file: 'a.md',
        line: 3,
        column: 11,
        endLine: 3,
        endColumn: 18,
        related: [],
        fixes: expect.any(Array),
      },
    ],
    summary: { posts: 1, series: 0, errors: 1, warnings: 0, notes: 0 },
  })
})

it('prints SARIF 2.1.0', async () => {
  const { out, status } = await run(['check', await folderWith(wrong), '--format', 'sarif'])
  expect(status).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    version: '2.1.0',
    runs: [
      { tool: { driver: { name: 'Throughline' } }, results: [{ ruleId: 'series/dangling', level: 'error' }] },
    ],
  })
})

it('prints a line a finding and a closing sentence', async () => {
  const { out } = await run(['check', '.'], { folder: await folderWith(wrong) })
  expect(out).toMatch(/^a\.md:3:11 error series\/dangling .+\nFound 1 error in 1 article in 0 series\.\n$/)
})

it('checks what it can, and says which files it could not read', async () => {
  const folder = await folderWith({ ...sound, 'latin1.md': Uint8Array.of(0xe9) })
  const { status, out, said } = await run(['check', '.', '--format', 'json'], { folder })
  expect(status).toBe(0)
  expect(JSON.parse(out).summary.posts).toBe(2)
  expect(said).toBe('“latin1.md”: This file is not plain text (UTF-8), so it is left as it is.\n')
})

it('finds what is wrong with series.yaml in that file', async () => {
  const folder = await folderWith({ ...sound, 'series.yaml': 'series: [' })
  const { out } = await run(['check', '.', '--format', 'json'], { folder })
  expect(JSON.parse(out).findings).toMatchObject([{ rule: 'post/front-matter', file: 'series.yaml' }])
})

it('says that a folder is empty, and finds nothing in it', async () => {
  const { status, out, said } = await run(['check', '.', '--format', 'json'], { folder: await folderWith() })
  expect(status).toBe(0)
  expect(rulesOf(out)).toEqual([])
  expect(said).toBe('There are no articles in the folder “.”.\n')
})

it('says that a pattern fits no check', async () => {
  const { status, said } = await run(['check', '.', '--rule', 'sereis/*', '--rule', 'series/*'], {
    folder: await folderWith(sound),
  })
  expect({ status, said }).toEqual({ status: 0, said: 'No check is called “sereis/*”.\n' })
})

it.each(['check', 'fix'])('ends with 2 where no pattern of “%s” fits a check', async (command) => {
  const ended = await run([command, '.', '--rule', 'sereis/*'], { folder: await folderWith(sound) })
  expect(ended).toMatchObject({ status: 2, out: '' })
  expect(ended.said).toMatch(/^No check is called “sereis\/\*”\.\nUsage: /)
})

it.each(['gone', 'a.md', 'a.md/x', ''])('ends with 2 for %j, which is no folder', async (name) => {
  const { status, out, said } = await run(['check', name], { folder: await folderWith(sound) })
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(said).toMatch(/folder/)
})

it('ends with 2 for a folder that it may not look into', async () => {
  const folder = await folderWith({ 'locked/a.md': 'text' })
  await chmod(folder, 0o755)
  await chmod(`${folder}/locked`, 0)
  const ended = await asOrdinaryUser(() => run(['check', 'locked'], { folder }))
  await chmod(`${folder}/locked`, 0o755)
  expect(ended).toMatchObject({
    status: 2,
    out: '',
    said: expect.stringContaining('does not let you look into'),
  })
})
