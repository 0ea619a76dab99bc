import { runInProcess } from './run-in-process.ts'

process.exitCode = await runInProcess(process.argv.slice(2), workingDirectory())

/** npm runs its scripts in the package's folder; the user's own is where the command was typed. */
function workingDirectory(): string {
  const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env
  return script === 'cli' && typedIn !== undefined ? typedIn : process.cwd()
}
