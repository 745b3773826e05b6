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
  const begun = () => {
    if (opened === undefined) throw new Error('the browser did not start')
    return opened
  }
  const look = async (address: string, { complaints, ...options }: Options = {}) => {
    // Nobody looks: what moves would only make the tests wait.
    const calm = {
      reducedMotion: 'reduce' as const,
      locale: 'en-GB',
      viewport: { width: 1_720, height: 900 },
    }
    const page = await openPage(begun().browser, { ...calm, ...options }, complaints)
    await page.goto(address)
    await page.locator('main').waitFor()
    const phone = (name: string) => page.getByRole('region', { name, exact: true })
    return { page, phone }
  }
  return {
    pageDir: () => begun().pageDir,
    look,
    /** Over a server that shows this state. */
    async open(state: PageState, options: Options = {}) {
      const server = await openPageServer(begun().pageDir, state)
      return { server, ...(await look(server.address, options)) }
    },
  }
}
