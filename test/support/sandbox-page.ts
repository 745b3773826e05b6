// A real browser on the page of the sandbox, over a state that the test sets.
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import type { PageState } from '#sandbox/page/contract.ts'
import { launchBrowser, openPage } from './browser.ts'
import { openPageServer } from './page-server.ts'

type Options = BrowserContextOptions & { complaints?: RegExp }

/** For all tests of a file: one browser. */
export function useSandboxPage() {
  let opened: { browser: Browser; pageDir: string } | undefined
  beforeAll(async () => {
    opened = { pageDir: inject('sandboxPageDir'), browser: await launchBrowser() }
  })
  afterAll(() => opened?.browser.close())
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
