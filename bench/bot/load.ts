// Brings updates to a webhook as Telegram does, over 16 kept connections, each answered before the next one on it.
// A process of its own: told what to do on its standard input.
import { Agent, request } from 'node:http'
import { json } from 'node:stream/consumers'

export type UpdateLoad = { url: string; secret: string; updates: unknown[] }

const connections = 16

async function run({ url, secret, updates }: UpdateLoad): Promise<{ perSecond: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret }
  const bring = (body: string) =>
    new Promise<void>((resolve, reject) => {
      const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`the webhook answered ${answer.statusCode}`))
        answer.resume().on('end', resolve)
      })
      sent.on('error', reject).end(body)
    })
  const bodies = updates.map((update) => JSON.stringify(update))
  const begun = performance.now()
  let next = 0
  const converse = async () => {
    for (let body = bodies[next++]; body !== undefined; body = bodies[next++]) await bring(body)
  }
  await Promise.all(Array.from({ length: connections }, converse))
  agent.destroy()
  return { perSecond: bodies.length / ((performance.now() - begun) / 1000) }
}

console.log(JSON.stringify(await run((await json(process.stdin)) as UpdateLoad)))
