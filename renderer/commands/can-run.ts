import { useArticle } from '../state/article.ts'
import { useLibrary } from '../state/library.ts'
import type { Command } from './command.ts'

/** What has to be done before a command can run, as a sentence; null where it can run now. */
export function whyNot(command: Command): string | null {
  if (command.needs === 'nothing') return null
  if (useLibrary.getState().library.kind !== 'open') return 'Open a folder first'
  if (command.needs === 'article' && useArticle.getState().article === null) return 'Open an article first'
  return null
}

/** True where what the command needs is there. */
export function canRun(command: Command): boolean {
  return whyNot(command) === null
}
