import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type Attempt, ok, usage } from './command.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<Chosen extends Options> = ReturnType<
  typeof parseArgs<{ options: Chosen; allowPositionals: true; strict: true }>
>

/** Reads a command's arguments; what does not fit its options is told in a sentence. */
export function readArguments<const Chosen extends Options>(
  args: readonly string[],
  options: Chosen,
): Attempt<Parsed<Chosen>> {
  try {
    const config = { options, allowPositionals: true, strict: true } as const
    return ok(parseArgs({ ...config, args: [...args] }) as Parsed<Chosen>)
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message?: string }
    const option = /'(-[^'\s]*)/.exec(message ?? '')?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return usage(`There is no option ${option}.`)
    if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error
    const name = /--[\w-]+/.exec(message ?? '')?.[0] ?? option
    return usage(
      /does not take/.test(message ?? '')
        ? `The option ${name} takes no value.`
        : `The option ${name} needs a value.`,
    )
  }
}

/** The only word of a command that is no option. */
export function onlyOne(words: readonly string[], what: string): Attempt<string> {
  const [word, ...rest] = words
  if (word === undefined || word === '') return usage(`Name ${what}.`)
  if (rest.length > 0) return usage(`Name just ${what}; “${rest.join(' ')}” is too much.`)
  return ok(word)
}

/** One of the values that an option may have. */
export function oneOf<const Value extends string>(
  given: string,
  values: readonly Value[],
  option: string,
): Attempt<Value> {
  const found = values.find((value) => value === given)
  if (found !== undefined) return ok(found)
  return usage(`${option} must be ${listed(values)}; “${given}” is none of them.`)
}

/** A day of the calendar, written as ISO 8601 has it. */
export function isoDay(given: string, option: string): Attempt<string> {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(given) ? Date.parse(`${given}T00:00:00Z`) : Number.NaN
  // Some days that there are not (30 February) are read as days of the next month.
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(given)) return ok(given)
  return usage(`${option} must be a date such as 2026-03-04; “${given}” is none.`)
}

function listed(values: readonly string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
}
