/** The exit status of a command: 0 all that was asked is done, 1 something was found or left out, 2 usage or the system. */
export type ExitStatus = 0 | 1 | 2

/** Where a command reads and writes; tests hand in their own. */
export interface Terminal {
  /** Relative paths on the command line are relative to this folder. */
  readonly workingDirectory: string
  /** ISO date. */
  readonly today: string
  /** The result, and nothing but the result. */
  out(text: string): void
  /** A sentence about what happened. */
  say(sentence: string): void
  /** All of standard input, as bytes. */
  readInput(): Promise<Uint8Array>
}

/** Why a command could not do what was asked. `usage`: what was typed does not fit it; `cannot`: the system or a file forbids. */
export interface Problem {
  readonly kind: 'usage' | 'cannot'
  readonly sentence: string
}

/** A value, or why there is none. */
export type Attempt<Value> = { readonly kind: 'ok'; readonly value: Value } | Problem

/** How a command ended. `short`: it found something, or refused or left out a part, and said so. */
export type CommandEnd = { readonly kind: 'done' } | { readonly kind: 'short' } | Problem

/** One command of the command line. */
export interface Command {
  /** One line that shows how it is called. */
  readonly usage: string
  /** One sentence that says what it does. */
  readonly summary: string
  run(args: readonly string[], terminal: Terminal): Promise<CommandEnd>
}

/** A value that was found. */
export function ok<Value>(value: Value): Attempt<Value> {
  return { kind: 'ok', value }
}

/** What was typed does not fit the command. */
export function usage(sentence: string): Problem {
  return { kind: 'usage', sentence }
}

/** What was asked can't be done. */
export function cannot(sentence: string): Problem {
  return { kind: 'cannot', sentence }
}
