import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { folderWith, startDesk } from './desk.ts'

const setting = '---\ntitle: Setting\nstatus: published\ndate: 2026-03-04\n---\n\nText.\n'
const pasted = '---\ntitle: A\nstatus: draft\n---\n\nThe text stays.\n\nPrevious\nPrevious\n\nSetting\n'

test('a pager left in the text goes with one click, and comes back with one undo', async () => {
  const folder = await folderWith({
    'a.md': pasted,
    'setting.md': setting,
    'throughline.yaml': 'previousLeadsTo: earlier\n',
  })
  const desk = await startDesk({ folder })
  await desk.articles.getByRole('option', { name: 'A', exact: true }).click()
  await desk.finding('pager/in-text').getByRole('button', { name: 'Remove lines, keep the link' }).click()
  await expect(desk.checks.locator('[data-rule]')).toHaveCount(0)
  await expect(desk.status).toHaveText('Saved')
  const fixed = await readFile(join(folder, 'a.md'), 'utf8')
  expect(fixed).toMatch(
    /^---\ntitle: A\nstatus: draft\npager:\n {2}previous: Setting\n {2}seen: \d{4}-\d\d-\d\d\n---\n\nThe text stays\.\n$/,
  )

  await desk.text.click()
  await desk.page.keyboard.press('Control+z')
  await expect(desk.finding('pager/in-text')).toBeVisible()
  await desk.page.keyboard.press('Control+s')
  await expect(desk.status).toHaveText('Saved')
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(pasted)
  await desk.close()
})

const moved = {
  'dosing.md':
    '---\ntitle: Dosing\nstatus: published\ndate: 2026-03-04\nslug: how-dosing-works\nlive:\n  url: https://clinic.org/blog/dosing # since spring\n---\n\nWords.\n',
  'safety.md':
    '---\ntitle: Safety\nstatus: published\ndate: 2026-03-11\n---\r\n\r\nMost people feel well. How much is given is told in [our article on dosing](https://clinic.org/blog/dosing). Ask us what you like.\r\n',
}

test('a fix of two articles is shown article by article, applied to both or to none, and taken back to the byte', async () => {
  const folder = await folderWith(moved)
  const texts = async () => ({
    'dosing.md': await readFile(join(folder, 'dosing.md'), 'utf8'),
    'safety.md': await readFile(join(folder, 'safety.md'), 'utf8'),
  })
  const desk = await startDesk({ folder })
  await desk.articles.getByRole('option', { name: 'Dosing' }).click()
  const card = desk.finding('slug/changed')
  const fix = card.getByRole('button', { name: /^Use 'how-dosing-works'/ })
  const changes = card.getByRole('region', { name: /^What changes/ })
  await fix.click()
  await expect(changes.getByRole('listitem')).toHaveCount(2)
  const dosing = changes.getByRole('listitem').nth(0)
  const safety = changes.getByRole('listitem').nth(1)
  await expect(dosing).toContainText('Dosing')
  await expect(safety).toContainText('Safety')
  await expect(dosing.locator('del')).toHaveText('https://clinic.org/blog/dosing')
  await expect(dosing.locator('ins')).toHaveText('https://clinic.org/blog/how-dosing-works')
  await expect(safety).toContainText('How much is given is told in')
  await expect(safety).not.toContainText('Ask us what you like.')
  await expect(safety.locator('del')).toHaveText('https://clinic.org/blog/dosing')
  await expect(safety.locator('ins')).toHaveText('https://clinic.org/blog/how-dosing-works')
  await expect(changes.getByText('Changes 2 articles.')).toBeVisible()
  await expect(changes.getByRole('button', { name: 'Apply' })).toBeInViewport({ ratio: 1 })

  await changes.getByRole('button', { name: 'Cancel' }).click()
  await expect(changes).toHaveCount(0)
  expect(await texts()).toEqual(moved)

  await fix.click()
  await changes.getByRole('button', { name: 'Apply' }).click()
  const done = desk.page.getByRole('note').filter({ hasText: '2 articles changed.' })
  await expect(done).toBeVisible()
  await expect(card).toHaveCount(0)
  expect(await texts()).toEqual({
    'dosing.md': moved['dosing.md'].replace('blog/dosing', 'blog/how-dosing-works'),
    'safety.md': moved['safety.md'].replace('blog/dosing', 'blog/how-dosing-works'),
  })

  await done.getByRole('button', { name: 'Undo' }).click()
  await expect(card).toBeVisible()
  expect(await texts()).toEqual(moved)
  await desk.close()
})

