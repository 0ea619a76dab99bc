import * as nodeModule from 'node:module'
import { join } from 'node:path'
import { app } from 'electron'

/**
 * Keeps the compiled form of what the main process reads later in the data folder, from one start to the next; call before it is
 * read, and once the data folder is known. Electron's Node has this since 22.8, the types of the Node that builds us don't.
 * https://nodejs.org/api/module.html#moduleenablecompilecachecachedir
 */
export function keepCompiled(): void {
  const { enableCompileCache } = nodeModule as { enableCompileCache?: (directory: string) => unknown }
  // Where it can't be kept that is told in what it gives back, and the program starts as it does without.
  enableCompileCache?.(join(app.getPath('userData'), 'Compiled'))
}
