// The server as a process of its own, as whoever runs it sees it: what it says, what it answers, how it ends.
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** As it is delivered; from its sources each start takes six times as long. */
const bundle = fileURLToPath(new URL('../../dist/server.js', import.meta.url))

export type Ended = { code: number | null; signal: NodeJS.Signals | null; out: string; err: string }

export type ServerProcess = {
  child: ChildProcess
  /** Where it listens; fails with what it said if it ended instead. */
  address: () => Promise<string>
  ended: Promise<Ended>
  /** Waits until it has said this. */
  says: (words: string) => Promise<void>
}

/** Of a real shop, so that no demo is filled in. */
export const token = `123456789:${'A'.repeat(35)}`

/** Any free port unless told; nothing of this machine's environment but the path. Telegram is nowhere unless told, either. */
export function runServer(env: Record<string, string>, cwd?: string): ServerProcess {
  const child = spawn(process.execPath, [bundle], {
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
  const hear = (what: RegExp) => heard({ child, said, ended }, what)
  return {
    ...{ child, ended },
    address: async () => (await hear(/"listening":"([^"]+)"/))[1] ?? '',
    says: async (words) => void (await hear(new RegExp(words))),
  }
}

type Speaking = Pick<ServerProcess, 'child' | 'ended'> & { said: { out: string } }

async function heard({ child, said, ended }: Speaking, what: RegExp): Promise<RegExpExecArray> {
  const told = new Promise<RegExpExecArray>((resolve) => {
    const look = () => {
      const found = what.exec(said.out)
      if (found !== null) resolve(found)
    }
    child.stdout?.on('data', look)
    look()
  })
  const failed = ended.then(({ code, out, err }): never => {
    throw new Error(`ended with ${code} before it said ${what}:\n${out}${err}`)
  })
  return Promise.race([told, failed])
}
