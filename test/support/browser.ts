// A real browser, on the web app as the sources have it now.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'

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

/** For all tests of a file: one browser, one build, of the web app if no other pages are named. What lies in dist may be
 * older than the sources. */
export function useBrowser({ root: pages = 'webapp', config = 'vite.config.ts' } = {}): () => Opened {
  let opened: Opened | undefined
  beforeAll(async () => {
    const browser = await launchBrowser()
    const webappDir = mkdtempSync(join(tmpdir(), 'kiosk-webapp-'))
    const configFile = join(root, config)
    await build({ configFile, logLevel: 'warn', root: join(root, pages), build: { outDir: webappDir } })
    opened = { webappDir, browser }
  }, 60_000)
  afterAll(async () => {
    await opened?.browser.close()
    if (opened !== undefined) rmSync(opened.webappDir, { recursive: true })
  })
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
