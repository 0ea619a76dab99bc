import Store from 'electron-store'
import { z } from 'zod'

const schema = z.object({
  lastFolder: z.string().nullable().catch(null),
  /** The file last open in a folder, by the folder's path. */
  lastFiles: z.record(z.string(), z.string()).catch({}),
  bounds: z
    .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
    .nullable()
    .catch(null),
  shape: z.enum(['usual', 'maximised', 'full-screen']).catch('usual'),
  /** Newest first. */
  recentFolders: z.array(z.string()).catch([]),
})

type SettingValues = z.infer<typeof schema>

/** What the application remembers between starts, kept in its own data folder. A damaged file is read as empty. */
export interface Settings {
  get(): SettingValues
  set(values: Partial<SettingValues>): void
}

/** Opens the application's settings. */
export function openSettings(): Settings {
  const store = new Store<Record<string, unknown>>({ name: 'settings', clearInvalidConfig: true })
  return {
    get: () => schema.parse(store.store),
    set: (values) => store.set(values),
  }
}
