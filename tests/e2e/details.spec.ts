import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { postFacts } from '../../shared/domain/post-facts.ts'
import { type Desk, folderWith, startDesk } from './desk.ts'

test('every detail has a field with help; each changes its own line, and undo takes it back', async () => {
  const text =
    '---\ntitle: Sleep\nlayout: {a:  1} # theirs\nauthor: "A. Writer"\ntags:\n  - sleep\nprevious: other\n---\n\nWords.\n'
  const folder = await folderWith({
    'sleep.md': text,
    'other.md': '---\ntitle: The other\nnext: sleep\n---\n',
  })
  const desk = await startDesk({ folder })
  await desk.articles.getByRole('option', { name: 'Sleep' }).click()
  const form = desk.page.getByRole('region', { name: 'Details', exact: true })
  const saved = async () => {
    await expect(desk.status).toHaveText('Saved')
    return readFile(join(folder, 'sleep.md'), 'utf8')
  }
  await expect(form.getByLabel('Author')).toHaveValue('A. Writer')
  await expect(form.getByRole('region', { name: 'Other details' })).toContainText('layout{a:  1}')
  await expect(form.getByRole('combobox', { name: 'Previous' })).toHaveValue('The other')
  await form.getByLabel('Author').fill('Another Writer')
  await expect.poll(saved).toBe(text.replace('A. Writer', 'Another Writer'))
  await form.getByLabel('Summary').fill('How sleep works: a summary')
  await form.getByLabel('Tags').fill('insomnia')
  await form.getByLabel('Tags').press('Enter')
  await form.getByRole('button', { name: 'Remove the tag sleep' }).click()
  await form.getByLabel('Web address ending').fill('how sleep')
  await expect(form.getByText('Only letters, figures and hyphens')).toBeVisible()
  await form.getByLabel('Web address ending').fill('how-sleep-works')
  await form.getByLabel("Description for people who can't see it").fill('A bed')
  await form.getByRole('button', { name: 'Reviewed today' }).click()
  await form.getByLabel('Original page address').fill('https://example.org/sleep')
  await expect.poll(saved).toContain('canonical: https://example.org/sleep\n')
  const now = await saved()
  for (const line of [
    'layout: {a:  1} # theirs\nauthor: "Another Writer"\ntags:\n  - insomnia\nprevious: other\n',
    'description: "How sleep works: a summary"\n',
    'slug: how-sleep-works\n',
    'coverAlt: A bed\n',
  ])
    expect(now).toContain(line)
  expect(now).toMatch(/lastReviewed: \d{4}-\d{2}-\d{2}\n/)
  await form.getByLabel('Summary').fill('')
  await expect.poll(saved).not.toContain('description')
  await desk.text.focus()
  for (let step = 0; step < 60; step++) await desk.page.keyboard.press('Control+z')
  await expect.poll(saved).toBe(text)
  await desk.close()
})

test('a title typed at the first moment that its field is there is kept, and belongs to the article that was chosen', async () => {
  const texts = {
    'one.md': '---\ntitle: One\n---\n\nFirst.\n',
    'two.md': '---\ntitle: Two\n---\n\nSecond.\n',
  }
  const folder = await folderWith(texts)
  const desk = await startDesk({ folder })
  await desk.articles.getByRole('option', { name: 'One' }).click()
  await expect(desk.text).toContainText('First.')
  const before = await desk.page.evaluate(
    () =>
      new Promise<string>((done) => {
        const field = () => document.querySelector<HTMLTextAreaElement>('[aria-label="Title"]')
        const left = field()
        const seen = new MutationObserver(() => {
          const now = field()
          if (now === null || now === left) return
          seen.disconnect()
          const shown = now.value
          now.focus()
          document.execCommand('selectAll')
          document.execCommand('insertText', false, 'Typed at once')
          done(shown)
        })
        seen.observe(document.body, { childList: true, subtree: true })
        document.querySelector<HTMLElement>('[data-file="two.md"]')?.click()
      }),
  )
  expect(before).toBe('Two')
  await expect(desk.text).toContainText('Second.')
  await expect(desk.page.getByRole('textbox', { name: 'Title' })).toHaveValue('Typed at once')
  await expect
    .poll(() => readFile(join(folder, 'two.md'), 'utf8'))
    .toBe(texts['two.md'].replace('Two', 'Typed at once'))
  expect(await readFile(join(folder, 'one.md'), 'utf8')).toBe(texts['one.md'])
  await desk.text.focus()
  await desk.page.keyboard.press('Control+z')
  await expect.poll(() => readFile(join(folder, 'two.md'), 'utf8')).toBe(texts['two.md'])
  await desk.close()
})

