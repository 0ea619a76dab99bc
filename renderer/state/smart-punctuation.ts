import { makeChanges } from './fixing.ts'
import { useLibrary } from './library.ts'

/** True where the open folder's pages show straight punctuation as that of print. */
export function hasSmartPunctuation(): boolean {
  const { library } = useLibrary.getState()
  return library.kind === 'open' && library.folder.workspace.settings.smartPunctuation
}

/** Switches that on or off for the open folder, here and wherever its pages are sent; no text is changed. */
export async function toggleSmartPunctuation(): Promise<void> {
  await makeChanges([
    { kind: 'set-setting', key: 'smartPunctuation', value: hasSmartPunctuation() ? 'false' : 'true' },
  ])
}
