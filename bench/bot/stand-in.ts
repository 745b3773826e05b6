// A Bot API that agrees to everything at once, so that what is measured is the bot. A process of its own; the first line it
// prints is its address. `GET /told` says where the webhook is, `GET /seen/<chat>` when something was sent into that
// chat, `GET /button/<chat>` what its newest button carries.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Told = { url?: string; secret_token?: string }

let told: Told = {}
const seen = new Map<number, number[]>()
/** The first button below the newest message of a chat. */
const buttons = new Map<number, string>()
let lastId = 1_000_000

const server = createServer(async (request, response): Promise<void> => {
  const path = request.url ?? ''
  response.setHeader('content-type', 'application/json')
  if (path === '/told') return void response.end(JSON.stringify(told))
  if (path.startsWith('/seen/'))
    return void response.end(JSON.stringify(seen.get(Number(path.slice(6))) ?? []))
  if (path.startsWith('/button/'))
    return void response.end(JSON.stringify(buttons.get(Number(path.slice(8))) ?? ''))
  const params = await bodyOf(request)
  response.end(JSON.stringify({ ok: true, result: resultOf(path.slice(path.lastIndexOf('/') + 1), params) }))
})
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})

type Button = { callback_data?: string }
type Params = Told & {
  chat_id?: number | string
  message_id?: number
  media?: unknown
  reply_markup?: { inline_keyboard?: Button[][] }
}

async function bodyOf(request: IncomingMessage): Promise<Params> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  return text.startsWith('{') ? (JSON.parse(text) as Params) : {}
}

function resultOf(method: string, params: Params): unknown {
  if (method === 'getMe') return { id: 7, is_bot: true, first_name: 'Bench', username: 'bench_bot' }
  if (method === 'setWebhook') told = params
  if (!/^(send|edit)/.test(method)) return true
  const chat = Number(params.chat_id)
  const button = params.reply_markup?.inline_keyboard?.[0]?.[0]?.callback_data
  if (button !== undefined) buttons.set(chat, button)
  if (method === 'sendMessage') seen.set(chat, [...(seen.get(chat) ?? []), Date.now()])
  const photo = [{ file_id: 'photo', file_unique_id: 'photo', width: 90, height: 90 }]
  const message = { message_id: params.message_id ?? ++lastId, date: 1, chat: { id: chat, type: 'private' } }
  return params.media === undefined ? { ...message, text: 'text' } : { ...message, photo }
}
