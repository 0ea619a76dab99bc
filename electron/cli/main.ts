import { buffer } from 'node:stream/consumers'
import { runCommand } from './run-command.ts'

let isOutputLost = false

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) is no error; a full disk is one.
  if (error.code === 'EPIPE' || isOutputLost) return
  isOutputLost = true
  process.exitCode = 2
  process.stderr.write('The result could not be written.\n')
})
process.stderr.on('error', () => {})

const status = await runCommand(process.argv.slice(2), {
  workingDirectory: workingDirectory(),
  today: today(),
  out: (text) => process.stdout.write(text),
  say: (sentence) => process.stderr.write(`${sentence}\n`),
  readInput: async () => new Uint8Array(await buffer(process.stdin)),
})
// The process ends by itself once everything is written: an exit here would cut a long result short.
process.exitCode = isOutputLost ? 2 : status

/** npm runs its scripts in the package's folder; the user's own is where the command was typed. */
function workingDirectory(): string {
  const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env
  return script === 'cli' && typedIn !== undefined ? typedIn : process.cwd()
}

function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
