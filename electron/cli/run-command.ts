import { check } from './check.ts'
import { CannotDo, type Command, type ExitStatus, type Terminal, UsageError } from './command.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { render } from './render.ts'
import { series } from './series.ts'

const commands: Readonly<Record<string, Command>> = {
  check,
  series,
  render,
  import: importCommand,
  export: exportCommand,
}

/** Runs one command of the command line to its end. Whatever happens is said in sentences; nothing is thrown. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [name, ...args] = words
  if (name === undefined || ['--help', '-h', 'help'].includes(name)) {
    terminal.out(help())
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    terminal.say(
      name === 'fix'
        ? '“fix” is not possible yet; apply fixes in the window.'
        : `There is no command “${name}”.`,
    )
    terminal.say(help().trimEnd())
    return 2
  }
  if (args.includes('--help') || args.includes('-h')) {
    terminal.out(`${command.usage}\n`)
    return 0
  }
  try {
    return await command.run(args, terminal)
  } catch (error) {
    return explain(error, command, terminal)
  }
}

function explain(error: unknown, command: Command, terminal: Terminal): ExitStatus {
  const isUsage =
    error instanceof UsageError ||
    (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  if (isUsage) {
    terminal.say((error as Error).message.split('. To specify')[0] ?? '')
    terminal.say(`Usage: ${command.usage}`)
  } else if (error instanceof CannotDo) terminal.say(error.message)
  else
    terminal.say(
      `Something went wrong that should not have: ${error instanceof Error ? error.message : String(error)}`,
    )
  return 2
}

function help(): string {
  return `Usage:\n${Object.values(commands)
    .map((command) => `  throughline ${command.usage}\n`)
    .join('')}`
}
