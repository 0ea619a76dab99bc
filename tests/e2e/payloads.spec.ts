import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, type FrameLocator, type Page, test } from '@playwright/test'
import { type Canary, startCanary } from './canary.ts'
import { answerSaveDialog, folderWith, startDesk } from './desk.ts'

const corpus: readonly { readonly payload: string }[] = JSON.parse(
  readFileSync(new URL('../corpus/xss/active-vectors.json', import.meta.url), 'utf8'),
)

/** Hosts of the payloads' own, none of which a test may reach, become the canary's. */
function payloadsFor(canary: Canary): readonly string[] {
  return corpus.map(({ payload }) =>
    payload.replace(
      /(?:https?:)?\/\/(?!www\.w3\.org)[a-z\d.-]+\.[a-z]{2,}|\/\/(?:INJECTX|123)\b/gi,
      canary.address,
    ),
  )
}

/** So many payloads go into one article. */
const together = 6

/**
 * Hands over all payloads, some at a time, each below a paragraph "shown n." of its own. Where `look` answers that it did not see all
 * of these paragraphs one payload swallows what follows it; then each has an article to itself, in which its paragraph must be seen.
 */
async function lookAtAll(look: (batch: Batch) => Promise<boolean>): Promise<void> {
  const payloads = payloadsFor(canary).map((payload, index) => ({ payload, shown: `shown ${index}.` }))
  for (let first = 0; first < payloads.length; first += together) {
    const some = payloads.slice(first, first + together)
    if (await look(batchOf(some))) continue
    for (const one of some) expect(await look(batchOf([one])), one.payload).toBe(true)
  }
}

interface Batch {
  readonly text: string
  readonly html: string
  /** Its paragraphs. */
  readonly shown: readonly string[]
}

function batchOf(payloads: readonly { readonly payload: string; readonly shown: string }[]): Batch {
  return {
    text: payloads.map(({ payload, shown }) => `${shown}\n\n${payload}`).join('\n\n'),
    html: payloads.map(({ payload }) => payload).join('\n'),
    shown: payloads.map(({ shown }) => shown),
  }
}

/** True once all paragraphs of a batch are seen on a page; false where only the first comes to be. */
async function seesAll(page: FrameLocator | Page, { shown: [first = '', ...rest] }: Batch): Promise<boolean> {
  await expect(page.getByText(first, { exact: true })).toBeVisible()
  const seen = await Promise.all(rest.map((words) => page.getByText(words, { exact: true }).isVisible()))
  return seen.every(Boolean)
}

let canary: Canary
test.beforeEach(async () => {
  canary = await startCanary()
})
test.afterEach(() => canary.stop())

test('hostile text pasted into the editor neither runs nor asks for anything, in editor and preview', async () => {
  test.setTimeout(240_000)
  const desk = await startDesk({ folder: await folderWith({ 'a.md': 'Text.\n' }) })
  const { page, app } = desk
  const watched = watch(page)
  await expect(desk.preview.getByText('Text.')).toBeVisible()
  await lookAtAll(async (batch) => {
    await app.evaluate(
      ({ clipboard }, [plain, html]) => clipboard.write({ text: plain ?? '', html: html ?? '' }),
      [batch.text, batch.html],
    )
    await desk.text.click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('ControlOrMeta+v')
    const sees = await seesAll(desk.preview, batch)
    expect(await dangerIn(page, 'Preview'), batch.text).toEqual([])
    expect(watched(), batch.text).toEqual([])
    return sees
  })
  expect(await desk.text.locator('img, script, iframe, svg').count()).toBe(0)
  expect(canary.requests()).toBe(0)
  await expect(desk.status).toHaveText('Saved')
  await desk.close()
})

test('hostile text in the paste dialog neither runs nor asks for anything', async () => {
  test.setTimeout(240_000)
  const desk = await startDesk({ folder: await folderWith({}) })
  const { page } = desk
  const watched = watch(page)
  await page.getByRole('button', { name: 'Paste an article' }).first().click()
  const field = page.getByRole('textbox', { name: 'Pasted text' })
  const shown = page.frameLocator('iframe[title="Article"]')
  await lookAtAll(async (batch) => {
    await field.fill(`A title\n\n${batch.text}`)
    const sees = await seesAll(shown, batch)
    expect(await dangerIn(page, 'Article'), batch.text).toEqual([])
    expect(watched(), batch.text).toEqual([])
    return sees
  })
  expect(canary.requests()).toBe(0)
  await desk.close()
})

