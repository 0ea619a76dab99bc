import { create } from 'zustand'
import type { RecentFolder } from '../../shared/ipc/contract.ts'
import { api } from '../api.ts'
import { openFolderBy } from './library.ts'

/** The folders that were open before, newest first. */
export const useRecentFolders = create<{ readonly folders: readonly RecentFolder[] }>(() => ({ folders: [] }))

/** Learns the recent folders, and opens what the menus or a second start of the application ask for. */
export async function startRecentFolders(): Promise<void> {
  api.on('recentFoldersChanged', (folders) => useRecentFolders.setState({ folders }))
  api.on('openingWanted', () => void openFolderBy(api.openWanted))
  // What was asked for before anybody listened.
  void openFolderBy(api.openWanted)
  useRecentFolders.setState({ folders: await api.recentFolders() })
}

/** Opens a recent folder again, once what is open is saved. */
export async function openRecentFolder(path: string): Promise<void> {
  await openFolderBy(() => api.openRecent(path))
}
