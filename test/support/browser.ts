// A real browser, on the web app as it was built for the tests: see built-pages.ts.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
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
  })
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

/** As Playwright's own runner goes on in one window: emptied of all that it held, which costs a fraction of another. */
type Reusing = Browser & {
  _newContextForReuse: (options: BrowserContextOptions) => Promise<BrowserContext>
  _disconnectFromReusedContext: (reason: string) => Promise<void>
}
const inUse = new WeakSet<Browser>()

/** The first of a test goes on in the window of the test before; others get one of their own. */
async function openContext(browser: Browser, options: BrowserContextOptions) {
  if (inUse.has(browser)) {
    const context = await browser.newContext(options)
    return { context, leave: () => context.close() }
  }
  inUse.add(browser)
  const reusing = browser as Reusing
  const leave = async (page: Page) => {
    // What still ran there would keep its server from closing.
    await page.goto('about:blank')
    await reusing._disconnectFromReusedContext('the test is over')
    inUse.delete(browser)
  }
  return { context: await reusing._newContextForReuse(options), leave }
}

/** Fails the test at its end if the page complained of anything but what was expected. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions,
  expected = /$^/,
): Promise<Page> {
  const { context, leave } = await openContext(browser, options)
  const page = context.pages()[0] ?? (await context.newPage())
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPicture(page, task.fullTestName)
    await leave(page)
    expect(complaints.filter((text) => !expected.test(text))).toEqual([])
  })
  return page
}
