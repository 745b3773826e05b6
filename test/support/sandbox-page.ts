// A real browser on the page of the sandbox, as the sources have it now, over a state that the test sets.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'
import type { PageState } from '#sandbox/page/contract.ts'
import { launchBrowser, openPage } from './browser.ts'
import { openPageServer } from './page-server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

type Options = BrowserContextOptions & { complaints?: RegExp }

/** For all tests of a file: one browser, one build. */
export function useSandboxPage() {
  let opened: { browser: Browser; pageDir: string } | undefined
  beforeAll(async () => {
    const browser = await launchBrowser()
    const pageDir = mkdtempSync(join(tmpdir(), 'kiosk-sandbox-page-'))
    const configFile = join(root, 'vite.sandbox.config.ts')
    const folders = { root: join(root, 'sandbox/page'), build: { outDir: pageDir } }
    await build({ configFile, logLevel: 'warn', ...folders })
    opened = { browser, pageDir }
  }, 60_000)
  afterAll(async () => {
    await opened?.browser.close()
    if (opened !== undefined) rmSync(opened.pageDir, { recursive: true })
  })
  return async (state: PageState, { complaints, ...options }: Options = {}) => {
    if (opened === undefined) throw new Error('the browser did not start')
    const server = await openPageServer(opened.pageDir, state)
    // Nobody looks: what moves would only make the tests wait.
    const calm = {
      reducedMotion: 'reduce' as const,
      locale: 'en-GB',
      viewport: { width: 1_720, height: 900 },
    }
    const page = await openPage(opened.browser, { ...calm, ...options }, complaints)
    await page.goto(server.address)
    await page.locator('main').waitFor()
    const phone = (name: string) => page.getByRole('region', { name, exact: true })
    return { server, page, phone }
  }
}
