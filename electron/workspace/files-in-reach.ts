import { stat } from 'node:fs/promises'
import { type ListedFile, listFiles, lookAtFile, type Reach } from './list-files.ts'

/** The files of one opened folder, as far as it is looked into. */
export class FilesInReach {
  readonly #root: string
  #reach: Reach | null
  #isAlone = false

  /** `root` is a real path; without a reach all of it is looked into. */
  constructor(root: string, reach: Reach | null) {
    this.#root = root
    this.#reach = reach
  }

  /** True where the folder holds more than its reach, so that only what stands in it itself is listed. */
  get isAlone(): boolean {
    return this.#isAlone
  }

  /** What stands on the disk now, of all files (null) or of these alone; null where the folder is away. */
  list(files: readonly string[] | null): Promise<readonly ListedFile[] | null> {
    return files === null ? this.#listAll() : this.#lookAt(files)
  }

  async #listAll(): Promise<readonly ListedFile[] | null> {
    const listing = await listFiles(this.#root, this.#reach)
    if (listing === null) return null
    // Settled once: a folder that grows while it is open loses nothing that is shown.
    this.#isAlone ||= listing.isAlone
    this.#reach = this.#isAlone && this.#reach !== null ? { ...this.#reach, depth: 0 } : null
    return listing.files
  }

  async #lookAt(files: readonly string[]): Promise<readonly ListedFile[] | null> {
    if ((await stat(this.#root).catch(() => null)) === null) return null
    const looked = await Promise.all([...new Set(files)].map((file) => lookAtFile(this.#root, file)))
    return looked.filter((one) => one !== null)
  }
}
