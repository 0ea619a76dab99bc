import { longTitle } from './articles.ts'
import type { Desk } from './desk.ts'

const ketamine = 'What Ketamine Is'

/** The list of articles and the checks beside it. */
export async function library({ page, take, open, button, press }: Desk): Promise<void> {
  await open(longTitle.slice(0, 30))
  await take('long-titles', 'Long titles in the list, above the text and on the page; several findings')
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Series order')
  await take('articles-series-order', 'Articles in the order of their series', ['light', 'small'])
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Title')
  await page.getByRole('searchbox', { name: 'Filter articles' }).fill('sleep')
  await page.getByRole('combobox', { name: 'Which to show' }).selectOption('With findings')
  await take('articles-filtered', 'Articles, filtered to those with findings', ['light', 'dark'])
  await page.getByRole('searchbox', { name: 'Filter articles' }).fill('no such article')
  await take('articles-none-fit', 'No article fits the filter', ['light'])
  await press('Escape')
  await page.getByRole('combobox', { name: 'Which to show' }).selectOption('All')
  await button('Article actions').click()
  await take('articles-menu', 'What can be done with an article')
  await press('Escape')
  await page.locator('.unreadable').scrollIntoViewIfNeeded()
  await take('unreadable-files', 'Files that can’t be opened', ['light', 'dark'])
  await page.locator('.pane-checks').evaluate((pane) => pane.scrollTo(0, pane.scrollHeight))
  await take('checks-scrolled', 'Checks: the last of many findings', ['light', 'dark'])
}

/** Every detail of an article, and details that can't be read. */
export async function details({ page, take, open }: Desk): Promise<void> {
  await open(ketamine)
  const form = page.locator('.more-details')
  for (const [index, part] of ['top', 'middle', 'end'].entries()) {
    await form.evaluate(
      (pane, third) => pane.scrollTo(0, ((pane.scrollHeight - pane.clientHeight) * third) / 2),
      index,
    )
    await take(
      `details-${part}`,
      `Details: the ${part} of the form`,
      index === 0 ? undefined : ['light', 'dark'],
    )
  }
  await page.getByLabel('Web address ending').fill('not an address!')
  await page.getByLabel('Original page address').fill('example')
  await page.getByLabel('Web address ending').scrollIntoViewIfNeeded()
  await take('details-refused', 'A detail that is not taken says why', ['light', 'dark'])
  await page.keyboard.press('Control+z')
  await page.getByLabel('Web address ending').fill('what-ketamine-is')
  await open('broken')
  await take('details-broken', 'Details that can’t be read')
}

/** Writing: marks, find, problems in the text. */
export async function editor({ page, text, take, open, press }: Desk): Promise<void> {
  await open(ketamine)
  await text.getByText('People who were given').click()
  await take('editor', 'The text with its bar; the marks are hidden away from the cursor')
  await press('Control+Alt+m')
  await take('editor-marks', 'The text with its formatting marks shown', ['light', 'dark'])
  await press('Control+Alt+m')
  await press('Control+f')
  await page.keyboard.type('it')
  await take('find', 'Find')
  await page.getByRole('textbox', { name: 'Find' }).fill('zebra')
  await take('find-none', 'Find: nothing found', ['light'])
  await page.getByRole('textbox', { name: 'Find' }).fill('it')
  await press('Control+h')
  await take('find-and-replace', 'Find and replace')
  await press('Escape')
  await open(longTitle.slice(0, 30))
  const goToProblem = async () => {
    await press('Escape')
    await text.getByText('Bring somebody').click()
    await press('F8')
    await page.locator('.problem-told').waitFor()
  }
  const offerFixes = async () => {
    await goToProblem()
    await press('Control+.')
    await page.getByRole('menu', { name: 'Quick fixes' }).waitFor()
  }
  await goToProblem()
  await take('problem-told', 'A problem in the text, told where it stands', undefined, goToProblem)
  await offerFixes()
  await take('quick-fixes', 'What settles a problem, as a menu', undefined, offerFixes)
}
