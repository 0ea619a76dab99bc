import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { type Desk, folderWith, startDesk } from './desk.ts'

function article(title: string, details: string): string {
  return `---\ntitle: ${title}   # theirs\n${details}\n---\n\nThe words of ${title}.\n`
}

const list = [
  'series: # in reading order',
  '  - name: The Therapy',
  '    slug: therapy',
  '    posts:',
  '      - safety # the first',
  '      - dosing',
  '      # written last',
  '      - setting',
  '      - aftercare',
  '',
].join('\n')

const note = '\n## Dose\n\nMind.[^1]\n\n[^1]: A note.\n'
const files = {
  'safety.md': article('Safety', 'status: published\ndate: 2026-03-04\nnext: dosing') + note,
  'dosing.md':
    article('Dosing', 'status: published\ndate: 2026-03-11\nprevious: safety\nnext:   setting') + note,
  'setting.md': article('Setting', 'status: draft\nprevious: dosing\nnext: aftercare'),
  'aftercare.md': article('Aftercare', 'status: draft\nprevious: setting'),
  'holiday.md': article('Holiday Hours', 'status: published\ndate: 2026-03-07'),
  'series.yaml': list,
}

/** The board of the folder's series, and its parts. */
interface Board {
  readonly desk: Desk
  readonly page: Page
  readonly region: Locator
  readonly rows: Locator
  readonly bar: Locator
  row(title: string): Locator
  file(name: string): Promise<string>
}

async function openBoard(texts: Readonly<Record<string, string>>): Promise<Board> {
  const folder = await folderWith(texts)
  const desk = await startDesk({ folder })
  const { page } = desk
  await desk.articles.getByRole('option').first().click()
  await expect(desk.text).toBeVisible()
  await page.keyboard.press('Control+Shift+S')
  const region = page.getByRole('region', { name: 'Series' })
  await expect(region).toBeVisible()
  const rows = region.getByRole('list', { name: 'Parts in reading order' }).locator('> li')
  return {
    desk,
    page,
    region,
    rows,
    bar: region.getByRole('region', { name: 'What was changed' }),
    row: (title) => rows.filter({ has: page.getByText(title, { exact: true }) }),
    file: (name) => readFile(join(folder, name), 'utf8'),
  }
}

async function expectOrder({ rows }: Board, titles: readonly string[]): Promise<void> {
  await expect(rows).toHaveCount(titles.length)
  for (const [at, title] of titles.entries())
    await expect(rows.nth(at)).toHaveAccessibleName(`${at + 1}. ${title}`)
}

test('parts are moved by keys, buttons and the pointer; the bar says what it means, and Undo takes all of it back', async () => {
  const board = await openBoard(files)
  const { page, region, row, bar } = board
  await expect(region.getByRole('heading', { name: 'The Therapy' })).toBeVisible()
  await expect(region.getByText('4 articles: 2 live, 2 drafts')).toBeVisible()
  await expect(region.getByText('Readers can go both ways').first()).toBeVisible()

  await row('Dosing').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expectOrder(board, ['Dosing', 'Safety', 'Setting', 'Aftercare'])
  await expect(bar).toContainText('3 articles get new links; 2 live pages need updating.')
  await expect(region.getByText('“Dosing” is now 1 of 4.')).toBeAttached()
  await expect(row('Dosing')).toBeFocused()
  expect(await board.file('series.yaml')).toBe(
    list.replace('      - dosing\n', '').replace('      - safety', '      - dosing\n      - safety'),
  )
  expect(await board.file('dosing.md')).toContain('\nprevious:\nnext:   safety\n---')
  expect(await board.file('safety.md')).toContain('\nnext: setting\nprevious: dosing\n---')
  expect(await board.file('setting.md')).toContain('\nprevious: safety\nnext: aftercare\n---')
  expect(await board.file('aftercare.md')).toBe(files['aftercare.md'])

  await bar.getByRole('button', { name: 'Show changes' }).click()
  const changes = page.getByRole('dialog', { name: 'What changes for readers' })
  await expect(changes.getByRole('listitem').filter({ hasText: 'Dosing' }).first()).toContainText(
    'Previouswas Safety, is now none',
  )
  await changes.getByRole('button', { name: 'Close' }).last().click()
  await bar.getByRole('button', { name: 'Undo' }).click()
  await expectOrder(board, ['Safety', 'Dosing', 'Setting', 'Aftercare'])
  for (const [name, text] of Object.entries(files)) expect(await board.file(name), name).toBe(text)

  await region.getByRole('button', { name: 'Move “Aftercare” up' }).click()
  await expectOrder(board, ['Safety', 'Dosing', 'Aftercare', 'Setting'])
  await expect(region.getByRole('button', { name: 'Move “Aftercare” up' })).toBeFocused()
  await region.getByRole('button', { name: 'Move “Aftercare” up' }).click()
  await region.getByRole('button', { name: 'Move “Aftercare” up' }).click()
  await expectOrder(board, ['Aftercare', 'Safety', 'Dosing', 'Setting'])
  await page.keyboard.press('Control+z')
  await expectOrder(board, ['Safety', 'Dosing', 'Setting', 'Aftercare'])
  for (const [name, text] of Object.entries(files)) expect(await board.file(name), name).toBe(text)

  await drag(board, 'Safety', 'Setting')
  await expectOrder(board, ['Dosing', 'Setting', 'Safety', 'Aftercare'])
  await bar.getByRole('button', { name: 'Undo' }).click()
  await expectOrder(board, ['Safety', 'Dosing', 'Setting', 'Aftercare'])
  for (const [name, text] of Object.entries(files)) expect(await board.file(name), name).toBe(text)
  await board.desk.close()
})

