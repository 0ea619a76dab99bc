import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  _electron,
  type ElectronApplication,
  type FrameLocator,
  type Locator,
  type Page,
} from '@playwright/test'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The seed: an article copied from a Squarespace page as plain text. */
export const seed = await readFile(join(root, 'tests/corpus/import/how-ketamine-differs.txt'), 'utf8')

/** The real application with a data folder of its own, and the parts of its window that the tests speak of. */
export interface Desk {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
  readonly articles: Locator
  readonly text: Locator
  readonly preview: FrameLocator
  readonly checks: Locator
  readonly status: Locator
  finding(rule: string): Locator
  close(): Promise<void>
}

/** Starts the application, with a folder or at its first-start page. */
export async function startDesk(options: { folder?: string; userData?: string } = {}): Promise<Desk> {
  const userData = options.userData ?? (await newFolder())
  const args = ['.', ...(options.folder === undefined ? [] : [options.folder]), `--user-data-dir=${userData}`]
  const app = await _electron.launch({
    cwd: root,
    args,
    env: { ...process.env, HOME: userData },
  })
  const page = await app.firstWindow()
  return {
    app,
    page,
    userData,
    articles: page.getByRole('listbox', { name: 'Articles' }),
    text: page.getByRole('textbox', { name: 'Article text' }),
    preview: page.frameLocator('iframe[title="Preview"]'),
    checks: page.getByRole('region', { name: 'Checks' }),
    status: page.getByRole('status'),
    finding: (rule) => page.getByRole('region', { name: 'Checks' }).locator(`[data-rule="${rule}"]`),
    close: () => app.close(),
  }
}

/** An empty folder of its own for one test. */
export function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'throughline-test-'))
}

/** A new folder with these files in it. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await newFolder()
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

/** The next "save as" dialog answers with this path. */
export async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}
