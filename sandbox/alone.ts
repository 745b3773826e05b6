// The local Telegram alone, for any bot in any language: `npm run sandbox -- --port 8081`.
// The first line on standard output is JSON, for whoever starts this from a script.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Sandbox } from './sandbox.ts'

const usage = `npm run sandbox -- [--port 8081] [--token 123456:ABC…] [--host https://my.bot=http://127.0.0.1:8080]… [--keep folder]
  --port   where the Bot API and the page answer, on 127.0.0.1 alone; any free one when left out
  --token  the bot's token; one is made when left out
  --host   where an https address really answers: for webhooks, Mini Apps and pictures by URL
  --keep   the folder in which chats and files outlive a restart; they are forgotten when left out
  --help   these lines
`

type Options = { port: number; token?: string; hosts: Record<string, string>; folder?: string }

/** The command was written wrongly: how to write it follows. */
class Misspelt extends Error {}

async function main(): Promise<void> {
  const options = readOptions()
  if (options === undefined) return void process.stdout.write(usage)
  const { token, ...rest } = options
  // What is misspelt is told before anything is loaded.
  const { openSandbox } = await import('./sandbox.ts')
  const pageDir = fileURLToPath(new URL('../dist/sandbox', import.meta.url))
  const sandbox = await openSandbox({ ...rest, pageDir, bot: token === undefined ? {} : { token } })
  await introduce(sandbox)
  const stop = () => void sandbox.stop().then(() => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
}

async function introduce({ telegram: { core, address, token }, mailAddress }: Sandbox): Promise<void> {
  const { say } = await import('./people/speaking.ts')
  const [customer] = Object.values(core.world.accounts)
  const group = Object.values(core.world.rooms).find((room) => room.kind === 'supergroup' && room.isForum)
  const room = customer && core.world.rooms[customer.user.id]
  if (customer === undefined || group === undefined || room === undefined) throw new Error('nobody is here')
  if (!customer.started) say(core, { account: customer, room }, '/start')
  const facts = { address, token, customer: customer.user.id, group: group.id, smtp: mailAddress }
  process.stdout.write(`${JSON.stringify(facts)}\n`)
  process.stdout.write(`Open ${address} for the phones, the mailbox and the log of calls. Ctrl-C stops it.\n`)
}

/** Nothing when only help is wanted. */
function readOptions(): Options | undefined {
  const { help, port, token, host, keep } = readArgs()
  if (help) return undefined
  if (!/^\d+$/.test(port) || Number(port) > 65_535) throw new Misspelt(`--port ${port} is no port`)
  if (token !== undefined && !/^[1-9]\d{0,14}:[\w-]{1,64}$/.test(token)) {
    throw new Misspelt(`--token ${token} is not like 123456:ABC-DEF`)
  }
  const hosts = Object.fromEntries(host.map(splitHost))
  return {
    port: Number(port),
    hosts,
    ...(token !== undefined && { token }),
    ...(keep !== undefined && { folder: keep }),
  }
}

function readArgs() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        token: { type: 'string' },
        host: { type: 'string', multiple: true, default: [] },
        keep: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values
  } catch (error) {
    throw new Misspelt(error instanceof Error ? error.message : String(error))
  }
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/

function splitHost(pair: string): [string, string] {
  const [named = '', real = ''] = pair.split('=')
  const url = URL.parse(real)
  const isHere = url?.protocol === 'http:' && loopback.test(url.hostname)
  if (URL.parse(named)?.protocol !== 'https:' || !isHere) {
    throw new Misspelt(`--host ${pair} is not like https://my.bot=http://127.0.0.1:8080`)
  }
  return [named, real]
}

main().catch((error: NodeJS.ErrnoException & { port?: number }) => {
  const isTaken = error.code === 'EADDRINUSE'
  const words = isTaken
    ? `Port ${error.port} is taken: name another one, or leave --port out.`
    : error.message
  process.stderr.write(error instanceof Misspelt ? `${words}\n\n${usage}` : `${words}\n`)
  process.exit(1)
})
