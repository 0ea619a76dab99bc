/** How a command ended: 0 all that was asked is done, 1 something was found or left out, 2 usage or the system. */
export type ExitStatus = 0 | 1 | 2

/** Where a command reads and writes; the tests hand in their own. */
export interface Terminal {
  /** Relative paths on the command line are relative to this folder. */
  readonly workingDirectory: string
  readonly today: string
  /** The result, and nothing but the result. */
  out(text: string): void
  /** A sentence about what happened. */
  say(sentence: string): void
  /** All of standard input, as bytes. */
  readInput(): Promise<Uint8Array>
}

/** One command of the command line. */
export interface Command {
  /** One line that shows how it is called. */
  readonly usage: string
  run(args: readonly string[], terminal: Terminal): Promise<ExitStatus>
}

/** What the user typed does not fit the command; says so with its usage and ends with 2. */
export class UsageError extends Error {}

/** Something that was asked can't be done; its message is a sentence, and the exit status is 2. */
export class CannotDo extends Error {}
