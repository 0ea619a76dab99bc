import { create } from 'zustand'
import { noOwnCss, type OwnCss, ownCssFile } from '../../shared/domain/own-css.ts'
import { api } from '../api.ts'
import { type Library, useLibrary } from './library.ts'

/** The open folder's own style as it stands on the disk. */
export const useOwnCss = create<{ readonly own: OwnCss }>(() => ({ own: noOwnCss }))

/** Reads the folder's own style whenever the folder is another or the file was written anew. */
export function startOwnCss(): void {
  useLibrary.subscribe(({ library }, { library: before }) => {
    if (filesOf(library) !== filesOf(before)) void read(filesOf(library))
  })
}

async function read(files: readonly string[]): Promise<void> {
  const own = files.includes(ownCssFile) ? await api.readOwnCss() : noOwnCss
  // A later answer is the truer one.
  if (files === filesOf(useLibrary.getState().library)) useOwnCss.setState({ own })
}

const noFiles: readonly string[] = []

function filesOf(library: Library): readonly string[] {
  return library.kind === 'open' ? library.folder.workspace.files : noFiles
}
