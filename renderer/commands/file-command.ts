import { useArticle } from '../state/article.ts'
import { type Command, command } from './command.ts'

/** What can be done with any article's file; as a command, with the open one's. */
export interface FileCommand extends Command {
  /** Of which files a menu offers it. */
  isFor(file: string): boolean
  runFor(file: string): Promise<void> | void
}

/** Declares a command on an article's file. */
export function fileCommand(
  definition: Omit<Command, 'run' | 'needs' | 'menu'> &
    Pick<FileCommand, 'runFor'> &
    Partial<Pick<FileCommand, 'isFor'>>,
): FileCommand {
  const { runFor, isFor = () => true } = definition
  const run = () => {
    const file = useArticle.getState().article?.file
    if (file !== undefined) return runFor(file)
  }
  return { ...command({ ...definition, menu: 'File', needs: 'article', run }), runFor, isFor }
}