test('the line that cannot be read is shown and chosen, in whichever article it stands', async () => {
  const many = Array.from({ length: 60 }, (_, at) => `note${at}: something`).join('\n')
  const folder = await folderWith({
    'a.md': '---\ntitle: A\nstatus: draft\n---\n\nText.\n',
    'b.md': `---\n${many}\nbad: one: two\n${many.replaceAll('note', 'more')}\n---\n\nText.\n`,
  })
  const desk = await startDesk({ folder })
  const { page } = desk
  await desk.articles.getByRole('option', { name: 'A', exact: true }).click()
  await desk.finding('post/front-matter').getByRole('button', { name: 'Show the line' }).click()
  const details = page.getByRole('textbox', { name: 'Article details as text' })
  await expect(details).toBeFocused()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('bad: one: two')
  const scrolled = await details.evaluate(({ scrollTop, scrollHeight, clientHeight }) => [
    scrollTop + clientHeight > scrollHeight / 2,
    scrollTop < scrollHeight / 2,
  ])
  expect(scrolled, 'the line in the middle is in view').toEqual([true, true])
  await desk.close()
})

test('details that cannot be read are shown as they are, and mended by hand', async () => {
  const folder = await folderWith({ 'a.md': '---\ntitle: Part: one: two\n---\n\nThe text stays.\n' })
  const desk = await startDesk({ folder })
  await expect(desk.finding('post/front-matter')).toBeVisible()
  const details = desk.page.getByRole('textbox', { name: 'Article details as text' })
  await details.fill('---\ntitle: "Part: one: two"\n---\n')
  await expect(desk.page.getByRole('textbox', { name: 'Title' })).toHaveValue('Part: one: two')
  await expect(desk.finding('post/front-matter')).toHaveCount(0)
  await expect(desk.status).toHaveText('Saved')
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(
    '---\ntitle: "Part: one: two"\n---\n\nThe text stays.\n',
  )
  await desk.close()
})

test('the details form writes what it says, and nothing else', async () => {
  const folder = await folderWith({ 'a.md': '---\ntitle: A\nextra: [1,  2] # mine\n---\n\nText.\n' })
  const desk = await startDesk({ folder })
  await desk.page.getByRole('combobox', { name: 'Status' }).selectOption('Live')
  await desk.page.getByLabel('Date').fill('2026-03-04')
  await desk.page.getByRole('combobox', { name: 'Series' }).fill('My series')
  await expect(desk.status).toHaveText('Saved')
  await expect
    .poll(() => readFile(join(folder, 'a.md'), 'utf8'))
    .toBe(
      '---\ntitle: A\nextra: [1,  2] # mine\nstatus: published\ndate: 2026-03-04\nseries: My series\n---\n\nText.\n',
    )
  await desk.close()
})

test('the outline of a fix that only changes words goes with the fix, whether it is applied or not', async () => {
  const part = (title: string, day: number, text: string) =>
    `---\ntitle: ${title}\nseries: s\nstatus: published\ndate: 2026-03-0${day}\n---\n\n${text}\n`
  const folder = await folderWith({
    'a.md': part('Alpha', 4, 'This is part 1 of 3.\n\nMore.'),
    'b.md': part('Beta', 5, 'This is part 2 of 3.'),
    'c.md': '---\ntitle: Gamma\nseries: s\nstatus: draft\n---\n\nThird.\n',
    'series.yaml': 'series:\n  - name: S\n    slug: s\n    posts: [a, b, c]\n',
  })
  const desk = await startDesk({ folder })
  await desk.articles.getByRole('option', { name: 'Alpha' }).click()
  const card = desk.finding('part/label')
  const outlined = desk.preview.locator('.changed-block')
  for (const answer of ['Cancel', 'Apply']) {
    await card.getByRole('button', { name: 'Correct all 2' }).click()
    await expect(outlined).toHaveText('This is part 1 of 2.')
    await card.getByRole('button', { name: answer }).click()
    await expect(
      desk.preview.getByText(answer === 'Apply' ? 'This is part 1 of 2.' : 'This is part 1 of 3.'),
    ).toBeVisible()
    await expect(outlined).toHaveCount(0)
  }
  await desk.close()
})
