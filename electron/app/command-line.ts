import { app } from 'electron'
import { runInProcess } from '../cli/run-in-process.ts'

/** Runs a command without a window; the program ends with its exit status once everything is written. */
export async function runWithoutWindow(words: readonly string[]): Promise<void> {
  app.exit(await runInProcess(words, process.cwd()))
}
