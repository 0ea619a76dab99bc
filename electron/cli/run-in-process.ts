import { buffer } from 'node:stream/consumers'
import { today } from '../../shared/domain/today.ts'
import type { ExitStatus } from './command.ts'
import { runCommand } from './run-command.ts'

/**
 * Runs one command with the process's own input and outputs; ends once everything is written, so that an exit cuts nothing
 * short. A reader that has seen enough (`| head`) is no error; a result that could not be written is: 2.
 */
export async function runInProcess(words: readonly string[], workingDirectory: string): Promise<ExitStatus> {
  const { stdout, stderr } = process
  let isOutputLost = false
  let isOver = false
  const settle = (error: NodeJS.ErrnoException | null | undefined) => {
    if (!error || isOver) return
    isOver = true
    if (error.code === 'EPIPE') return
    isOutputLost = true
    stderr.write('The result could not be written.\n')
  }
  stdout.on('error', settle)
  stderr.on('error', () => {})
  const status = await runCommand(words, {
    workingDirectory,
    today: today(),
    out: (text) => stdout.write(text, settle),
    say: (sentence) => stderr.write(`${sentence}\n`),
    readInput: async () => new Uint8Array(await buffer(process.stdin)),
  })
  await new Promise<void>((done) =>
    stdout.write('', (error) => {
      settle(error)
      done()
    }),
  )
  await new Promise((done) => stderr.write('', done))
  return isOutputLost ? 2 : status
}
