import { join } from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { type SafeFixes, safeFixes } from '../../shared/checks/safe-fixes.ts'
import type { FileChange } from '../workspace/change-files.ts'
import type { Folder } from '../workspace/folder.ts'
import { recoverChanges } from '../workspace/recover-changes.ts'
import { onlyOne, readArguments } from './arguments.ts'
import { type Command, type CommandEnd, cannot, type Terminal } from './command.ts'
import { journalPlace, leavePlace } from './journal-place.ts'
import { openNamedFolder } from './read-input.ts'
import { knownRules } from './unknown-rules.ts'

/** `fix`: applies the safe fixes to a folder, all of them or none; prints the files that changed. */
export const fix: Command = {
  usage: 'fix <folder> [--rule GLOB]... [--dry-run]',
  summary:
    'Applies the safe fixes of what the checks find, all or none; prints the files that changed, a line each. --dry-run prints the differences and writes nothing.',
  async run(args, terminal) {
    const given = readArguments(args, {
      rule: { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
    })
    if (given.kind !== 'ok') return given
    const { values, positionals } = given.value
    const name = onlyOne(positionals, 'a folder')
    if (name.kind !== 'ok') return name
    const wanted = knownRules(values.rule, terminal)
    if (wanted.kind !== 'ok') return wanted
    const isDry = values['dry-run']
    const folder = await openNamedFolder(name.value, terminal)
    if (folder.kind !== 'ok') return folder
    if (isDry) return tellDifferences(folder.value, values.rule, terminal)
    return applyTo(folder.value, name.value, values.rule, terminal)
  },
}

interface Worked {
  readonly fixes: SafeFixes
  /** What was read of each file, and the revision; nothing of those that are not there. */
  readonly read: ReadonlyMap<string, { readonly text: string; readonly revision: string }>
}

async function workOut(folder: Folder, only: readonly string[], today: string): Promise<Worked> {
  const read = new Map<string, { readonly text: string; readonly revision: string }>()
  const fixes = await safeFixes(
    folder.workspace,
    async (file) => {
      const result = await folder.read(file)
      if (result.kind === 'read') read.set(file, result)
      return result.kind === 'read' ? result.text : null
    },
    { only, today },
  )
  return { fixes, read }
}

async function tellDifferences(
  folder: Folder,
  only: readonly string[],
  terminal: Terminal,
): Promise<CommandEnd> {
  const { fixes, read } = await workOut(folder, only, terminal.today)
  for (const [file, text] of inOrder(fixes.files))
    terminal.out(differences(file, read.get(file)?.text ?? null, text))
  return tellEnd(fixes, 'would be settled', terminal)
}

/** In the form that `patch -p1` and `git apply` read. */
function differences(file: string, before: string | null, after: string): string {
  const from = before === null ? '/dev/null' : `a/${file}`
  return createTwoFilesPatch(from, `b/${file}`, before ?? '', after, undefined, undefined, {
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  })
}

async function applyTo(
  folder: Folder,
  named: string,
  only: readonly string[],
  terminal: Terminal,
): Promise<CommandEnd> {
  const place = await journalPlace()
  if (place === null)
    return cannot('There is no place to note the changes down first, so nothing was changed.')
  try {
    const recovered = await recoverChanges(folder.path, place)
    for (const sentence of recovered.sentences) terminal.say(sentence)
    if (recovered.isBusy)
      return cannot('Another “fix” is at work in this folder just now. Try again when it is done.')
    if (recovered.sentences.length > 0) await folder.refresh()
    const { fixes, read } = await workOut(folder, only, terminal.today)
    const changes = inOrder(fixes.files).map(
      ([file, text]): FileChange => ({ file, text, expected: read.get(file)?.revision ?? null }),
    )
    const result = await folder.change(changes, place)
    if (result.kind === 'failed') return cannot(result.sentence)
    terminal.out(changes.map(({ file }) => `${join(named, file)}\n`).join(''))
    return tellEnd(fixes, 'settled', terminal)
  } finally {
    await leavePlace(place)
  }
}

function tellEnd({ count, left }: SafeFixes, settled: string, terminal: Terminal): CommandEnd {
  const errors = left.filter(({ severity }) => severity === 'error').length
  const open =
    left.length === 0 ? 'nothing is left' : `${counted(left.length, 'finding')} left for you to look at`
  const some = errors === 1 ? '1 of them an error' : `${errors} of them errors`
  const of = errors === 0 ? '' : `, ${left.length === 1 ? 'an error' : some}`
  terminal.say(`${counted(count, 'finding')} ${settled}; ${open}${of}.`)
  const copies = left.filter(({ rule }) => rule === 'file/conflicted-copy').length
  if (copies > 0) terminal.say(secondVersions(copies))
  return { kind: errors > 0 ? 'short' : 'done' }
}

/** Which of two versions is right is a choice that no command can make. */
function secondVersions(copies: number): string {
  return copies === 1
    ? 'A second version of an article is left as it is: open the folder in Throughline, and compare and merge the two there.'
    : `${copies} second versions of articles are left as they are: open the folder in Throughline, and compare and merge them there.`
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

function inOrder(files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1))
}
