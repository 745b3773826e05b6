// A real browser over a real server: the web app built anew, a small shop with pictures, and a page that forgives no error.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { build } from 'vite'
import { expect, onTestFinished } from 'vitest'

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

export function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH
  if (executablePath === undefined)
    throw new Error('CHROMIUM_PATH names no browser: npm test finds or installs one')
  return chromium.launch({ executablePath, args: flags })
}

/** Never what happens to lie in dist: that may be older than the sources. */
export async function buildWebapp(outDir: string): Promise<string> {
  const configFile = join(root, 'vite.config.ts')
  await build({ configFile, logLevel: 'warn', root: join(root, 'webapp'), build: { outDir } })
  return outDir
}

/** Fails the test at its end if the page complained, unless it was told to expect that. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
  expected = /$^/,
): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  onTestFinished(async () => {
    await context.close()
    expect(complaints.filter((text) => !expected.test(text))).toEqual([])
  })
  return page
}

/** A picture of one colour, as a file the server can answer. */
export async function drawPicture(imagesDir: string, hash: string, background: string): Promise<void> {
  const drawn = sharp({ create: { width: 8, height: 10, channels: 3, background } })
  writeFileSync(join(imagesDir, `${hash}.webp`), await drawn.webp().toBuffer())
}
