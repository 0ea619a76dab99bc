import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { Chance } from '../bench/random.ts'
import { randomEdit } from '../shared/render/edit-scripts.ts'
import { type Desk, folderWith, startDesk } from './desk.ts'
import { longArticle } from './long-article.ts'

const run = promisify(execFile)

test('text and page scroll in step, both ways and to both ends', async () => {
  const desk = await startDesk({ folder: await folderWith({ 'long.md': longArticle }) })
  await expect(desk.preview.getByText('The very last words stand here.')).toBeAttached()
  for (const part of [0.2, 0.55, 0.8, 0.35]) {
    await scrollTo(desk, 'text', part)
    await expect.poll(() => areInStep(desk)).toBe(true)
    await scrollTo(desk, 'page', 1 - part)
    await expect.poll(() => areInStep(desk)).toBe(true)
  }
  for (const [side, other] of [
    ['text', 'page'],
    ['page', 'text'],
  ] as const)
    for (const end of [1, 0]) {
      await scrollTo(desk, side, end)
      await expect.poll(() => partOf(desk, other)).toBeCloseTo(end, 3)
    }
  await desk.preview.locator('article').hover({ position: { x: 100, y: 100 } })
  await desk.page.mouse.wheel(0, 2500)
  await expect.poll(() => partOf(desk, 'text')).toBeGreaterThan(0.02)
  await expect.poll(() => areInStep(desk)).toBe(true)
  await desk.close()
})

test('neither side pulls the other back while one scrolls by wheel or keys', async () => {
  const desk = await startDesk({ folder: await folderWith({ 'long.md': longArticle }) })
  await expect(desk.preview.getByText('The very last words stand here.')).toBeAttached()
  for (const side of ['text', 'page'] as const) {
    const place = side === 'text' ? desk.text : desk.preview.locator('article')
    await scrollTo(desk, side, 0)
    await expect.poll(() => partOf(desk, side === 'text' ? 'page' : 'text')).toBe(0)
    await place.hover({ position: { x: 120, y: 160 } })
    const tracks = { text: await track(desk, 'text'), page: await track(desk, 'page') }
    for (let turn = 0; turn < 12; turn++) await desk.page.mouse.wheel(0, 240)
    await expect.poll(() => partOf(desk, 'text')).toBeGreaterThan(0.02)
    await expect.poll(() => areInStep(desk)).toBe(true)
    expect(await tracks[side]()).toBe(0)
    // What follows may be set right by a few pixels, as lines come into view that were never measured.
    expect(await tracks[side === 'text' ? 'page' : 'text']()).toBeLessThan(60)
  }
  await desk.text.focus()
  await desk.preview.locator('article').focus()
  await desk.page.keyboard.press('End')
  await expect.poll(() => partOf(desk, 'text')).toBe(1)
  await expect.poll(() => partOf(desk, 'page')).toBe(1)
  // A key that comes while the page still glides is spent on that.
  await expect(async () => {
    await desk.page.keyboard.press('PageUp')
    expect(await partOf(desk, 'text')).toBeLessThan(1)
  }).toPass()
  await desk.page.keyboard.press('Escape')
  await expect(desk.text).toBeFocused()
  await desk.close()
})

test('while one writes, the place is kept in view on the page, and marked there', async () => {
  const desk = await startDesk({ folder: await folderWith({ 'long.md': longArticle }) })
  await desk.page.getByRole('radio', { name: 'Phone' }).check()
  await desk.text.click()
  await desk.page.keyboard.press('Control+End')
  await desk.page.keyboard.type('\n\nJust written, at the very end.')
  await expect(desk.preview.getByText('Just written, at the very end.')).toBeInViewport()
  await desk.page.keyboard.press('Control+Home')
  await desk.page.keyboard.type('At the beginning. ')
  const begun = desk.preview.locator('p', { hasText: 'At the beginning.' })
  await expect(begun).toBeInViewport()
  const mark = desk.preview.locator('.cursor-mark')
  await expect
    .poll(async () => Math.abs(((await mark.boundingBox())?.y ?? 0) - ((await begun.boundingBox())?.y ?? 0)))
    .toBeLessThan(2)
  await desk.close()
})

