import { runCommand } from '../../../electron/cli/run-command.ts'

/** What a command printed, what it said, and its exit status. */
export interface Ended {
  readonly status: number
  readonly out: string
  readonly said: string
}

/** Runs a command in this process, typed in `folder`; `input` is what standard input holds. */
export async function run(
  words: readonly string[],
  { folder = '/', input = '' }: { readonly folder?: string; readonly input?: string | Uint8Array } = {},
): Promise<Ended> {
  let out = ''
  let said = ''
  const status = await runCommand(words, {
    workingDirectory: folder,
    today: '2026-11-23',
    out: (text) => {
      out += text
    },
    say: (sentence) => {
      said += `${sentence}\n`
    },
    readInput: async () => Buffer.from(input),
  })
  return { status, out, said }
}
