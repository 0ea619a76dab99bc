import { commandNames } from '../cli/command-names.ts'

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