test('what is typed while an article is still on its way goes to that one, and what it replaces too', async () => {
  const texts = {
    'one.md': '---\ntitle: One\nauthor: A. Writer\n---\n\nFirst.\n',
    'two.md': '---\ntitle: Two\nauthor: B. Writer\n---\n\nSecond.\n',
  }
  const folder = await folderWith(texts)
  const desk = await startDesk({ folder })
  const { page, articles } = desk
  const title = page.getByRole('textbox', { name: 'Title' })
  await articles.getByRole('option', { name: 'One' }).click()
  await expect(desk.text).toContainText('First.')
  await openSlowly(desk)
  await articles.getByRole('option', { name: 'Two' }).click()
  await title.press('ControlOrMeta+a')
  await page.keyboard.type('Twelvf')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('e')
  await page.getByLabel('Author').click()
  await page.keyboard.type(' jr.')
  await expect(title).toHaveValue('One')
  await expect(page.getByText('Opening…')).toBeVisible()
  await expect(title).toHaveValue('Twelve')
  await expect(desk.text).toContainText('Second.')
  await expect(page.getByLabel('Author')).toBeFocused()
  await page.keyboard.type(', MD')
  await page.keyboard.press('ControlOrMeta+s')
  const wanted = texts['two.md'].replace('Two', 'Twelve').replace('B. Writer', 'B. Writer jr., MD')
  await expect.poll(() => readFile(join(folder, 'two.md'), 'utf8')).toBe(wanted)
  expect(await readFile(join(folder, 'one.md'), 'utf8')).toBe(texts['one.md'])

  await openSlowly(desk, 'one.md')
  await articles.getByRole('option', { name: 'One' }).click()
  await title.press('End')
  await page.keyboard.type(' lost')
  await expect(page.getByText('because the article did not open: “lost”')).toBeVisible()
  await expect(title).toHaveValue('Twelve')
  expect(await readFile(join(folder, 'two.md'), 'utf8')).toBe(wanted)
  await desk.close()
})

test('what is composed while an article is still on its way goes to that one alone, once', async () => {
  const texts = {
    'one.md': '---\ntitle: One\n---\n\nFirst.\n',
    'two.md': '---\ntitle: Two\n---\n\nSecond.\n',
  }
  const folder = await folderWith(texts)
  const desk = await startDesk({ folder })
  const title = desk.page.getByRole('textbox', { name: 'Title' })
  await desk.articles.getByRole('option', { name: 'One' }).click()
  await expect(desk.text).toContainText('First.')
  await openSlowly(desk)
  const keys = await desk.page.context().newCDPSession(desk.page)
  const compose = async (...steps: string[]) => {
    for (const text of steps)
      await keys.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 })
  }
  await desk.articles.getByRole('option', { name: 'Two' }).click()
  await title.press('End')
  await compose('´', 'é')
  await keys.send('Input.insertText', { text: 'é' })
  await expect(title).toHaveValue('One')
  await desk.page.keyboard.type('t')
  await compose('´')
  await expect(title).toHaveValue('Twoét´')
  await expect(desk.text).toContainText('Second.')
  await desk.page.keyboard.press('ControlOrMeta+s')
  await expect
    .poll(() => readFile(join(folder, 'two.md'), 'utf8'))
    .toBe(texts['two.md'].replace('Two', 'Twoét´'))
  expect(await readFile(join(folder, 'one.md'), 'utf8')).toBe(texts['one.md'])
  await desk.close()
})

/** Files are opened as on a slow drive over the network; one of these in vain. */
function openSlowly({ app }: Desk, inVain = '-'): Promise<void> {
  return app.evaluate((_electron, lost) => {
    const disk = process.getBuiltinModule('fs').promises as unknown as Record<
      'open',
      (path: unknown, ...more: unknown[]) => unknown
    >
    const { open } = disk
    disk.open = async (path, ...more) => {
      await new Promise((done) => setTimeout(done, 1500))
      if (String(path).endsWith(lost)) throw Object.assign(new Error('lost'), { code: 'EIO' })
      return open(path, ...more)
    }
    process.getBuiltinModule('module').syncBuiltinESMExports()
  }, inVain)
}

const cases: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('../corpus/frontmatter/cases.json', import.meta.url), 'utf8'),
)

test('the edge cases of real files: without a change byte-identical; a new title changes its line alone', async () => {
  const names = Object.keys(cases)
  const folder = await folderWith({ 'aa-first.md': '---\ntitle: Aa first\n---\n\nThe first.\n' })
  for (const name of names) await writeFile(join(folder, `${name}.md`), cases[name] ?? '')
  const desk = await startDesk({ folder })
  await expect(desk.text).toBeVisible()
  const bytes = (name: string) => readFile(join(folder, `${name}.md`), 'utf8')
  for (const name of names) {
    const before = cases[name] ?? ''
    const option = desk.articles.locator(`[data-file="${name}.md"]`)
    if ((await option.count()) === 0) {
      await expect(desk.page.getByText(`${name}.md`)).toBeVisible()
      expect(await bytes(name), name).toBe(before)
      continue
    }
    await option.click()
    await expect(option).toHaveAttribute('aria-selected', 'true')
    await desk.articles.locator('[data-file="aa-first.md"]').click()
    await expect(desk.text).toContainText('The first.')
    expect(await bytes(name), name).toBe(before)
    await option.click()
    await expect(option).toHaveAttribute('aria-selected', 'true')
    if (postFacts(`${name}.md`, before).frontMatter.kind === 'broken') {
      await expect(desk.page.getByRole('textbox', { name: 'Article details as text' }), name).toBeVisible()
      expect(await bytes(name), name).toBe(before)
      continue
    }
    await desk.page.getByRole('textbox', { name: 'Title' }).fill('A new title')
    await desk.page.keyboard.press('Control+s')
    await expect(desk.status, name).toHaveText('Saved')
    const after = await bytes(name)
    expect(postFacts('x.md', after).title?.text, name).toBe('A new title')
    const lines = (text: string) => text.split(/(?<=\r\n|\n|\r(?!\n))/)
    const kept = lines(before).filter((line) => !/^\uFEFF?title\b/.test(line))
    const isNew = postFacts('x.md', before).title === null
    if (!isNew && !/^title: [|>]/m.test(before))
      expect(
        lines(after).filter((line) => !/^title\b/.test(line)),
        name,
      ).toEqual(kept)
    else for (const line of kept) if (/^\S/.test(line)) expect(after, name).toContain(line)
  }
  await desk.close()
})
