// One visit to a page as a customer with a cheap phone on a slow network makes it, and what the browser says of it.
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { codeBytesOf } from './code.ts'

/** Slow 4G, and a processor four times slower than this one. */
const network = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8, offline: false }
const slowdown = 4
const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  locale: 'ru-RU',
  isMobile: true,
  hasTouch: true,
}
const settledMs = 1_500

export type Visit = {
  lcpMs: number
  shift: number
  /** The page itself, and whatever else holds up the first paint. */
  requestsBeforePaint: number
  codeBytes: number
  tapMs: number
}

export async function newPhone(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext(phone)
  await context.addInitScript(watchPage)
  return context
}

export async function visit(context: BrowserContext, address: string, tap: string): Promise<Visit> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await slowDown(session)
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForTimeout(settledMs)
  const seen = await page.evaluate(readSeen)
  const tapMs = await tapAndMeasure(page, tap)
  await page.close()
  return { ...seen, codeBytes: await codeBytesOf(address), tapMs }
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}

/** Runs in the page, before anything of ours. */
function watchPage(): void {
  const seen = { lcpMs: 0, shift: 0, slowestMs: 0 }
  Object.assign(window, { kioskSeen: seen })
  const watch = (type: string, see: (entry: PerformanceEntry) => void, more = {}) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) see(entry)
    }).observe({ type, buffered: true, ...more })
  watch('largest-contentful-paint', (entry) => {
    seen.lcpMs = entry.startTime
  })
  watch('layout-shift', (entry) => {
    const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
    if (!shift.hadRecentInput) seen.shift += shift.value
  })
  watch(
    'event',
    (entry) => {
      if ((entry as PerformanceEntry & { interactionId: number }).interactionId > 0)
        seen.slowestMs = Math.max(seen.slowestMs, entry.duration)
    },
    { durationThreshold: 16 },
  )
}

/** Runs in the page. */
function readSeen() {
  const { kioskSeen: seen } = window as unknown as { kioskSeen: { lcpMs: number; shift: number } }
  const blocking = performance
    .getEntriesByType('resource')
    .filter((entry) => (entry as { renderBlockingStatus?: string }).renderBlockingStatus === 'blocking')
  return { lcpMs: seen.lcpMs, shift: seen.shift, requestsBeforePaint: 1 + blocking.length }
}

async function tapAndMeasure(page: Page, target: string): Promise<number> {
  await page.locator(target).first().tap({ timeout: 5_000 })
  await page.waitForTimeout(settledMs)
  return await page.evaluate(
    () => (window as unknown as { kioskSeen: { slowestMs: number } }).kioskSeen.slowestMs,
  )
}