test('an article that is written is added, at the end or between two parts, and leaves the series that it was in', async () => {
  const other = '  - name: Practicalities\n    slug: practical\n    posts: [holiday]\n'
  const board = await openBoard({
    ...files,
    'parking.md': article('Parking', 'status: draft'),
    'series.yaml': list + other,
  })
  const { page, region, bar } = board
  await region.getByLabel('Which series').selectOption('The Therapy')
  await region.getByRole('button', { name: 'Add an article' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add an article' })
  const found = dialog.getByRole('radio')
  await expect(dialog.getByRole('searchbox', { name: 'Article' })).toBeFocused()
  await expect(found).toHaveCount(2)
  await expect(found.nth(0)).toHaveAccessibleName(/^Parking/)
  await page.keyboard.type('hóli')
  await expect(found).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(found.first()).toBeChecked()
  await expect(dialog).toContainText('It leaves “Practicalities”. 1 live page needs updating.')
  await dialog.getByLabel('Where it comes').selectOption('After “Safety”')
  await expect(dialog).toContainText('2 live pages need updating.')
  await dialog.getByRole('button', { name: 'Add it' }).click()
  await expectOrder(board, ['Safety', 'Holiday Hours', 'Dosing', 'Setting', 'Aftercare'])
  await expect(bar).toContainText('3 articles get new links; 3 live pages need updating.')
  await expect(region.getByText('“Holiday Hours” is 2 of 5.')).toBeAttached()
  expect(await board.file('series.yaml')).toContain('posts: []')
  expect(await board.file('safety.md')).toContain('\nnext: holiday\n')
  await bar.getByRole('button', { name: 'Show changes' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
  await bar.getByRole('button', { name: 'Undo' }).click()
  await expectOrder(board, ['Safety', 'Dosing', 'Setting', 'Aftercare'])
  expect(await board.file('series.yaml')).toBe(list + other)
  for (const name of ['safety.md', 'holiday.md'] as const) expect(await board.file(name)).toBe(files[name])

  await region.getByRole('button', { name: 'Add an article' }).click()
  await dialog.getByRole('button', { name: 'Add it' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Choose an article.')
  await dialog.getByRole('radio', { name: 'Parking' }).check()
  await dialog.getByRole('button', { name: 'Add it' }).click()
  await expectOrder(board, ['Safety', 'Dosing', 'Setting', 'Aftercare', 'Parking'])
  await board.desk.close()
})

test('an article is planned, edited, written in its place, and another inserted before what is live', async () => {
  const board = await openBoard(files)
  const { page, region, row } = board
  await region.getByRole('button', { name: 'Plan an article' }).click()
  const plan = page.getByRole('dialog', { name: 'Plan an article' })
  await plan.getByRole('button', { name: 'Plan it' }).click()
  await expect(plan.getByRole('alert')).toContainText('It needs a title')
  await plan.getByLabel('Title').fill('What a First Session Is Like')
  await plan.getByLabel('Date, if you know it').fill('2027-01-15')
  await plan.getByLabel('Who writes it').fill('Somebody')
  await plan.getByLabel('Note to yourself').fill('ask about music')
  await plan.getByRole('button', { name: 'Plan it' }).click()
  await expect(region.getByText('5 articles: 2 live, 2 drafts, 1 planned')).toBeVisible()
  const planned = row('What a First Session Is Like')
  for (const words of ['Planned', 'Jan 15, 2027', 'Somebody', 'ask about music'])
    await expect(planned).toContainText(words)
  expect(await board.file('series.yaml')).toContain(
    '- planned: What a First Session Is Like\n        date: 2027-01-15\n        note: ask about music\n        person: Somebody\n',
  )

  await planned.getByRole('button', { name: 'More for' }).click()
  await page.getByRole('menuitem', { name: 'Edit…' }).click()
  await page.getByRole('dialog').getByLabel('Who writes it').fill('Somebody Else')
  await page.getByRole('button', { name: 'Save', exact: true }).last().click()
  await expect(planned).toContainText('Somebody Else')

  await row('Dosing').getByRole('button', { name: 'More for' }).click()
  await page.getByRole('menuitem', { name: 'Insert before…' }).click()
  const insert = page.getByRole('dialog', { name: 'Insert before' })
  await expect(insert).toContainText('Once it is live, 2 live pages need updating.')
  await insert.getByRole('radio', { name: 'An article of this folder' }).check()
  await insert.getByRole('radio', { name: 'Holiday Hours' }).check()
  await expect(insert).toContainText(/(?<!Once it is live, )2 live pages need updating\./)
  await insert.getByRole('button', { name: 'Insert it' }).click()
  await expectOrder(board, [
    'Safety',
    'Holiday Hours',
    'Dosing',
    'Setting',
    'Aftercare',
    'What a First Session Is Like',
  ])
  await expect.poll(() => board.file('holiday.md')).toContain('previous: safety\nnext: dosing\n')

  await row('Holiday Hours').getByRole('button', { name: 'More for' }).click()
  await page.getByRole('menuitem', { name: 'Remove from this series' }).click()
  await expect(board.rows).toHaveCount(5)
  await expect.poll(() => board.file('dosing.md')).toBe(files['dosing.md'])
  expect(await board.file('holiday.md')).toBe(files['holiday.md'])
  expect(await board.file('safety.md')).toBe(files['safety.md'])

  await planned.getByRole('button', { name: 'Write' }).click()
  await expect(board.desk.text).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('What a First Session Is Like')
  await expect.poll(() => board.file('series.yaml')).toContain('      - what-a-first-session-is-like\n')
  expect(await board.file('what-a-first-session-is-like.md')).toContain('author: Somebody Else\n')
  await expect.poll(() => board.file('aftercare.md')).toContain('next: what-a-first-session-is-like\n')

  await page.keyboard.press('Control+Shift+S')
  await board.bar.getByRole('button', { name: 'Undo' }).click()
  await expect(board.bar).toContainText('Taken back. Everything is as it was before.')
  await expect(planned).toContainText('Planned')
  await expect(board.desk.articles.getByRole('option', { name: 'First Session' })).toHaveCount(0)
  await expect(board.file('what-a-first-session-is-like.md')).rejects.toThrow('ENOENT')
  expect(await board.file('aftercare.md')).toBe(files['aftercare.md'])
  await board.desk.close()
})

test('broken ways are told between the parts and mended there; findings are shown in their row', async () => {
  const board = await openBoard({
    'a.md': article('Alpha', 'status: draft\nnext: b'),
    'b.md': article('Beta', 'status: draft\nprevious: a\nnext: c'),
    'c.md': article('Gamma', 'status: draft'),
    'series.yaml': 'series:\n- name: Letters\n  posts: [a, b, c]\n',
  })
  const { row, region } = board
  await expect(row('Alpha').locator('[data-gap="open"]')).toHaveText('Readers can go both ways')
  const broken = row('Beta').locator('[data-gap="broken"]')
  await expect(broken).toContainText(/'Beta'.*'Gamma'|'Gamma'.*'Beta'/)
  await row('Gamma').getByRole('button', { name: '1 finding on “Gamma”' }).click()
  await expect(region.getByRole('list', { name: 'What the checks say of “Gamma”' })).toContainText("'Beta'")
  await broken.getByRole('button', { name: "Set Previous to 'Beta'" }).click()
  await expect(row('Beta').locator('[data-gap="open"]')).toBeVisible()
  await expect.poll(() => board.file('c.md')).toContain('previous: b\n')
  await board.desk.close()
})

test('the board says where the site leads readers elsewhere, and reads the series as one page', async () => {
  const board = await openBoard(files)
  const { page, region, row } = board
  await expect(region.getByText('Your site’s buttons lead to')).toHaveCount(0)
  await region.getByLabel('Your site is made with').selectOption('WordPress')
  await expect(row('Safety')).toContainText('Next: Holiday Hours')
  await expect(row('Dosing')).toContainText('Previous: Holiday Hours')
  await expect(row('Setting')).not.toContainText('Holiday Hours')
  expect(await board.file('throughline.yaml')).toBe('platform: wordpress\n')

  await region.getByRole('button', { name: 'Read in order' }).click()
  const frame = page.frameLocator('iframe[title="The series in order"]')
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText([
    'Safety',
    'Dosing',
    'Setting',
    'Aftercare',
  ])
  await expect(frame.getByText('The words of Aftercare.')).toBeVisible()
  const marks = frame.getByRole('link', { name: 'Footnote 1', exact: true })
  await expect(marks).toHaveCount(2)
  await expect(marks.nth(1)).toHaveAttribute('href', '#part-2-fn-1')
  await expect(frame.locator('.part').nth(1).locator('#part-2-fn-1')).toContainText('A note.')
  await expect(frame.locator('#part-1-dose')).toHaveText('Dose')
  await page.keyboard.press('Escape')
  await expect(board.rows).toHaveCount(4)
  await page.keyboard.press('Escape')
  await expect(region).toHaveCount(0)
  await expect(board.desk.text).toBeVisible()
  await board.desk.close()
})

test('an order that nobody has set is explained and can be used; a folder without a series begins one', async () => {
  const unlisted = await openBoard({
    'one.md': article('One', 'status: draft\nseries: Numbers\npart: 1'),
    'two.md': article('Two', 'status: draft\nseries: Numbers\npart: 2'),
  })
  await expect(unlisted.region).toContainText('It follows from their part numbers.')
  await unlisted.region.getByRole('button', { name: 'Use this order' }).click()
  await expect(unlisted.region.getByRole('button', { name: 'Use this order' })).toHaveCount(0)
  expect(await unlisted.file('series.yaml')).toBe(
    'series:\n  - name: Numbers\n    slug: numbers\n    posts:\n      - one\n      - two\n',
  )
  await unlisted.bar.getByRole('button', { name: 'Undo' }).click()
  await expect(unlisted.region.getByRole('button', { name: 'Use this order' })).toBeVisible()
  await expect(unlisted.file('series.yaml')).rejects.toThrow()
  await unlisted.desk.close()

  const empty = await openBoard({ 'a.md': article('Alpha', 'status: draft') })
  await expect(empty.region).toContainText('No series yet')
  await empty.region.getByRole('button', { name: 'Begin a series' }).click()
  const begin = empty.page.getByRole('dialog', { name: 'Begin a series' })
  await begin.getByLabel('Name of the series').fill('Letters')
  await begin.getByRole('checkbox', { name: 'Alpha' }).check()
  await begin.getByLabel('And one still to be written').fill('Beta')
  await begin.getByRole('button', { name: 'Begin it' }).click()
  await expectOrder(empty, ['Alpha', 'Beta'])
  await expect(empty.region.getByText('2 articles: 1 draft, 1 planned')).toBeVisible()
  await empty.desk.close()
})

test('a part moves to another series', async () => {
  const board = await openBoard({
    ...files,
    'series.yaml': `${list}  - name: Practicalities\n    slug: practical\n    posts: [holiday]\n`,
    'dosing.md': files['dosing.md'].replace('\n---\n\n', '\nseries: therapy\n---\n\n'),
  })
  const { page, region, row } = board
  await region.getByLabel('Which series').selectOption('The Therapy')
  await row('Dosing').getByRole('button', { name: 'More for' }).click()
  await page.getByRole('menuitem', { name: 'Move to another series…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Move it' }).click()
  await expectOrder(board, ['Safety', 'Setting', 'Aftercare'])
  await region.getByLabel('Which series').selectOption('Practicalities')
  await expectOrder(board, ['Holiday Hours', 'Dosing'])
  await expect.poll(() => board.file('dosing.md')).toContain('series: practical\n')
  await board.desk.close()
})

/** Drags a part by its handle onto another one. */
async function drag({ page, row }: Board, title: string, onto: string): Promise<void> {
  const handle = await row(title).getByRole('button', { name: 'with Alt and the arrow keys' }).boundingBox()
  const target = await row(onto).boundingBox()
  if (handle === null || target === null) throw new Error('not in view')
  const x = handle.x + handle.width / 2
  await page.mouse.move(x, handle.y + handle.height / 2)
  await page.mouse.down()
  await page.mouse.move(x, handle.y + 20, { steps: 4 })
  await page.mouse.move(x, target.y + 30, { steps: 12 })
  await page.mouse.up()
}
