import { resolve } from 'node:path'
import { app } from 'electron'

/** Keeps all state of the application in the folder given as `--user-data-dir`, if one is. Call before the app is ready. */
export function applyUserDataDirectory(): void {
  const directory = app.commandLine.getSwitchValue('user-data-dir')
  if (directory !== '') app.setPath('userData', resolve(directory))
}

/** The Articles folder or article named on the command line, as an absolute path; null where none is. */
export function wantedArgument(
  argv: readonly string[] = process.argv,
  workingDirectory: string = process.cwd(),
): string | null {
  const positional = argv.slice(1).filter((argument) => !argument.startsWith('-'))
  // `electron . <folder>` names the application first; a packaged program does not.
  const wanted = positional[process.defaultApp ? 1 : 0]
  return wanted === undefined ? null : resolve(workingDirectory, wanted)
}
