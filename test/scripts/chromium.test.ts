import { expect, test } from 'vitest'
import { findChromium } from '../../scripts/chromium.mjs'

type Machine = Parameters<typeof findChromium>[0] & object

/** A machine with these browsers and nothing else. */
function machine(files: string[], more: Partial<Machine> = {}): Machine {
  const list = (folder: string) => [
    ...new Set(
      files
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => file.slice(folder.length + 1).split('/')[0] ?? ''),
    ),
  ]
  const starts = (file: string) => files.includes(file)
  return { platform: 'linux', env: {}, home: '/home/ann', list, starts, ...more }
}

const cached = (version: string) => `/home/ann/.cache/ms-playwright/${version}/chrome-linux64/chrome`

test('takes the browser that CHROMIUM_PATH names before any other', () => {
  const env = { CHROMIUM_PATH: '/opt/chromium' }
  expect(findChromium(machine(['/usr/bin/chromium', '/opt/chromium'], { env }))).toBe('/opt/chromium')
})

test('complains about a CHROMIUM_PATH that does not start instead of taking another', () => {
  const env = { CHROMIUM_PATH: '/opt/chromium' }
  expect(() => findChromium(machine(['/usr/bin/chromium'], { env }))).toThrow(
    'CHROMIUM_PATH is /opt/chromium',
  )
})

test('an empty CHROMIUM_PATH names nothing', () => {
  expect(findChromium(machine(['/usr/bin/chromium'], { env: { CHROMIUM_PATH: '' } }))).toBe(
    '/usr/bin/chromium',
  )
})

test("takes the machine's own browser before Playwright's", () => {
  expect(findChromium(machine([cached('chromium-1255'), '/usr/bin/google-chrome']))).toBe(
    '/usr/bin/google-chrome',
  )
})

test('takes one without windows before any other', () => {
  const shell = '/usr/bin/chromium-headless-shell'
  const cachedShell =
    '/home/ann/.cache/ms-playwright/chromium_headless_shell-1255/chrome-headless-shell-linux64/chrome-headless-shell'
  expect(findChromium(machine(['/usr/bin/chromium', cachedShell, shell]))).toBe(shell)
  expect(findChromium(machine(['/usr/bin/chromium', cached('chromium-1255'), cachedShell]))).toBe(cachedShell)
})

test("takes the newest of Playwright's browsers", () => {
  const files = [
    cached('chromium-999'),
    cached('chromium-1255'),
    cached('chromium-1200'),
    cached('firefox-2000'),
  ]
  expect(findChromium(machine(files))).toBe(cached('chromium-1255'))
})

test('passes over a browser that is there but does not start', () => {
  const files = ['/usr/bin/chromium-browser', '/snap/bin/chromium']
  const starts = (file: string) => file === '/snap/bin/chromium'
  expect(findChromium(machine(files, { starts }))).toBe('/snap/bin/chromium')
})

test.each<[string, string, Partial<Machine>]>([
  ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'a Mac', { platform: 'darwin' }],
  [
    'C:/Programs/Google/Chrome/Application/chrome.exe',
    'Windows',
    { platform: 'win32', env: { PROGRAMFILES: 'C:/Programs' } },
  ],
  [
    '/browsers/chromium-1255/chrome-linux/chrome',
    'a folder of its own',
    { env: { PLAYWRIGHT_BROWSERS_PATH: '/browsers' } },
  ],
])('finds %s on %s', (file, _, more) => {
  expect(findChromium(machine([file], more))).toBe(file)
})

test('finds none on a machine that has none', () => {
  expect(findChromium(machine([]))).toBeUndefined()
})
