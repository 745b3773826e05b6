// The server as a process of its own, as whoever runs it sees it: what it says, what it answers, how it ends.
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
/** As it is delivered: starts in a moment, for tests that start it often. */
export const bundle = fileURLToPath(new URL('../../dist/server.js', import.meta.url))

export type Ended = { code: number | null; signal: NodeJS.Signals | null; out: string; err: string }

export type ServerProcess = {
  child: ChildProcess
  /** Where it listens; fails with what it said if it ended instead. */
  address: () => Promise<string>
  ended: Promise<Ended>
}

/** Of a real shop, so that no demo is filled in. */
export const token = `123456789:${'A'.repeat(35)}`

/** Any free port unless told; nothing of this machine's environment but the path. Telegram is nowhere unless told, either. */
export function runServer(env: Record<string, string>, cwd?: string, script = main): ServerProcess {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, PORT: '0', TELEGRAM_API_ROOT: 'http://127.0.0.1:9', ...env },
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, ...said }))
  })
  return { child, ended, address: () => listening(child, said, ended) }
}

async function listening(child: ChildProcess, said: { out: string }, ended: Promise<Ended>): Promise<string> {
  const found = () => /"listening":"([^"]+)"/.exec(said.out)?.[1]
  const told = new Promise<string>((resolve) => {
    const look = () => {
      const address = found()
      if (address !== undefined) resolve(address)
    }
    child.stdout?.on('data', look)
    look()
  })
  const failed = ended.then(({ code, out, err }): never => {
    throw new Error(`ended with ${code} before it listened:\n${out}${err}`)
  })
  return Promise.race([told, failed])
}