test('what is written into a long list stays in view on the page', async () => {
  const items = Array.from({ length: 90 }, (_, at) => `- Item ${at + 1} of the list`).join('\n')
  const desk = await startDesk({ folder: await folderWith({ 'list.md': `# A list\n\n${items}\n` }) })
  await desk.preview.getByText('Item 60 of the list').click()
  await desk.page.keyboard.press('End')
  await desk.page.keyboard.type(' and *some* words that are written *slowly* on', { delay: 30 })
  await expect(desk.preview.getByText('slowly')).toBeInViewport()
  await desk.close()
})

test('a click on the page puts the cursor at the word; a selection stays one', async () => {
  const folder = await folderWith({ 'long.md': longArticle })
  const desk = await startDesk({ folder })
  const item = desk.preview.getByText('Item 12.3:', { exact: false })
  await item.scrollIntoViewIfNeeded()
  await item.click({ position: { x: 3, y: 8 } })
  await expect(desk.text).toBeFocused()
  await desk.page.keyboard.type('HERE ')
  await expect(desk.preview.getByText('HERE Item 12.3:', { exact: false })).toBeInViewport()

  const marked = desk.preview.getByText('with marked words').nth(13)
  await marked.scrollIntoViewIfNeeded()
  await marked.click({ position: { x: 2, y: 8 } })
  await desk.page.keyboard.type('THERE ')
  await expect(desk.status).toHaveText('Saved')
  const saved = await readFile(join(folder, 'long.md'), 'utf8')
  expect(saved).toContain('\n- HERE Item 12.3:')
  expect(saved).toContain('**THERE with marked words** ends section 14.')

  await marked.dblclick()
  await desk.page.keyboard.press('Escape')
  await expect(desk.text).toBeFocused()
  await desk.close()
})

test('a footnote leads to where it is written, and is marked and kept in view while one writes it', async () => {
  const paragraphs = 'Words that fill the page.\n\n'.repeat(60)
  const folder = await folderWith({
    'a.md': `---\ntitle: A\n---\n\nBegun[^dose] and[^late].\n\n[^dose]: The *whole* dose.\n\n${paragraphs}[^late]: Said late.\n`,
  })
  const desk = await startDesk({ folder })
  const notes = desk.preview.getByRole('region', { name: 'Footnotes' })
  const inNote = notes.getByText('dose.')
  await inNote.scrollIntoViewIfNeeded()
  const box = await inNote.boundingBox()
  // Into the word "dose".
  await inNote.click({ position: { x: 78, y: (box?.height ?? 0) / 2 } })
  await expect(desk.text).toBeFocused()
  await desk.page.keyboard.press('Home')
  await expect(desk.text.getByText('[^dose]: The')).toBeInViewport()
  await desk.page.keyboard.press('End')
  await desk.page.keyboard.type(' Mind it.')
  const note = notes.getByRole('listitem').first()
  await expect(note).toContainText('The whole dose. Mind it.')
  await expect(note).toBeInViewport()
  const mark = desk.preview.locator('.cursor-mark')
  await expect
    .poll(async () => Math.abs(((await mark.boundingBox())?.y ?? 0) - ((await note.boundingBox())?.y ?? 0)))
    .toBeLessThan(2)
  await desk.page.keyboard.press('Control+Home')
  await expect(desk.preview.getByText('Begun')).toBeInViewport()
  await desk.page.keyboard.press('Control+End')
  await expect(notes.getByText('Said late.')).toBeInViewport()
  await desk.close()
})

