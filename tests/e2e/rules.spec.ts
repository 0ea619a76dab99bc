import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { folderWith, startDesk } from './desk.ts'

test('links, anchors, pictures, states, duplicates and dates are told, settled, and follow the folder', async () => {
  const folder = await folderWith({
    'safety.md': [
      '---\ntitle: Safety\nstatus: published\ndate: March 4, 2026\n---\n',
      'See [dosing](dosin.md), [how](dosing.md#side-efects), [[Dosing]] and [notes](file:///C:/notes.md).\n',
      '![A chart](images/chart.png)\n',
    ].join('\n'),
    'dosing.md': '---\ntitle: Dosing\nstatus: draft\nslug: twin\n---\n\n## Side effects\n',
    'other.md': '---\ntitle: Dosing\nstatus: draft\nslug: twin\n---\n\nWords.\n',
  })
  const desk = await startDesk({ folder })
  await desk.articles.getByRole('option', { name: 'Safety' }).click()
  for (const rule of [
    'link/broken',
    'link/anchor',
    'link/image',
    'url/local',
    'post/date-invalid',
    'post/title-duplicate',
    'post/slug-duplicate',
  ])
    await expect(desk.finding(rule).first()).toBeVisible()
  await desk.finding('link/broken').getByRole('button', { name: "Link to 'Dosing'" }).click()
  await expect(desk.finding('link/broken')).toHaveCount(0)
  await expect(desk.finding('state/links-unpublished').first()).toContainText(
    "This article is live but links to 'Dosing', still a draft.",
  )
  await desk.finding('link/anchor').getByRole('button', { name: "Link to '#side-effects'" }).click()
  await expect(desk.finding('link/anchor')).toHaveCount(0)
  await desk.finding('post/date-invalid').getByRole('button', { name: 'Date it 4 March 2026' }).click()
  await expect(desk.page.getByLabel('Date', { exact: true })).toHaveValue('2026-03-04')
  await mkdir(join(folder, 'images'))
  await writeFile(join(folder, 'images', 'chart.png'), 'not looked at')
  await expect(desk.finding('link/image')).toHaveCount(0)
  await expect(desk.status).toHaveText('Saved')
  const saved = await readFile(join(folder, 'safety.md'), 'utf8')
  expect(saved).toMatch(/\[dosing\]\(dosing\.md\), \[how\]\(dosing\.md#side-effects\)/)
  expect(saved).toContain('date: 2026-03-04\n')
  await desk.close()
})
