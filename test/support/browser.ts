// A real browser, on the web app as it was built for the tests: see built-pages.ts.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type Opened = { browser: Browser; webappDir: string }

/** For all tests of a file: one browser. */
export function useBrowser(): () => Opened {
  let opened: Opened | undefined
  beforeAll(async () => {
    opened = { webappDir: inject('webappDir'), browser: await launchBrowser() }
  }, 60_000)
  afterAll(() => opened?.browser.close())
  return () => {
    if (opened === undefined) throw new Error('the browser did not start')
    return opened
  }
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH
  if (executablePath === undefined)
    throw new Error('CHROMIUM_PATH names no browser: npm test finds or installs one')
  return await chromium.launch({ executablePath, args: flags })
}

/** What was on the screen when a test failed: kept for whoever looks into it. */
async function keepPicture(page: Page, test: string): Promise<void> {
  const name = test.replace(/[^\p{L}\d]+/gu, '-').slice(0, 120)
  await page.screenshot({ path: join(root, 'artifacts', `${name}.png`), fullPage: true }).catch(() => {})
}

/** Fails the test at its end if the page complained of anything but what was expected. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions,
  expected = /$^/,
): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPicture(page, task.fullTestName)
    await context.close()
    expect(complaints.filter((text) => !expected.test(text))).toEqual([])
  })
  return page
}
