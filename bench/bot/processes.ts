// The processes a bot is measured with: a Bot API, the bot itself (ours as it is delivered, or a bare one), and the load.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { json } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { freePort, ourServer } from '../process.ts'
import type { UpdateLoad } from './load.ts'
import type { Told } from './stand-in.ts'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
/** As long as a real one. */
export const token = `70000:${'b'.repeat(35)}`

export type Running = { stop: () => Promise<void> }
export type StandIn = Running & {
  address: string
  /** When something was sent into that chat. */
  seenIn: (chat: number) => Promise<number[]>
  /** What the first button of its newest message carries. */
  lastButton: (chat: number) => Promise<string>
}
export type Hook = { url: string; secret: string }

export async function startStandIn(): Promise<StandIn> {
  const child = spawn(process.execPath, [here('stand-in.ts')], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [address] = (await once(createInterface(child.stdout), 'line')) as [string]
  const ask = async (path: string): Promise<unknown> => await (await fetch(address + path)).json()
  return {
    address,
    seenIn: async (chat) => (await ask(`/seen/${chat}`)) as number[],
    lastButton: async (chat) => (await ask(`/button/${chat}`)) as string,
    stop: () => end(child),
  }
}

/** On a folder that is filled already. */
export async function startOurs(standIn: StandIn, folder: string): Promise<Running & Hook> {
  const port = await freePort()
  const child = spawn(process.execPath, [ourServer], {
    env: {
      ...{
        PATH: process.env.PATH,
        DATA_DIR: folder,
        PORT: String(port),
        LOG_LEVEL: 'error',
        SECRET: 's'.repeat(32),
      },
      ...{
        BOT_TOKEN: token,
        TELEGRAM_API_ROOT: standIn.address,
        PUBLIC_URL: 'https://bench.example',
      },
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const told = await until(child, async () => {
    const { url, secret_token } = (await (await fetch(`${standIn.address}/told`)).json()) as Told
    return url === undefined || secret_token === undefined ? undefined : { url, secret: secret_token }
  })
  const url = told.url.replace('https://bench.example', `http://127.0.0.1:${port}`)
  return { url, secret: told.secret, stop: () => end(child) }
}

export async function startBare(standIn: StandIn): Promise<Running & Hook> {
  const port = await freePort()
  const child = spawn(process.execPath, [here('bare.ts')], {
    env: { PATH: process.env.PATH, PORT: String(port), API_ROOT: standIn.address, TOKEN: token },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}/`
  await until(child, async () => ((await fetch(url)).ok ? true : undefined))
  return { url, secret: 'bare', stop: () => end(child) }
}

/** How many a second were answered. */
export async function bring({ url, secret }: Hook, updates: unknown[]): Promise<number> {
  const child = spawn(process.execPath, [here('load.ts')], { stdio: ['pipe', 'pipe', 'inherit'] })
  const load: UpdateLoad = { url, secret, updates }
  child.stdin.end(JSON.stringify(load))
  return ((await json(child.stdout)) as { perSecond: number }).perSecond
}

/** One update alone; over when it is done. */
export async function bringOne({ url, secret }: Hook, update: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update) })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`the webhook answered ${answer.status}`)
}

async function until<T>(child: ChildProcess, look: () => Promise<T | undefined>): Promise<T> {
  const patience = performance.now() + 30_000
  while (performance.now() < patience && child.exitCode === null) {
    const found = await look().catch(() => undefined)
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  child.kill('SIGKILL')
  throw new Error('a process of the bench never became ready')
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
