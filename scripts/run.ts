import { spawn } from 'node:child_process'

/** Runs a program to its end; gives its exit status (null when a signal or the time limit ended it) and all that it printed. */
export function run(
  program: string,
  args: readonly string[],
  options: { readonly timeLimit?: number; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<{ readonly status: number | null; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: options.env ?? process.env,
      ...(options.timeLimit === undefined
        ? {}
        : { timeout: options.timeLimit, killSignal: 'SIGKILL' as const }),
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += String(chunk)))
    child.stderr.on('data', (chunk) => (output += String(chunk)))
    child.once('error', (error) => resolve({ status: null, output: error.message }))
    child.once('close', (status) => resolve({ status, output }))
  })
}

/** Runs a program with this process's own input and output; gives its exit status, 1 where a signal ended it. */
export function runShown(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', env })
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once('close', (status) => resolve(status ?? 1))
  })
}
