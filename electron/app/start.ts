import type { StartUp } from '../../shared/ipc/contract.ts'
import type { DeskFolder } from './desk-folder.ts'
import type { Opening } from './opening.ts'
import type { Settings } from './settings.ts'

/** What the window shows first: the folder that was named, the one last open, or the first-start page. */
export async function start(folder: DeskFolder, settings: Settings, opening: Opening): Promise<StartUp> {
  const wanted = opening.takeFirst() ?? folder.path ?? settings.get().lastFolder
  if (wanted === null) return { kind: 'first-start', defaultFolder: folder.defaultPath, notice: null }
  const result = await opening.open(wanted)
  if (result.kind === 'opened') return { kind: 'folder', folder: result.folder }
  const notice = result.kind === 'failed' ? result.sentence : null
  return { kind: 'first-start', defaultFolder: folder.defaultPath, notice }
}
