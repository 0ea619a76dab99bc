import { useArticle } from '../state/article.ts'
import { useLibrary } from '../state/library.ts'
import { useSeriesBoard } from '../state/series-board.ts'
import type { Command, MenuName } from './command.ts'

/** What has to be done before a command can run, as a sentence; null where it can run now. */
export function whyNot(command: Command): string | null {
  if (command.needs === 'nothing') return null
  if (useLibrary.getState().library.kind !== 'open') return 'Open a folder first'
  if (command.needs === 'article' && useArticle.getState().article === null) return 'Open an article first'
  return isAboutText(command) && useSeriesBoard.getState().isOpen ? 'Go back to the article first' : null
}

/** What works on the text does nothing while the board of a series stands over it; its own undo is the board's there. */
function isAboutText({ id, menu, needs }: Command): boolean {
  return needs === 'article' && id !== 'undo' && menu !== null && textMenus.has(menu)
}

const textMenus: ReadonlySet<MenuName> = new Set(['Edit', 'Insert', 'Format', 'Go'])

/** True where what the command needs is there. */
export function canRun(command: Command): boolean {
  return whyNot(command) === null
}
