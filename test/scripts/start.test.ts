// Our own scripts and package.json in a folder of their own, all set up, with a server that only tells what happens to it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { findNode, outputOf, packagesOf, targets } from '../../scripts/setup.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'kiosk-'))

const server = `
const [exitCode] = process.argv.slice(2)
const open = setInterval(() => {}, 1000)
let asked = false
const stop = () => {
  if (asked) return
  asked = true
  setTimeout(() => { console.log('finished'); clearInterval(open) }, 100)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
console.log('ready', process.pid, process.ppid, process.version)
if (exitCode !== undefined) process.exit(Number(exitCode))
`

beforeAll(() => {
  for (const path of ['package.json', 'package-lock.json', 'scripts']) {
    cpSync(join(root, path), join(folder, path), { recursive: true })
  }
  linkPackagedNode()
  const outputs = targets.map((target) => outputOf(folder, target))
  for (const { output, stamp, print } of [packagesOf(folder), ...outputs]) {
    mkdirSync(dirname(output), { recursive: true })
    if (output.endsWith('server.js')) writeFileSync(output, server)
    else mkdirSync(output, { recursive: true })
    writeFileSync(stamp, print)
  }
})

afterAll(() => rmSync(folder, { recursive: true }))

function linkPackagedNode() {
  const place = dirname(dirname(relative(root, findNode(root))))
  if (place.startsWith('..')) return
  mkdirSync(dirname(join(folder, place)), { recursive: true })
  symlinkSync(join(root, place), join(folder, place))
}

/** `npm start` in a process group of its own, as a terminal would have it, until the server is there. */
async function start(...args: string[]) {
  const npm = spawn('npm', ['start', '--', ...args], { cwd: folder, detached: true })
  const pid = npm.pid ?? 0
  const ended = once(npm, 'close')
  onTestFinished(() => {
    if (isAlive(-pid)) process.kill(-pid, 'SIGKILL')
  })
  let output = ''
  const { promise: ready, resolve, reject } = Promise.withResolvers<RegExpMatchArray>()
  npm.stdout.setEncoding('utf8').on('data', (text) => {
    output += text
    const match = output.match(/^ready (\d+) (\d+) v(\d+)/m)
    if (match) resolve(match)
  })
  npm.once('close', () => reject(new Error(`never ready: ${output}`)))
  const [, serverPid, scriptPid, major] = (await ready).map(Number)
  return {
    npm: pid,
    script: scriptPid ?? 0,
    major,
    /** How it went after the stop: npm's exit code, what the server finished, whether it is gone. */
    async end() {
      const [code] = await ended
      return { code, finished: output.match(/^finished$/gm)?.length ?? 0, left: isAlive(serverPid ?? 0) }
    },
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const clean = { code: 0, finished: 1, left: false }

test('runs the server on Node 24 or later', async () => {
  const { npm, major, end } = await start()
  expect(major).toBeGreaterThanOrEqual(24)
  process.kill(npm, 'SIGTERM')
  await end()
})

test('ends cleanly when npm alone is told to', async () => {
  const { npm, end } = await start()
  process.kill(npm, 'SIGTERM')
  expect(await end()).toEqual(clean)
})

test('ends cleanly when the script alone is told to', async () => {
  const { script, end } = await start()
  process.kill(script, 'SIGTERM')
  expect(await end()).toEqual(clean)
})

test('ends cleanly on Ctrl-C, which everyone in the terminal hears', async () => {
  const { npm, end } = await start()
  process.kill(-npm, 'SIGINT')
  expect(await end()).toEqual(clean)
})

test('ends cleanly when the terminal is closed', async () => {
  const { script, end } = await start()
  process.kill(script, 'SIGHUP')
  expect(await end()).toEqual(clean)
})

test("hands on the server's exit code", async () => {
  const { end } = await start('7')
  expect(await end()).toMatchObject({ code: 7, left: false })
})
