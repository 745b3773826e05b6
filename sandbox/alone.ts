// The local Telegram alone, for any bot in any language: `npm run sandbox -- --port 8081`.
// The first line on standard output is JSON, for whoever starts this from a script.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { say } from './people/speaking.ts'
import { openSandbox } from './sandbox.ts'

const usage = `npm run sandbox -- [--port 8081] [--token 123456:ABC…] [--host https://my.bot=http://127.0.0.1:8080]… [--keep folder]
  --port   where the Bot API and the page answer, on 127.0.0.1 alone; any free one when left out
  --token  the bot's token; one is made when left out
  --host   where an https address really answers: for webhooks, Mini Apps and pictures by URL
  --keep   the folder in which chats and files outlive a restart; they are forgotten when left out
`

async function main(): Promise<void> {
  const { values } = readArgs()
  const sandbox = await openSandbox({
    pageDir: fileURLToPath(new URL('../dist/sandbox', import.meta.url)),
    port: Number(values.port),
    hosts: Object.fromEntries(values.host.map(splitHost)),
    bot: values.token === undefined ? {} : { token: values.token },
    ...(values.keep !== undefined && { folder: values.keep }),
  })
  const { core, address, token } = sandbox.telegram
  const [customer] = Object.values(core.world.accounts)
  const group = Object.values(core.world.rooms).find((room) => room.kind === 'supergroup' && room.isForum)
  const room = customer && core.world.rooms[customer.user.id]
  if (customer === undefined || group === undefined || room === undefined) throw new Error('nobody is here')
  if (!customer.started) say(core, { account: customer, room }, '/start')
  const facts = { address, token, customer: customer.user.id, group: group.id, smtp: sandbox.mailAddress }
  process.stdout.write(`${JSON.stringify(facts)}\n`)
  process.stdout.write(`Open ${address} for the phones, the mailbox and the log of calls. Ctrl-C stops it.\n`)
  const stop = () => void sandbox.stop().then(() => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
}

function readArgs() {
  return parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      token: { type: 'string' },
      host: { type: 'string', multiple: true, default: [] },
      keep: { type: 'string' },
    },
  })
}

function splitHost(pair: string): [string, string] {
  const [named = '', real = ''] = pair.split('=')
  if (URL.parse(named)?.protocol !== 'https:' || URL.parse(real) === null) {
    throw new Error(`--host ${pair} is not like https://my.bot=http://127.0.0.1:8080`)
  }
  return [named, real]
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${usage}`)
  process.exit(1)
})
