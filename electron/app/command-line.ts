import { buffer } from 'node:stream/consumers'
import { app } from 'electron'
import { commandNames, runCommand } from '../cli/run-command.ts'

/** The words of the command line where the packaged program is asked for a command instead of its window; null where it isn't. */
export function commandWords(argv: readonly string[] = process.argv): readonly string[] | null {
  // In the repository the command line is a program of its own; `electron .` always opens the window.
  if (process.defaultApp) return null
  const words = argv.slice(1).filter((word) => !chromiumSwitch.test(word))
  const [first] = words
  return first !== undefined && commandNames.includes(first) ? words : null
}

/** What Chromium's own needs may add before a command: running as root, or without a screen. */
const chromiumSwitch = /^--(?:no-sandbox|disable-gpu|ozone-platform=\w+|user-data-dir=.*)$/

/** Runs a command without a window; the program ends with its exit status once everything is written. */
export async function runWithoutWindow(words: readonly string[]): Promise<void> {
  const status = await runCommand(words, {
    workingDirectory: process.cwd(),
    today: today(),
    out: (text) => process.stdout.write(text),
    say: (sentence) => process.stderr.write(`${sentence}\n`),
    readInput: async () => new Uint8Array(await buffer(process.stdin)),
  })
  await Promise.all(
    [process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))),
  )
  app.exit(status)
}

function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
