import type { Desk } from './desk.ts'

const themes = ['Plain', 'Squarespace', 'WordPress', 'Ghost', 'Print'] as const

/** The page at each width, in each theme, and with everything that Markdown can do on it. */
export async function preview(desk: Desk): Promise<void> {
  const { page, take, open } = desk
  await open('What Ketamine Is')
  for (const name of ['Fit', 'Phone', 'Tablet', 'Desktop', 'Paper']) {
    await width(desk, name)
    await take(`preview-${name.toLowerCase()}`, `The page: ${name}`)
  }
  for (const name of themes)
    for (const wide of ['Fit', 'Phone']) {
      await theme(desk, name)
      await width(desk, wide)
      await take(`theme-${name.toLowerCase()}-${wide.toLowerCase()}`, `The page like ${name}: ${wide}`, [
        'light',
        'dark',
      ])
    }
  await theme(desk, 'Squarespace')
  await width(desk, 'Fit')
  await scrollTo(desk, 1e6)
  await take('preview-end', 'The end of the page, with its Previous and Next')
  await findOnPage(desk)
  await everything(desk)
  await page.getByRole('radio', { name: 'Fit' }).check()
}

/** Words looked for on the page, and words that it does not hold. */
async function findOnPage({ page, press, take }: Desk): Promise<void> {
  await press('ControlOrMeta+Shift+F')
  const field = page.getByRole('textbox', { name: 'Find on the page' })
  for (const [name, words, caption] of [
    ['found', 'it', 'Words found on the page'],
    ['nothing', 'psilocybin', 'Words that are not on the page'],
  ] as const) {
    await field.fill(words)
    await take(`find-page-${name}`, caption)
  }
  await press('Escape')
}

/** An article with footnotes, callouts and captions: its text, and its page in each theme. */
async function everything(desk: Desk): Promise<void> {
  const { take, open } = desk
  await open('Footnotes, Callouts')
  await take('rich-text', 'Footnotes, callouts and captions as they are written')
  for (const name of themes) {
    await theme(desk, name)
    await width(desk, 'Fit')
    for (const [part, top] of [
      ['top', 0],
      ['middle', 620],
      ['end', 1e6],
    ] as const) {
      await scrollTo(desk, top)
      await take(
        `rich-${name.toLowerCase()}-${part}`,
        `Footnotes, callouts and captions like ${name}: the ${part}`,
        ['light', 'dark'],
      )
    }
  }
  await width(desk, 'Paper')
  for (const [part, top] of [
    ['top', 0],
    ['end', 1e6],
  ] as const) {
    await scrollTo(desk, top)
    await take(`rich-paper-${part}`, `On paper: the ${part}`)
  }
}

async function width({ page }: Desk, name: string): Promise<void> {
  await page.getByRole('radio', { name }).check()
}

async function theme({ page }: Desk, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Page theme' }).selectOption(name)
}

async function scrollTo({ page }: Desk, top: number): Promise<void> {
  const frame = page.frameLocator('iframe[title="Preview"]')
  await frame.locator('body').evaluate((body, y) => body.ownerDocument.defaultView?.scrollTo(0, y), top)
  await page.waitForTimeout(150)
}
