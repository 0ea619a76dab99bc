import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron, expect, type Page, test } from '@playwright/test'
import electronPath from 'electron'
import { contract } from '../../shared/ipc/contract.ts'
import { startCanary } from './canary.ts'
import { electronDist, ordinaryUser } from './ordinary-user.ts'

const root = resolve(import.meta.dirname, '..', '..')

test('the window is locked in: sandbox, policy, guards and a frame in which nothing runs', async () => {
  const canary = await startCanary()
  const { program, application, home } = ordinaryUser(root, electronDist(String(electronPath)))
  const app = await _electron.launch({
    executablePath: program,
    chromiumSandbox: true,
    args: [application, `--user-data-dir=${join(home, 'data')}`],
  })
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await expect(page.getByRole('textbox', { name: 'Article text' })).toContainText('appointment')

  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
  const commandLine = await app.evaluate(() => process.argv.join(' '))
  expect(commandLine).not.toContain('--no-sandbox')

  expect(await page.evaluate(() => Object.keys((window as unknown as { api: object }).api).sort())).toEqual(
    [...Object.keys(contract.calls), 'on'].sort(),
  )
  expect(
    await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in window)),
  ).toEqual([])
  await refusesWhatDoesNotFit(page)
  expect(complaints).toEqual([])
  await typesHostileText(page, canary.address)
  await staysWhereItIs(page, canary.address)

  await page.evaluate((address) => fetch(address).catch(() => {}), canary.address)
  await page.evaluate((address) => {
    const image = new Image()
    image.src = address
    document.body.append(image)
  }, canary.address)
  await page.waitForTimeout(300)
  expect(canary.requests()).toBe(0)
  await app.close()
  canary.stop()
})

async function refusesWhatDoesNotFit(page: Page): Promise<void> {
  const answers = await page.evaluate(async () => {
    type Calls = Record<string, (...args: unknown[]) => Promise<unknown>>
    const { api } = window as unknown as { api: Calls }
    const outcome = (call: Promise<unknown> | undefined) =>
      call?.then(
        (value) => JSON.stringify(value),
        () => 'refused',
      )
    return {
      number: await outcome(api.readFile?.(42)),
      tooMany: await outcome(api.readFile?.('a.md', 'b.md')),
      outside: await outcome(api.readFile?.('../../../../etc/passwd')),
      settings: await outcome(api.readFile?.('../settings.json')),
      script: await outcome(api.openInBrowser?.('javascript:alert(1)')),
      file: await outcome(api.openInBrowser?.('file:///etc/passwd')),
    }
  })
  expect(answers).toMatchObject({ number: 'refused', tooMany: 'refused', script: 'refused', file: 'refused' })
  expect(answers.outside).toContain('"failed"')
  expect(answers.settings).toContain('"failed"')
}

async function typesHostileText(page: Page, address: string): Promise<void> {
  const text = page.getByRole('textbox', { name: 'Article text' })
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(
    [
      '',
      '',
      `<script>window.top.hit = 1</script><img src=x onerror="window.top.hit = 1"><svg onload="window.top.hit = 1">`,
      '',
      `<iframe srcdoc="<script>window.top.hit = 1</script>"></iframe> <img src="${address}/pixel">`,
      '',
      `[click](javascript:window.top.hit=1) <a href="java&#x0A;script:window.top.hit=1">here</a> **shown**`,
    ].join('\n'),
  )
  const preview = page.frameLocator('iframe[title="Preview"]')
  await expect(preview.getByText('shown')).toBeVisible()
  expect(await preview.locator('script, svg, iframe, [onerror], [onload], a[href^="java"]').count()).toBe(0)
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  expect(await page.locator('iframe[title="Preview"]').getAttribute('sandbox')).toBe('allow-same-origin')
}

async function staysWhereItIs(page: Page, address: string): Promise<void> {
  const before = page.url()
  const wasDenied = await page.evaluate((target) => {
    const isDenied = window.open(target) === null
    location.href = target
    try {
      setTimeout('window.hit = 1')
    } catch {
      // Trusted Types refuse it on the spot.
    }
    const script = document.createElement('script')
    try {
      script.textContent = 'window.hit = 1'
      document.body.append(script)
    } catch {
      // And this too.
    }
    return isDenied
  }, address)
  await page.waitForTimeout(300)
  expect(page.url()).toBe(before)
  expect(wasDenied).toBe(true)
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
}
