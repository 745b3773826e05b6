// Whole servers as processes: the bundled shop and the bare one, started, asked and ended.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url))
export const ourServer = path('dist/server.js')
const bareServer = path('dist/bench/bare.js')

/** Bundled the way ours is, so that only what is inside differs. */
export async function buildBare(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: path(''),
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: 'bench/bare/server.ts',
      outDir: 'dist/bench',
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: 'bare.js' } },
    },
  })
  return bareServer
}

export type Started = { url: string; startMs: number; process: ChildProcess; stop: () => Promise<void> }

/** Runs until the first answer; `startMs` is the time to it. */
export async function start(
  script: string,
  folder: string,
  more: Record<string, string> = {},
): Promise<Started> {
  const port = await freePort()
  const { BOT_TOKEN: _, ...env } = process.env
  const begun = performance.now()
  const child = spawn(process.execPath, [script], {
    env: { ...env, ...more, DATA_DIR: folder, HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  await firstAnswer(`${url}/healthz`, child)
  const startMs = performance.now() - begun
  const stop = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  return { url, startMs, process: child, stop }
}

async function firstAnswer(url: string, child: ChildProcess): Promise<void> {
  const patience = performance.now() + 30_000
  while (performance.now() < patience && child.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined)
    await answer?.arrayBuffer()
    // Whether all is well is another matter: the bot has still to reach Telegram.
    if (answer !== undefined) return
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  child.kill('SIGKILL')
  throw new Error(`${url} never answered`)
}

export function residentMiB({ pid }: ChildProcess): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}
