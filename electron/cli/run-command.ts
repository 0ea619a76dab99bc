import { check } from './check.ts'
import type { Command, CommandEnd, ExitStatus, Terminal } from './command.ts'
import { exportCommand } from './export.ts'
import { fix } from './fix.ts'
import { importCommand } from './import.ts'
import { render } from './render.ts'
import { series } from './series.ts'
import { version } from './version.ts'

const commands: Readonly<Record<string, Command>> = {
  check,
  series,
  fix,
  render,
  import: importCommand,
  export: exportCommand,
}

/** What a command line can begin with. */
export const commandNames: readonly string[] = [...Object.keys(commands), 'help', '--help', '-h', '--version']

/** Runs one command of the command line to its end. Whatever happens is said in sentences; nothing is thrown. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [name, ...args] = words
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(help)
    return 0
  }
  if (name === '--version') {
    terminal.out(`${version}\n`)
    return 0
  }
  if (name === undefined) {
    terminal.say(help.trimEnd())
    return 2
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    terminal.say(`There is no command “${name}”.\n${help.trimEnd()}`)
    return 2
  }
  if (asksForHelp(args)) {
    terminal.out(`Usage: throughline ${command.usage}\n${command.summary}\n`)
    return 0
  }
  try {
    return settle(await command.run(args, terminal), command, terminal)
  } catch (error) {
    // A fault of ours; its author gets one sentence to pass on, never a stack trace.
    const what = error instanceof Error ? error.message : String(error)
    terminal.say(`Something went wrong in Throughline itself: ${what.replace(/\s+/g, ' ').trim()}`)
    return 2
  }
}

function settle(end: CommandEnd, command: Command, terminal: Terminal): ExitStatus {
  switch (end.kind) {
    case 'done':
      return 0
    case 'short':
      return 1
    case 'cannot':
      terminal.say(end.sentence)
      return 2
    case 'usage':
      terminal.say(`${end.sentence}\nUsage: throughline ${command.usage}`)
      return 2
    default:
      return end satisfies never
  }
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  const options = end === -1 ? args : args.slice(0, end)
  return options.includes('--help') || options.includes('-h')
}

const help = `Usage:\n${Object.values(commands)
  .map((command) => `  throughline ${command.usage}\n      ${command.summary}\n`)
  .join('')}  throughline --version\n      Says which version of Throughline this is.\n`
