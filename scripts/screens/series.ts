import type { Desk } from './desk.ts'

/** The board of each kind of series, what a new order changes, its dialogs, and the whole series on one page. */
export async function series(desk: Desk): Promise<void> {
  await desk.press('ControlOrMeta+Shift+s')
  await desk.page.getByRole('region', { name: 'Series' }).waitFor()
  await boards(desk)
  await arranged(desk)
  await additions(desk)
  await readInOrder(desk)
}

/** The board of a folder that has no series. */
export async function noSeries({ page, take, open, press, button }: Desk): Promise<void> {
  await open('On Grief')
  await press('ControlOrMeta+Shift+s')
  await button('Begin a series').waitFor()
  await take('series-none', 'No series yet')
  await button('Begin a series').click()
  await page.getByRole('dialog').waitFor()
  await take('series-begin', 'Beginning a series', ['light', 'dark', 'small'])
}

async function choose({ page }: Desk, name: string): Promise<void> {
  await page.getByLabel('Which series').selectOption(name)
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

const mixed = 'A Year of Ketamine-Assisted Therapy, from the First Telephone Call to the Last Session'

async function boards(desk: Desk): Promise<void> {
  const { page, take, button } = desk
  await choose(desk, 'Before, During and After')
  await take('series-whole', 'A series that is whole')
  await choose(desk, 'Letters on Sleep')
  await take('series-broken', 'A series whose ways are cut: each says why, and what mends it')
  await page
    .getByRole('button', { name: /findings? on/ })
    .first()
    .click()
  await take('series-findings', 'What the checks say of a part', ['light', 'dark'])
  await choose(desk, mixed)
  await take(
    'series-mixed',
    'Parts that are planned, only on the site, or gone; where the site leads elsewhere',
  )
  await page.locator('.board-body').evaluate((body) => body.scrollTo(0, body.scrollHeight))
  await take('series-mixed-end', 'The end of a long board', ['light', 'dark', 'small'])
  await button('More for “What a First Session Is Like”').click()
  await take('series-part-menu', 'What else can be done with a part', ['light', 'dark'])
  await page.keyboard.press('Escape')
  await choose(desk, 'Nothing Yet')
  await take('series-empty', 'A series with nothing in it')
}

async function arranged(desk: Desk): Promise<void> {
  const { page, take, press, button } = desk
  await choose(desk, 'Before, During and After')
  await button('Move “During” up').click()
  await button('Show changes').waitFor()
  await take('series-arranged', 'After a new order: what it means, with the way back')
  await button('Show changes').click()
  await page.getByRole('dialog').waitFor()
  await take('series-changes', 'What a new order changes for readers')
  await press('Escape')
  await button('Undo').first().click()
  await page.getByText('Taken back').first().waitFor()
  await take('series-taken-back', 'A new order was taken back', ['light', 'dark'])
}

async function additions(desk: Desk): Promise<void> {
  const { page, take, press, button } = desk
  await button('Add an article').click()
  await page.getByRole('dialog').waitFor()
  await take('series-add', 'Adding an article that is written')
  await page.getByRole('searchbox').fill('fail')
  await press('ArrowDown')
  await take('series-add-chosen', 'Adding an article: found by its title, with what follows from it', [
    'light',
    'dark',
    'small',
  ])
  await button('Cancel').click()
  await button('Plan an article').click()
  await page.getByRole('dialog').waitFor()
  await take('series-plan', 'Planning a part')
  await button('Plan it').click()
  await take('series-plan-refused', 'Planning a part: it needs a title', ['light'])
  await press('Escape')
  await button('More for “During”').click()
  await page.getByRole('menuitem', { name: 'Insert before…' }).click()
  await take('series-insert', 'Inserting a part before another', ['light', 'dark', 'small'])
  await press('Escape')
  await button('More for “During”').click()
  await page.getByRole('menuitem', { name: 'Move to another series…' }).click()
  await take('series-move', 'Moving a part to another series', ['light', 'dark'])
  await press('Escape')
}

async function readInOrder(desk: Desk): Promise<void> {
  const { page, take, button } = desk
  await button('Read in order').click()
  await page.waitForTimeout(500)
  await take('series-read', 'The whole series as one page')
  await choose(desk, mixed)
  await button('Read in order').click()
  await page
    .frameLocator('iframe[title="The series in order"]')
    .locator('.part-planned')
    .evaluate((part) => part.scrollIntoView({ block: 'center' }))
  await take('series-read-planned', 'The whole series as one page: what is not written yet', [
    'light',
    'dark',
  ])
}
