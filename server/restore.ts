// `npm run restore -- FILE`: a backup from the chat, or a nightly copy, becomes the shop's database again.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { restoreShop } from './backups/restore-shop.ts'
import { readConfig } from './env.ts'
import { StartError } from './start-error.ts'

const usage = `Which backup? Stop the shop, then: npm run restore -- kiosk-2026-01-15.sqlite.gz.age`

async function main(): Promise<void> {
  const [from] = process.argv.slice(2)
  if (from === undefined) throw new StartError(usage)
  process.umask(0o077)
  if (existsSync('.env')) process.loadEnvFile('.env')
  // npm goes into its own folder first.
  const path = resolve(process.env.INIT_CWD ?? '.', from)
  const { file, replaced } = await restoreShop(readConfig(process.env), {
    from: path,
    passphrase: askPassphrase,
  })
  const before = replaced === undefined ? '' : ` What was there before is ${replaced}.`
  process.stdout.write(`${file} is what ${from} was.${before} Start the shop.\n`)
}

/** Not shown while it is typed; from a pipe where there is no terminal. */
async function askPassphrase(): Promise<string> {
  const written = process.stdin.isTTY ? await askUnseen() : await text(process.stdin)
  return written.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

async function askUnseen(): Promise<string> {
  process.stdout.write('Passphrase: ')
  const nowhere = new Writable({ write: (_part, _encoding, done) => done() })
  const asking = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  try {
    return await asking.question('')
  } finally {
    asking.close()
    process.stdout.write('\n')
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof StartError ? error.message : String(error)}\n`)
  process.exit(1)
})
