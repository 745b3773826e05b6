// A phone in a real browser with an app opened on it. The app lies on another origin and loads Telegram's own script,
// as it comes from Telegram.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Frame, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'
import { callCloud } from '#sandbox/cloud.ts'
import type { AppFrameProps } from '#sandbox/page/app/AppFrame.tsx'
import type { Act, Done, Launch } from '#sandbox/page/contract.ts'
import { launchBrowser, openPage } from '#test/support/browser.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const script = fileURLToPath(
  new URL('../../../node_modules/@twa-dev/sdk/src/telegram-web-apps.js', import.meta.url),
)

export type Given = Partial<Omit<AppFrameProps, 'launch' | 'act'>> & {
  launch?: Partial<Launch>
  act?: (act: Act) => Done
}
export type Opened = {
  page: Page
  app: Frame
  /** What the frame had done by the sandbox. */
  acts: Act[]
  /** What it handed to the page around it. */
  happened: unknown[]
  /** Runs in the app; a promise is waited for. */
  run: (code: string) => Promise<unknown>
  /** Waits until the script told the app of it, and says what it told last. */
  told: (event: string) => Promise<unknown>
  forget: () => Promise<unknown>
}
type Options = { expected?: RegExp; width?: number; height?: number; appPath?: string }

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Where an app's own pages lie once they are built. */
export type BuildApp = (outDir: string) => Promise<unknown>

/** For all tests of a file: one browser, one build, two origins. The app is a page with the official script, if no other is named. */
export function usePhone(buildApp?: BuildApp): (given?: Given, options?: Options) => Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-phone-'))
  const appFolder = mkdtempSync(join(tmpdir(), 'kiosk-phone-app-'))
  let browser: Browser | undefined
  const servers: Server[] = []
  const addresses: string[] = []
  const serve = async (pathOf: (path: string) => string) => {
    const server = createServer(({ url = '/' }, response) => {
      const path = pathOf(new URL(url, 'http://phone').pathname)
      if (!existsSync(path)) return response.writeHead(404).end('nothing here')
      response.writeHead(200, { 'content-type': `${types[extname(path)]}; charset=utf-8` })
      return response.end(readFileSync(path))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    servers.push(server)
    addresses.push(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  }
  beforeAll(async () => {
    browser = await launchBrowser()
    await build({
      root: here,
      logLevel: 'warn',
      configFile: false,
      build: { outDir: folder, emptyOutDir: true },
    })
    await buildApp?.(appFolder)
    const pageIn = (built: string, path: string) => join(built, path === '/' ? 'index.html' : path)
    const appAt = (path: string) =>
      buildApp === undefined ? join(here, 'app.html') : pageIn(appFolder, path)
    await serve((path) => pageIn(folder, path))
    await serve((path) => (path === '/telegram-web-app.js' ? script : appAt(path)))
  })
  afterAll(async () => {
    await browser?.close()
    for (const server of servers) server.close()
    for (const built of [folder, appFolder]) rmSync(built, { recursive: true })
  })
  return async (given = {}, options = {}) => {
    const [phone = '', app = ''] = addresses
    if (browser === undefined) throw new Error('the browser did not start')
    return await openApp(browser, { phone, app }, given, options)
  }
}

async function openApp(
  browser: Browser,
  origins: { phone: string; app: string },
  given: Given,
  { expected = /$^/, width = 390, height = 844, appPath = '/' }: Options,
): Promise<Opened> {
  const page = await openPage(browser, { viewport: { width, height }, reducedMotion: 'reduce' }, expected)
  const { acts, happened } = await lend(page, origins.app + appPath, given)
  await page.goto(origins.phone)
  const frame = await page.waitForSelector('iframe.app-ready', { state: 'attached' })
  const app = await frame.contentFrame()
  if (app === null) throw new Error('the app did not open')
  return { page, app, acts, happened, ...talkTo(app) }
}

async function lend(page: Page, url: string, { act, onInvoice, launch, ...props }: Given) {
  const acts: Act[] = []
  const happened: unknown[] = []
  const cloud: Record<string, string> = {}
  const opened: Launch = {
    id: 'launch-1',
    title: 'Shoe Box',
    url,
    named: 'https://shop.example/',
    initData: '',
    from: 'inline',
    mode: 'full',
    ...launch,
  }
  await page.exposeFunction('given', () => ({ launch: opened, theme: 'ios_light', language: 'en', ...props }))
  await page.exposeFunction('paid', onInvoice ?? (() => 'paid'))
  await page.exposeFunction('happened', (...what: unknown[]) => void happened.push(what.filter(Boolean)))
  await page.exposeFunction('acted', (asked: Act): Done => {
    acts.push(asked)
    if (act !== undefined) return act(asked)
    return asked.do === 'app-custom' ? { custom: callCloud(cloud, asked.method, asked.params) } : {}
  })
  return { acts, happened }
}

export function talkTo(app: Frame): Pick<Opened, 'run' | 'told' | 'forget'> {
  const run = (code: string): Promise<unknown> => app.evaluate(code)
  return {
    run,
    forget: () => run('told.length = 0'),
    told: async (event) => {
      const found = `told.findLast(([name]) => name === ${JSON.stringify(event)})`
      await app.waitForFunction(`${found} !== undefined`)
      return await run(`${found}[1]`)
    },
  }
}
