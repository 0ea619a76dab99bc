import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startCanary } from './canary.ts'
import { answerSaveDialog, type Desk, folderWith, startDesk } from './desk.ts'

const sentence =
  'Words that fill the lines of a sheet and go on for a while, so that pages break between them. '
const section = (at: number) =>
  `## Section ${at}\n\n${sentence.repeat(4 + ((at * 5) % 7))}\n\n${sentence.repeat(3)}\n`
const article = `---
title: A Long Article
author: Dr. Åsa Lind
description: What it is about.
lang: en-GB
status: published
---

See [the site](https://example.org/place) and [the ninth](#section-9).

${Array.from({ length: 24 }, (_, at) => section(at + 1)).join('\n')}`

for (const [size, height] of [
  ['A4', 297],
  ['Letter', 279.4],
] as const)
  test(`the sheets of the preview are those of the PDF, on ${size}`, async () => {
    const folder = await folderWith({
      'a.md': article,
      'throughline.yaml': 'platform: ghost\n',
      'theme.css':
        '@media print { #section-5 { break-before: page } } @media screen { h2 { font-size: 5em } } @page { margin: 0 }\n' +
        '@media not screen { #section-9 { break-before: page } } @media not (prefers-color-scheme: dark) { #section-13 { break-before: page } }\n',
    })
    const desk = await startDesk({ folder })
    await desk.page.getByRole('radio', { name: 'Paper' }).check()
    await desk.page.getByRole('combobox', { name: 'Paper size' }).selectOption(size)
    const numbers = desk.preview.locator('.sheet-numbers > div')
    await expect(numbers.first()).toHaveText(/^1 \/ (?:[5-9]|1[0-2])$/)
    await expect(desk.preview.locator('h2')).toHaveCount(24)

    const path = join(folder, 'a.pdf')
    await answerSaveDialog(desk.app, path)
    await run(desk, 'Save as PDF')
    await expect(desk.page.getByText(`The page was saved as ${path}`)).toBeVisible()
    const pdf = (await readFile(path)).toString('latin1')
    const sheets = await sheetsOfHeadings(desk, height)
    expect(sheetsInOutline(pdf)).toEqual(sheets)
    expect(await numbers.count()).toBe(pagesOf(pdf).length)
    expect(new Set(sheets.values()).size).toBeGreaterThan(4)
    expect(await partedHeadings(desk, height)).toEqual([])
    for (const at of [5, 9, 13])
      expect(sheets.get(`Section ${at}`)).toBeGreaterThan(sheets.get(`Section ${at - 1}`) ?? 0)
    await desk.text.click()
    await desk.page.keyboard.press('Control+End')
    await expect(desk.preview.getByRole('heading', { name: 'Section 24' })).toBeInViewport()
    await desk.close()
  })

test('nothing that leads to what stands below it is left at the foot of a sheet', async () => {
  const leading = Array.from({ length: 60 }, (_, at) => {
    const lines = `${sentence.repeat(2 + ((at * 5) % 7))}\n\n${sentence.repeat(1 + (at % 4))}`
    const long = sentence.repeat(9)
    return [
      `${lines}\n\n> [!NOTE] Note ${at}\n> ${long}\n`,
      `${lines}\n\n| Week ${at} | Dose |\n|---|---|\n| ${long} | 5 |\n| More | 6 |\n`,
      `${lines}\n\n<table><caption>Table ${at}</caption><tr><td>${long}</td></tr></table>\n`,
      `${lines}\n\n<dl><dt>Term ${at}</dt><dd>${long}</dd></dl>\n`,
      `${lines}\n\n<details><summary>Summary ${at}</summary>\n\n${long}\n\n</details>\n`,
      `${lines}\n\n### Heading ${at}\n\n#### Below it\n\n${long}\n`,
    ][at % 6]
  })
  const longest = `> [!TIP] The longest\n${`> ${sentence.repeat(12)}\n>\n`.repeat(12)}`
  const folder = await folderWith({ 'a.md': `---\ntitle: A\n---\n\n${leading.join('\n')}\n${longest}` })
  const desk = await startDesk({ folder })
  await desk.page.getByRole('radio', { name: 'Paper' }).check()
  for (const [size, height] of [
    ['A4', 297],
    ['Letter', 279.4],
  ] as const) {
    await desk.page.getByRole('combobox', { name: 'Paper size' }).selectOption(size)
    await expect(desk.preview.getByText('The longest')).toBeAttached()
    await expect(desk.preview.locator('.sheet-numbers > div').nth(8)).toBeAttached()
    expect(await partedHeadings(desk, height), size).toEqual([])
  }
  await desk.close()
})