test('the punctuation of print is switched on for a folder, and the text stays as typed', async () => {
  const article = `---\ntitle: A\n---\n\nShe said "so" -- it's *"so"*.\n`
  const folder = await folderWith({ 'a.md': article })
  const desk = await startDesk({ folder })
  const paragraph = desk.preview.locator('p', { hasText: 'She said' })
  await expect(paragraph).toHaveText(`She said "so" -- it's "so".`)
  const toggle = async () => {
    await desk.page.keyboard.press('Control+Shift+P')
    await desk.page.keyboard.type('curly')
    await desk.page.keyboard.press('Enter')
  }
  await toggle()
  await expect(paragraph).toHaveText('She said “so” – it’s “so”.')
  expect(await readFile(join(folder, 'throughline.yaml'), 'utf8')).toMatch(/smartPunctuation: "?true/)
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(article)
  await expectRendered(desk, join(folder, 'a.md'))
  await toggle()
  await expect(paragraph).toHaveText(`She said "so" -- it's "so".`)
  await desk.close()
})

test('links of the page lead to the article, the heading, the part before and after', async () => {
  const folder = await folderWith({
    'a.md': '---\ntitle: Alpha\nseries: s\n---\n\nSee [how it ends](b.md#the-end) or [nothing](gone.md).\n',
    'b.md': `---\ntitle: Beta\nseries: s\n---\n\n${'Words. '.repeat(2000)}\n\n## The end\n\n${'More. '.repeat(1500)}\n`,
    'c.md': '---\ntitle: Gamma\nseries: s\n---\n',
    'series.yaml': 'series:\n  - name: S\n    slug: s\n    posts: [a, b, c]\n',
  })
  const desk = await startDesk({ folder })
  await desk.articles.getByRole('option', { name: 'Alpha' }).click()
  await desk.preview.getByRole('link', { name: 'nothing' }).click()
  await expect(desk.page.getByRole('alert')).toContainText('There is no article “gone.md”')
  const link = desk.preview.getByRole('link', { name: 'how it ends' })
  await link.hover()
  await expect(link).toHaveAttribute('title', /Opens “Beta”/)
  await link.click()
  await expect(desk.page).toHaveTitle('Beta — Throughline')
  await expect(desk.preview.getByRole('heading', { name: 'The end' })).toBeInViewport()
  await expect.poll(() => partOf(desk, 'text')).toBeGreaterThan(0.3)
  await desk.preview.getByRole('link', { name: 'Next Gamma' }).click()
  await expect(desk.page).toHaveTitle('Gamma — Throughline')
  await expect(desk.preview.getByText('Your page appears here as you write.')).toBeVisible()
  await desk.preview.getByRole('link', { name: 'Previous Beta' }).press('Enter')
  await expect(desk.page).toHaveTitle('Beta — Throughline')
  await desk.preview.getByRole('heading', { name: 'Beta' }).click()
  await expect(desk.page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await desk.close()
})

test('a link to a heading that is not there says so, and is not followed once that heading is written', async () => {
  const words = 'Words that fill the page.\n\n'.repeat(80)
  const folder = await folderWith({
    'a.md': `---\ntitle: Alpha\n---\n\nSee [the end](#the-end), [beyond](b.md#beyond) or [the top](#).\n\n${words}`,
    'b.md': `---\ntitle: Beta\n---\n\n${words}`,
  })
  const desk = await startDesk({ folder })
  const told = desk.page.getByRole('alert')
  await desk.articles.getByRole('option', { name: 'Alpha' }).click()
  await desk.preview.getByRole('link', { name: 'the end' }).click()
  await expect(told).toContainText('There is no heading “the-end” on this page.')
  await desk.preview.getByRole('link', { name: 'the top' }).click()
  await expect(told).toHaveCount(0)
  await desk.text.click()
  await desk.page.keyboard.press('Control+Home')
  await desk.page.keyboard.type('Here.\n\n')
  await scrollTo(desk, 'text', 0)
  await desk.page.keyboard.press('Control+End')
  await desk.page.keyboard.type('\n## The end\n\nSaid.')
  await desk.page.keyboard.press('Control+Home')
  await expect(desk.preview.getByText('Here.')).toBeInViewport()
  await desk.preview.getByRole('link', { name: 'the end' }).click()
  await expect(desk.preview.getByRole('heading', { name: 'The end' })).toBeInViewport()
  await expect(told).toHaveCount(0)
  await scrollTo(desk, 'page', 0)
  await desk.preview.getByRole('link', { name: 'beyond' }).click()
  await expect(desk.page).toHaveTitle('Beta — Throughline')
  await expect(told).toContainText('There is no heading “beyond” on this page.')
  await desk.text.click()
  await desk.page.keyboard.press('Control+Home')
  await desk.page.keyboard.type('Begun.\n\n')
  await expect(desk.preview.getByText('Begun.')).toBeInViewport()
  await desk.page.keyboard.press('Control+End')
  await desk.page.keyboard.type('\n## Beyond\n\n')
  await expect(desk.preview.getByRole('heading', { name: 'Beyond' })).toBeAttached()
  await desk.close()
})

test('the page is laid out as on a phone, a tablet and a desktop, and stays so at the next start', async () => {
  const folder = await folderWith({ 'long.md': longArticle })
  const desk = await startDesk({ folder })
  const width = () =>
    desk.preview.locator('html').evaluate((html) => html.ownerDocument.defaultView?.innerWidth ?? 0)
  const frame = desk.page.locator('iframe[title="Preview"]')
  const group = desk.page.getByRole('radiogroup', { name: 'Page width' })
  await expect(group.getByRole('radio', { name: 'Fit' })).toBeChecked()
  for (const [name, pixels] of [
    ['Phone', 390],
    ['Tablet', 768],
    ['Desktop', 1200],
  ] as const) {
    await scrollTo(desk, 'text', 0.49)
    await expect.poll(() => partOf(desk, 'page')).toBeLessThan(0.9)
    await group.getByRole('radio', { name }).check()
    await expect.poll(width).toBe(pixels)
    expect((await frame.boundingBox())?.width).toBeLessThanOrEqual(pixels)
    // On to where something that is told apart on both sides stands near the top.
    for (let part = 0.45; part < 0.6; part += 0.01) {
      await scrollTo(desk, 'text', part)
      if (((await firstInView(desk))?.part ?? 1) < 0.3) break
    }
    await expect.poll(() => areInStep(desk)).toBe(true)
    await scrollTo(desk, 'page', 1)
    await expect(desk.preview.getByText('The very last words stand here.')).toBeInViewport()
    await expect.poll(() => partOf(desk, 'text')).toBe(1)
  }
  await desk.close()
  const again = await startDesk({ folder, userData: desk.userData })
  await expect(again.page.getByRole('radio', { name: 'Desktop' })).toBeChecked()
  await again.close()
})

test('more than a thousand quotations in each other are shown, and what is typed with them is saved', async () => {
  const folder = await folderWith({ 'a.md': 'Text.\n' })
  const desk = await startDesk({ folder })
  await expect(desk.preview.getByText('Text.')).toBeVisible()
  await desk.text.click()
  await desk.page.keyboard.press('ControlOrMeta+End')
  await desk.page.keyboard.insertText(`\n${'>'.repeat(1200)} deep\n\n`)
  await desk.page.keyboard.type('Typed after it.')
  await expect(desk.preview.getByText('Typed after it.')).toBeVisible()
  await expect(desk.status).toHaveText('Saved')
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toContain('Typed after it.')
  await desk.close()
})

test('the preview shows what the command line renders', async () => {
  const folder = await folderWith({ 'long.md': longArticle })
  const desk = await startDesk({ folder })
  await expect(desk.preview.getByText('The very last words stand here.')).toBeAttached()
  await expectRendered(desk, join(folder, 'long.md'))
  const rules = await desk.preview
    .locator('html')
    .evaluate((html) => html.ownerDocument.adoptedStyleSheets[0]?.cssRules.length ?? 0)
  expect(rules).toBeGreaterThan(50)
  await desk.close()
})

test('a long page looks in the preview as it is saved, whatever its folder’s own style looks at', async () => {
  const folder = await folderWith({
    'long.md': longArticle,
    'short.md': '---\ntitle: Short\n---\n\nWords.\n',
    'theme.css': 'article > h2 { color: rgb(1, 2, 3) }\n',
  })
  const desk = await startDesk({ folder })
  const openLong = () => desk.articles.getByRole('option', { name: 'A Long Article' }).click()
  await openLong()
  await expect(desk.preview.getByText('The very last words stand here.')).toBeAttached()
  const stretches = desk.preview.locator('.page-stretch')
  await expect(stretches).toHaveCount(0)
  const headings = desk.preview.locator('h2:not(.footnotes h2)')
  const others = () =>
    headings.evaluateAll((all) => all.filter((one) => getComputedStyle(one).color !== 'rgb(1, 2, 3)').length)
  expect(await headings.count()).toBeGreaterThan(20)
  expect(await others()).toBe(0)
  await desk.text.click()
  await desk.page.keyboard.press('Control+End')
  await desk.page.keyboard.type('\n\nOne.\n\nTwo.\n\n## Written now\n')
  await expect(desk.preview.getByRole('heading', { name: 'Written now' })).toBeAttached()
  expect(await others()).toBe(0)

  // A style that looks at no neighbours leaves a long page its stretches; one that is written later takes them away.
  await writeFile(join(folder, 'theme.css'), 'h2 { color: rgb(1, 2, 3) }\n')
  await expect.poll(() => ownRules(desk)).toContain('h2 {')
  await desk.articles.getByRole('option', { name: 'Short' }).click()
  await openLong()
  await expect(stretches).not.toHaveCount(0)
  expect(await others()).toBe(0)
  await writeFile(
    join(folder, 'theme.css'),
    'p + p { text-indent: 1em }\narticle > h2 { color: rgb(1, 2, 3) }\n',
  )
  await expect(stretches).toHaveCount(0)
  await expect.poll(others).toBe(0)
  await desk.close()
})

test('after many edits the preview shows what the command line renders', async () => {
  test.slow()
  const folder = await folderWith({ 'long.md': longArticle })
  const file = join(folder, 'long.md')
  const desk = await startDesk({ folder })
  await expect(desk.preview.getByText('The very last words stand here.')).toBeAttached()
  await desk.text.click()
  const seed = Math.floor(Math.random() * 2 ** 31)
  test.info().annotations.push({ type: 'seed', description: String(seed) })
  const chance = new Chance(seed)
  await desk.page.keyboard.press('Control+Home')
  for (let edit = 0; edit < 120; edit++) {
    const key = chance.pick(['ArrowDown', 'ArrowDown', 'PageDown', 'ArrowUp', 'End', 'Home', 'Control+Home'])
    for (let times = chance.below(12); times > 0; times--) await desk.page.keyboard.press(key)
    const { words } = randomEdit(1000, () => chance.next())
    if (chance.is(0.2)) await desk.page.keyboard.press(chance.pick(['Delete', 'Backspace', 'Control+Delete']))
    else await desk.page.keyboard.insertText(words.slice(0, 200).replace(/[\0\r]/g, ''))
  }
  await expect(desk.status).toContainText('Saved')
  await expectRendered(desk, file)
  await desk.close()
})

/** The last rule of the preview's style: the folder's own, where it has one. */
function ownRules(desk: Desk): Promise<string> {
  return desk.preview
    .locator('html')
    .evaluate((html) => [...(html.ownerDocument.adoptedStyleSheets[0]?.cssRules ?? [])].at(-1)?.cssText ?? '')
}

/** The page holds what `render` gives for the file; stretches are how it is laid out, and a missing picture is told. */
async function expectRendered(desk: Desk, file: string): Promise<void> {
  const shown = await desk.preview.locator('article').evaluate((article) => {
    const copy = article.cloneNode(true) as Element
    for (const stretch of copy.querySelectorAll('.page-stretch')) stretch.replaceWith(...stretch.childNodes)
    for (const place of copy.querySelectorAll('.picture-place')) {
      const image = article.ownerDocument.createElement('img')
      image.setAttribute('src', place.getAttribute('data-source') ?? '')
      image.setAttribute('alt', place.getAttribute('data-alt') ?? '')
      place.replaceWith(image)
    }
    return copy.innerHTML.replaceAll(/<!--end of the \w+-->/g, '')
  })
  const args = ['run', '-s', 'cli', '--', 'render', file, '--format', 'page']
  const { stdout } = await run('npm', args, { maxBuffer: 1e8 })
  const page = /<article>([\s\S]*)<\/article>/.exec(stdout)?.[1] ?? ''
  // The place of a missing picture tells no title.
  const rendered = page.replace(/<\/header>\n/, '</header>').replaceAll(' title="Title"', '')
  expect(normal(shown)).toBe(normal(rendered))
}

function normal(html: string): string {
  return toHtml(fromHtml(html, { fragment: true }))
    .trim()
    .replace(/>\s+</g, '><')
}

type Side = 'text' | 'page'

function scroller(desk: Desk, side: Side) {
  return side === 'text' ? desk.page.locator('.cm-scroller') : desk.preview.locator('html')
}

/** Scrolls one side to a part of its whole way, 0 to 1. */
async function scrollTo(desk: Desk, side: Side, part: number): Promise<void> {
  await scroller(desk, side).evaluate((element, to) => {
    element.scrollTop = to * (element.scrollHeight - element.clientHeight)
  }, part)
}

function partOf(desk: Desk, side: Side): Promise<number> {
  return scroller(desk, side).evaluate(
    (element) => element.scrollTop / (element.scrollHeight - element.clientHeight),
  )
}

/** Follows a side's scrolling; what it gives tells how far that went back at most, in pixels. */
async function track(desk: Desk, side: Side): Promise<() => Promise<number>> {
  const tracked = await scroller(desk, side).evaluateHandle((element) => {
    const state = { last: element.scrollTop, back: 0 }
    const target = element === element.ownerDocument.documentElement ? element.ownerDocument : element
    target.addEventListener('scroll', () => {
      state.back = Math.max(state.back, state.last - element.scrollTop)
      state.last = element.scrollTop
    })
    return state
  })
  return () => tracked.evaluate((state) => state.back)
}

/** True where what stands at the top of the text stands near the top of the page. */
async function areInStep(desk: Desk): Promise<boolean> {
  const text = await firstInView(desk)
  if (text === null) return false
  return desk.preview.locator('html').evaluate((html, { words, part }) => {
    const view = html.ownerDocument.defaultView
    const shown = [...html.querySelectorAll('h2, h3, li, tr')].find((one) => one.textContent?.includes(words))
    if (shown === undefined || view === null) return false
    const { top } = shown.getBoundingClientRect()
    return top > -40 && Math.abs(top / view.innerHeight - part) < 0.4
  }, text)
}

/** The first heading, item or row in view in the text, and how far down in the view it stands, 0 to 1. */
function firstInView(desk: Desk) {
  return scroller(desk, 'text').evaluate((element) => {
    const frame = element.getBoundingClientRect()
    for (const line of element.querySelectorAll('.cm-line')) {
      const top = line.getBoundingClientRect().top - frame.top
      const words = /Section \d+:|Item \d+\.\d+:|Row \d+\.\d+ is|table of section \d+$/.exec(
        line.textContent ?? '',
      )?.[0]
      if (top >= 0 && words !== undefined) return { words, part: top / frame.height }
    }
    return null
  })
}