test('a page exported from hostile text neither runs nor asks for anything at a reader', async () => {
  test.setTimeout(240_000)
  const folder = await folderWith({ 'a.md': 'Text.\n' })
  const desk = await startDesk({ folder })
  await expect(desk.preview.getByText('Text.')).toBeVisible()
  const path = join(folder, 'page.html')
  await answerSaveDialog(desk.app, path)
  const reader = await openReader(desk.app)
  const watched = watch(reader)
  const shown = new Set<string>()
  await lookAtAll(async (batch) => {
    const result = await desk.page.evaluate((exported) => {
      const { api } = window as unknown as {
        api: { exportPage(file: string, text: string): Promise<unknown> }
      }
      return api.exportPage('a.md', exported)
    }, batch.text)
    expect(result).toMatchObject({ kind: 'exported' })
    await reader.goto(`file://${path}`)
    const sees = await seesAll(reader, batch)
    await reader.evaluate(stirEverything)
    // A picture from the web is the author's to show: readers' browsers fetch it. Nothing else may be fetched.
    const pictures = await reader
      .locator('img')
      .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).src))
    for (const address of pictures) if (address.startsWith(canary.address)) shown.add(address)
    expect(
      watched().filter((seen) => !shown.has(seen)),
      batch.text,
    ).toEqual([])
    return sees
  })
  expect(canary.requests()).toBe(shown.size)
  // The control: what does run is seen.
  await reader.setContent('<img src="missing" onerror="alert(1)">')
  await expect.poll(() => watched()).toContain('dialog: 1')
  await desk.close()
})

/** What ran or was fetched since: a dialog of a script, or an answer that is neither our own nor a file beside the page. */
function watch(page: Page): () => readonly string[] {
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('response', (response) => {
    if (!/^(?:app:\/\/throughline\/|data:image\/|file:)/.test(response.url())) seen.push(response.url())
  })
  page.on('popup', (popup) => seen.push(`popup: ${popup.url()}`))
  return () => seen
}

/** What in the frame could run, were the frame not locked. */
function dangerIn(page: Page, frameTitle: string): Promise<readonly string[]> {
  return page.locator(`iframe[title="${frameTitle}"]`).evaluate((frame) => {
    const { contentDocument } = frame as HTMLIFrameElement
    const found: string[] = []
    for (const element of contentDocument?.body.querySelectorAll('*') ?? []) {
      if (
        /^(?:script|style|iframe|object|embed|svg|math|form|base|meta|link|template|frame)$/i.test(
          element.tagName,
        )
      )
        found.push(element.tagName)
      if (element.matches('input:not([type="checkbox"][disabled])')) found.push('an input')
      for (const { name, value } of element.attributes)
        if (/^on|^style$|^srcdoc$/i.test(name) || /^\s*(?:javascript|vbscript|data:text)/i.test(value))
          found.push(`${element.tagName} ${name}`)
    }
    return found
  })
}

/** A window as a reader has it: scripts run in it, and requests go where they are sent. */
async function openReader(app: ElectronApplication): Promise<Page> {
  const opened = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow }) => {
    const reader = new BrowserWindow({ show: false, webPreferences: { partition: 'reader' } })
    void reader.loadURL('about:blank')
  })
  return opened
}

/** Sets off whatever an element of the page could wait for. */
function stirEverything(): void {
  const events = [
    'mouseover',
    'mouseenter',
    'mousedown',
    'focus',
    'focusin',
    'blur',
    'keydown',
    'input',
    'toggle',
    'animationstart',
    'transitionend',
    'pointerover',
    'wheel',
    'copy',
    'paste',
    'drag',
    'error',
    'load',
  ]
  for (const element of document.querySelectorAll('*'))
    for (const event of events) element.dispatchEvent(new Event(event, { bubbles: true }))
}
