import { expect, test } from '@playwright/test'
import { folderWith, startDesk } from './desk.ts'

const article = `---
title: Dosing
---
# How much

It *depends*: see [Safety](safety.md#heart), [below](#later) and [the study](https://example.org/study).

![A chart](images/chart.png)

- slow
- [x] steady
`

test('copies for a site: rich text for its editor, plain text for the rest, and says what stays behind', async () => {
  const desk = await startDesk({
    folder: await folderWith({
      'dosing.md': article,
      'safety.md': '---\ntitle: Safety\nstatus: published\n---\n## Heart\n',
      'throughline.yaml': 'baseUrl: https://example.com\nurl: /blog/{slug}\n',
    }),
  })
  await desk.articles.getByRole('option', { name: 'Dosing' }).click()
  await expect(desk.text).toContainText('depends')
  await desk.page.getByRole('button', { name: 'Copy for your site' }).click()
  await expect(desk.page.getByText("Paste it into your site's editor")).toBeVisible()
  await expect(desk.page.getByText('“chart.png” was left out')).toBeVisible()

  const copied = await desk.app.evaluate(({ clipboard }) => ({
    html: clipboard.readHTML(),
    plain: clipboard.readText(),
  }))
  expect(copied.html).toContain('<h2>How much</h2>')
  expect(copied.html).toContain('<a href="https://example.com/blog/safety#heart">Safety</a>, below and')
  expect(copied.html).toContain('<li>☑ steady</li>')
  expect(copied.html).not.toMatch(/<img|<h1|Dosing/)
  expect(copied.plain).toContain('It depends: see Safety (https://example.com/blog/safety#heart), below and')
  expect(copied.plain).toContain('• slow')
  expect(copied.plain).not.toMatch(/[<>*]/)
  await desk.close()
})
