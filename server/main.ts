// The process: its environment, its signals, how it ends. The shop itself is put together in start.ts.
import { existsSync } from 'node:fs'
import type { OpenDrawer } from './drawing.ts'
import { type Config, readConfig } from './env.ts'
import { createLog, type Log } from './log.ts'
import { type Running, startShop } from './start.ts'
import { StartError } from './start-error.ts'

/** Ctrl+C reaches us from the terminal and from npm at once: that is still one wish to stop. */
const sameWishMs = 1_000
/** Not before somebody opens the shop in a browser: a start has other things to do. */
const openDrawer: OpenDrawer = async () => await (await import('#webapp/shop/draw.tsx')).openDrawer()

async function main(): Promise<void> {
  // Whoever reads our output may go away; the shop stays.
  process.stdout.on('error', () => {})
  // Orders hold names and addresses: what we write is for this user alone.
  process.umask(0o077)
  if (existsSync('.env')) process.loadEnvFile('.env')
  const config = readConfig(process.env)
  if (process.argv[2] === 'claim') return await sayClaim(config)
  const log = createLog(config.logLevel)
  process.on('uncaughtException', (error) => {
    log.fatal('something broke that nobody caught', { error })
    process.exit(1)
  })
  for (const hint of config.hints) log.warn(hint)
  const shop = await startShop(config, { log, now: Date.now, openDrawer })
  stopOnSignals(shop, log)
  if (process.stdout.isTTY) greet(config, shop)
  else log.info('started', startedFacts(shop))
}

/** Beside the shop, which may be running. */
async function sayClaim(config: Config): Promise<void> {
  const { showClaim } = await import('./claim-command.ts')
  for (const hint of config.hints) process.stderr.write(`${hint}\n`)
  process.stdout.write(`${await showClaim(config, Date.now)}\n`)
}

function startedFacts({ address, sandbox, folder }: Running) {
  return { listening: address, ...(sandbox !== undefined && { sandbox }), folder }
}

function stopOnSignals({ stop }: Running, log: Log): void {
  let askedAt: number | undefined
  const ask = (signal: NodeJS.Signals) => {
    if (askedAt !== undefined) {
      if (performance.now() - askedAt > sameWishMs) process.exit(1)
      return
    }
    askedAt = performance.now()
    log.info('stopping', { signal })
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal('the stop failed', { error })
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
}

function greet({ language }: Config, { address, sandbox, folder, name, translators }: Running): void {
  const t = translators[language]
  const lines = [
    t('start-listening', { name, address }),
    ...(sandbox === undefined
      ? []
      : [t('start-demo', { address: sandbox }), t('start-try'), t('start-try-more')]),
    t('start-panel', { address }),
    t('start-stop', { folder }),
  ]
  process.stdout.write(`\n${lines.map((line) => `  ${line}`).join('\n')}\n\n`)
}

main().catch((error: unknown) => {
  if (error instanceof StartError) process.stderr.write(`${error.message}\n`)
  else createLog('info').fatal('the start failed', { error })
  process.exit(1)
})
