// npm run bench:webapp: how the Mini App feels on a cheap phone on a slow network, in a real browser, on the demo shop.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { median } from '../measure.ts'
import { ourServer, start } from '../process.ts'
import { newPhone, type Visit, visit } from './visit.ts'

const visits = 5
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']

/** What is tapped is what a customer would tap there. */
const places = [
  { name: 'home', path: '/', tap: 'main a[href^="/product/"]' },
  { name: 'category', path: '/catalogue', tap: 'main a[href^="/product/"]' },
  { name: 'product', path: '/product/1', tap: 'fieldset label' },
]
type Line = { what: string; figures: string[]; aim: string; met: boolean }

const folder = mkdtempSync(join(tmpdir(), 'kiosk-bench-'))
const shop = await start(ourServer, folder)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '',
  args: [...flags, ...quiet],
})
try {
  const cold: Visit[] = []
  const warm: Visit[] = []
  for (const { name, path, tap } of places) {
    process.stderr.write(`${name} …\n`)
    const both = await visitOften(browser, shop.url + path, tap)
    cold.push(both.cold)
    warm.push(both.warm)
  }
  const lines = linesOf(cold, warm)
  console.log(tableOf(lines))
  process.exitCode = lines.every(({ met }) => met) ? 0 : 1
} finally {
  await browser.close()
  await shop.stop()
  rmSync(folder, { recursive: true })
}

/** Each time somebody who was never here, then the same person once more. */
async function visitOften(browser: Browser, address: string, tap: string) {
  const cold: Visit[] = []
  const warm: Visit[] = []
  for (let index = 0; index < visits; index++) {
    const phone = await newPhone(browser)
    cold.push(await visit(phone, address, tap))
    warm.push(await visit(phone, address, tap))
    await phone.close()
  }
  return { cold: middleOf(cold), warm: middleOf(warm) }
}

function middleOf(all: readonly Visit[]): Visit {
  const of = (key: keyof Visit) => median(all.map((one) => one[key]))
  return {
    lcpMs: of('lcpMs'),
    shift: of('shift'),
    requestsBeforePaint: of('requestsBeforePaint'),
    codeBytes: of('codeBytes'),
    tapMs: of('tapMs'),
  }
}

function linesOf(cold: readonly Visit[], warm: readonly Visit[]): Line[] {
  const line = (
    what: string,
    all: readonly Visit[],
    key: keyof Visit,
    most: number,
    say: (value: number) => string,
  ): Line => ({
    what,
    figures: all.map((one) => say(one[key])),
    aim: `≤ ${say(most)}`,
    met: all.every((one) => one[key] <= most),
  })
  const ms = (value: number) => `${Math.round(value)} ms`
  return [
    line(
      'script and style of the first view, gzip',
      cold,
      'codeBytes',
      35_000,
      (value) => `${(value / 1000).toFixed(1)} kB`,
    ),
    line('largest contentful paint, never been here', cold, 'lcpMs', 1_200, ms),
    line('largest contentful paint, been here', warm, 'lcpMs', 500, ms),
    line('layout shift', cold, 'shift', 0.02, (value) => value.toFixed(3)),
    line('a tap to the next paint', cold, 'tapMs', 100, ms),
    line('requests before the first paint', cold, 'requestsBeforePaint', 2, String),
  ]
}

function tableOf(lines: readonly Line[]): string {
  const rows = [
    ['what', ...places.map(({ name }) => name), 'aim', ''],
    ...lines.map(({ what, figures, aim, met }) => [what, ...figures, aim, met ? 'met' : 'MISSED']),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .map((row) => row.trimEnd())
    .join('\n')
}
