import { describe, expect, it } from 'vitest'
import { folderWith } from '../temporary-folder.ts'
import { run } from './command-line.ts'

describe('what does not fit a command is told with its usage, and ends with 2', () => {
  it.each([
    ['check', 'Name a folder.'],
    ['check a b', '“b” is too much.'],
    ['check . --foo', 'There is no option --foo.'],
    ['check . --format', 'The option --format needs a value.'],
    ['check . --format --rule x', 'The option --format needs a value.'],
    ['check . --format=yaml', '--format must be text, json or sarif; “yaml” is none of them.'],
    ['check . --fail-on never', '--fail-on must be error, warning or note'],
    ['check . --today tomorrow', '--today must be a date such as 2026-03-04'],
    ['check . --today 2026-02-30', '“2026-02-30” is none.'],
    ['check . --today 2026-13-01', '“2026-13-01” is none.'],
    ['series', 'Name a folder.'],
    ['series . --format sarif', '--format must be text or json'],
    ['render', 'Name a file'],
    ['render - --format pdf', '--format must be fragment or page'],
    ['import - ', 'Say with --into'],
    ['import --into x', 'Name a file'],
    ['import - - --into x', 'only once'],
    ['import - --into x --from rtf', '--from must be auto, text'],
    ['export x', 'Say with --to'],
    ['export x --to pdf', 'A PDF is made by the application'],
    ['export x --to jpeg', 'There is no format “jpeg”'],
    ['export x --to constructor', 'There is no format “constructor”'],
    ['export x --to html --drafts=1', 'The option --drafts takes no value.'],
    ['export --to html', 'Name a folder or a file.'],
  ])('%s', async (line, sentence) => {
    const { status, out, said } = await run(line.split(' ').filter(Boolean), { folder: await folderWith() })
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(said).toContain(sentence)
    expect(said).toContain(`Usage: throughline ${line.split(' ')[0]} <`)
    expect(said).not.toMatch(/^\s+at /m)
  })

  it('names the commands where there is no such command, or none at all', async () => {
    for (const words of [[], ['frobnicate'], ['toString'], ['']]) {
      const { status, out, said } = await run(words)
      expect({ status, out }).toEqual({ status: 2, out: '' })
      expect(said).toContain('throughline check <folder>')
    }
  })
})

it.each([
  '--help',
  '-h',
  'help',
  'check --help',
  'fix --help',
  'import -h',
  'export x --to html --help',
  'series --help',
  'render --help',
])('%s prints the usage and ends with 0', async (line) => {
  const { status, out, said } = await run(line.split(' '))
  expect({ status, said }).toEqual({ status: 0, said: '' })
  expect(out).toMatch(/^Usage:/)
})

it('offers only the formats that there are', async () => {
  const { out } = await run(['--help'])
  expect(out).toContain('--to html|clipboard [')
  expect(out).toContain('--from auto|text|markdown]')
})

it('takes what follows -- for a name', async () => {
  const folder = await folderWith({ '--help': '# Odd name\n' })
  expect(await run(['render', '--', '--help'], { folder })).toMatchObject({
    status: 0,
    out: expect.stringContaining('Odd name'),
  })
})

it('--version prints the version alone', async () =>
  expect(await run(['--version'])).toEqual({
    status: 0,
    said: '',
    out: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/),
  }))
