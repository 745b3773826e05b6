// The browser for the tests: the one that is there, or else one is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { complaint, step } from './step.mjs'

/**
 * What the search looks at; a test hands in another machine.
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {string} home
 * @property {(folder: string) => string[]} list names in a folder, none if there is no such folder
 * @property {(file: string) => boolean} starts whether this is a browser that starts
 */

/** @type {Machine} */
const here = { platform: process.platform, env: process.env, home: homedir(), list, starts }

/** @param {string} folder */
function list(folder) {
  return existsSync(folder) ? readdirSync(folder) : []
}

/**
 * Ubuntu's `chromium-browser` may be a note that asks for a snap, so a file is not enough. On Windows
 * `--version` opens a window instead.
 * @param {string} file
 */
function starts(file) {
  if (!existsSync(file)) return false
  return process.platform === 'win32' || spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0
}

/**
 * The first browser that starts: the one named by CHROMIUM_PATH, then one without windows, which does the same work in half
 * the time, then the machine's own, then Playwright's.
 * @param {Machine} machine
 */
export function findChromium(machine = here) {
  const named = machine.env.CHROMIUM_PATH
  if (!named)
    return [...shellPlaces(machine), ...usualPlaces(machine), ...playwrightPlaces(machine)].find(
      machine.starts,
    )
  if (machine.starts(named)) return named
  throw complaint(
    `CHROMIUM_PATH is ${named}, and no Chromium starts from there: correct it, or leave it out.`,
  )
}

/** @param {Machine} machine */
function shellPlaces(machine) {
  const own = machine.platform === 'linux' ? ['/usr/bin/chromium-headless-shell'] : []
  const program = machine.platform === 'win32' ? 'chrome-headless-shell.exe' : 'chrome-headless-shell'
  return [...own, ...playwrightPlaces(machine, 'chromium_headless_shell', program)]
}

/** @param {Machine} machine */
function usualPlaces({ platform, env, home }) {
  if (platform === 'darwin') {
    const apps = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome']
    return apps.flatMap((app) => [`/Applications/${app}`, `${home}/Applications/${app}`])
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder)
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
    return programs.flatMap((program) => folders.map((folder) => `${folder}/${program}`))
  }
  const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser']
  return [...names.map((name) => `/usr/bin/${name}`), '/snap/bin/chromium']
}

/**
 * Newest first.
 * @param {Machine} machine
 * @param {string} [kind]
 * @param {string} [program] as it is called in its folder
 */
function playwrightPlaces({ platform, env, home, list }, kind = 'chromium', program = browserFile(platform)) {
  const usual = {
    darwin: `${home}/Library/Caches/ms-playwright`,
    win32: `${env.LOCALAPPDATA}/ms-playwright`,
    linux: `${env.XDG_CACHE_HOME || `${home}/.cache`}/ms-playwright`,
  }
  const cache =
    env.PLAYWRIGHT_BROWSERS_PATH || usual[platform === 'darwin' || platform === 'win32' ? platform : 'linux']
  const revision = (/** @type {string} */ name) => Number(name.slice(kind.length + 1))
  return list(cache)
    .filter((name) => name.startsWith(`${kind}-`) && revision(name) > 0)
    .sort((one, other) => revision(other) - revision(one))
    .flatMap((name) =>
      list(join(cache, name))
        .filter((folder) => folder.startsWith('chrome-'))
        .map((folder) => join(cache, name, folder, program)),
    )
}

/** @param {NodeJS.Platform} platform */
function browserFile(platform) {
  if (platform === 'darwin') return 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'
  return platform === 'win32' ? 'chrome.exe' : 'chrome'
}

/**
 * Finds or installs a Chromium and names it to the tests.
 * @param {string} node
 */
export async function provideChromium(node) {
  const file = findChromium() ?? (await installChromium(node))
  process.env.CHROMIUM_PATH = file
}

/** @param {string} node */
async function installChromium(node) {
  const root = process.getuid?.() === 0
  if (root && existsSync('/usr/bin/apt-get')) {
    const install = 'apt-get install -y --no-install-recommends chromium-headless-shell fonts-liberation'
    const script = `export DEBIAN_FRONTEND=noninteractive; apt-get update && ${install}`
    // Ubuntu has no such package: then Playwright's.
    await step('Installing Chromium', 'sh', ['-c', script]).catch(() => {})
  }
  if (findChromium() === undefined) {
    const withLibraries = root && process.platform === 'linux' ? ['--with-deps'] : []
    const cli = [
      'node_modules/playwright-core/cli.js',
      'install',
      'chromium',
      '--only-shell',
      ...withLibraries,
    ]
    await step("Installing Playwright's Chromium", node, cli)
  }
  const file = findChromium()
  if (file === undefined) {
    throw complaint('There is no Chromium that starts: install one and name it in CHROMIUM_PATH.')
  }
  return file
}