test('a PDF tells its readers’ programs what it is: language, parts, outline, links, title and author', async () => {
  const folder = await folderWith({ 'a.md': article })
  const desk = await startDesk({ folder })
  const path = join(folder, 'a.pdf')
  await answerSaveDialog(desk.app, path)
  await expect(desk.preview.locator('h2')).toHaveCount(24)
  await run(desk, 'Save as PDF')
  await expect(desk.page.getByText('The page was saved')).toBeVisible()
  const pdf = (await readFile(path)).toString('latin1')
  expect(pdf).toContain('/Lang (en-GB)')
  expect(pdf).toMatch(/\/MarkInfo <<[^>]*\/Marked true/)
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toMatch(/\/Outlines \d+ 0 R/)
  expect(pdf).toContain('/Title (A Long Article)')
  expect(pdf).toContain('/DisplayDocTitle true')
  expect(pdf).toContain(`/Author <feff${Buffer.from('Dr. Åsa Lind', 'utf16le').swap16().toString('hex')}>`)
  expect(pdf).toMatch(/\/Subtype \/Link[\s\S]{0,200}\/URI \(https:\/\/example\.org\/place\)/)
  expect(pdf).toMatch(/\/Dest \/section-9/)
  expect(pdf).toMatch(/\/FontName \/[A-Z]+\+SourceSerif/)
  // The window that printed is gone.
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await desk.close()
})

test('nothing in an article runs or is fetched when it is printed', async () => {
  const canary = await startCanary()
  const hostile = `![A chart](${canary.address}/a.png)\n\n<img src="${canary.address}/b.png" onerror="alert(1)">\n\n<script src="${canary.address}/c.js"></script>\n\nThe end.\n`
  const folder = await folderWith({ 'a.md': hostile })
  const desk = await startDesk({ folder })
  const path = join(folder, 'a.pdf')
  await answerSaveDialog(desk.app, path)
  await expect(desk.preview.getByText('The end.')).toBeVisible()
  await run(desk, 'Save as PDF')
  await expect(desk.page.getByText('The page was saved')).toBeVisible()
  await expect(desk.page.getByText(`The picture “${canary.address}/a.png” was left out`)).toBeVisible()
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-')
  expect(canary.requests()).toBe(0)
  await desk.close()
  await canary.stop()
})

async function run(desk: Desk, words: string): Promise<void> {
  await desk.page.keyboard.press('Control+Shift+P')
  await desk.page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').fill(words)
  await desk.page.keyboard.press('Enter')
}

/** The sheet, from 0, that each heading stands on in the preview; the title is one. */
async function sheetsOfHeadings(desk: Desk, height: number): Promise<ReadonlyMap<string, number>> {
  const told = await desk.preview
    .locator('article')
    .evaluate(
      (page, pitch) =>
        [...page.querySelectorAll('h1, h2')].map((heading): [string, number] => [
          heading.textContent ?? '',
          Math.floor((heading.getBoundingClientRect().top - page.getBoundingClientRect().top) / pitch),
        ]),
      pitchOf(height),
    )
  return new Map(told)
}

/** Headings, titles of callouts, captions, heads of tables and terms whose text begins on another sheet. */
function partedHeadings(desk: Desk, height: number): Promise<readonly string[]> {
  return desk.preview.locator('article').evaluate((page, pitch) => {
    const top = page.getBoundingClientRect().top
    const sheetOf = (rect: DOMRect | undefined) => Math.floor(((rect?.top ?? 0) - top) / pitch)
    const leading = 'h2, h3, h4, h5, h6, .callout-title, caption, thead, dt, summary'
    return [...page.querySelectorAll(leading)]
      .filter(
        (heading) =>
          sheetOf([...heading.getClientRects()].at(-1)) !==
          sheetOf(heading.nextElementSibling?.getClientRects()[0]),
      )
      .map((heading) => heading.textContent ?? '')
  }, pitchOf(height))
}

function pitchOf(height: number): number {
  return (height * 96) / 25.4 + 14
}

/** The numbers of the objects of a PDF's pages, in order. */
function pagesOf(pdf: string): readonly string[] {
  return [...pdf.matchAll(/\/Kids \[([^\]]*)\]/g)]
    .flatMap(([, kids = '']) => [...kids.matchAll(/(\d+) 0 R/g)].map(([, number = '']) => number))
    .filter((number) => new RegExp(`\\n${number} 0 obj\\s*<<\\/Type \\/Page\\b(?!s)`).test(pdf))
}

/** The page, from 0, that each entry of a PDF's outline leads to. */
function sheetsInOutline(pdf: string): ReadonlyMap<string, number> {
  const pages = pagesOf(pdf)
  return new Map(
    [...pdf.matchAll(/<<\/Title \(([^)]*)\)\s*\/Dest \[(\d+) 0 R/g)].map(([, title = '', page = '']) => [
      title,
      pages.indexOf(page),
    ]),
  )
}
