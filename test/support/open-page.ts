// The page's own HTTP over a local Telegram with Ann in it, and a bot's calls beside it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { openInbox } from '#sandbox/inbox.ts'
import type { Act, ActAnswer, PageState, Phone } from '#sandbox/page/contract.ts'
import { servePage } from '#sandbox/page-server.ts'
import { tempFolder } from './files.ts'
import { openBot } from './sandbox.ts'

export async function openPage() {
  const bot = await openBot({ hosts: { 'https://shop.example': 'http://127.0.0.1:3000' } })
  const { telegram } = bot
  const pageDir = join(tempFolder(), 'page')
  mkdirSync(pageDir)
  writeFileSync(join(pageDir, 'index.html'), '<p>The page</p>')
  writeFileSync(join(pageDir, '../secret.html'), 'secret')
  const inbox = await openInbox(telegram.core.clock.now)
  onTestFinished(inbox.stop)
  onTestFinished(servePage({ telegram, inbox, pageDir }))
  const { address } = telegram
  const ann = telegram.person({ name: 'Ann', phone: '+79001112233', started: true })
  const state = async () => (await (await fetch(`${address}/state`)).json()) as PageState
  return {
    ...bot,
    ann,
    address,
    inbox,
    state,
    phone: async (key = `${ann.id}:${ann.id}`): Promise<Phone> => {
      const found = (await state()).phones.find((one) => one.key === key)
      if (found === undefined) throw new Error(`no phone ${key}`)
      return found
    },
    /** As the page does it. */
    does: async (act: Act, files: File[] = []): Promise<ActAnswer> => {
      const form = new FormData()
      form.set('act', JSON.stringify(act))
      for (const file of files) form.append('file', file)
      const body = files.length === 0 ? JSON.stringify(act) : form
      return (await (await fetch(`${address}/act`, { method: 'POST', body })).json()) as ActAnswer
    },
    raw: async (
      path: string,
      init: { method?: string; headers?: Record<string, string>; body?: string } = {},
    ) => ask(address, path, init),
  }
}

export type OpenPage = Awaited<ReturnType<typeof openPage>>

/** Word for word: fetch would tidy the path and refuse to name another host. */
function ask(
  address: string,
  path: string,
  { body, ...init }: { method?: string; headers?: object; body?: string },
) {
  return new Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }>(
    (resolve, reject) => {
      const { port } = new URL(address)
      const sent = request({ host: '127.0.0.1', port, path, ...init } as object, async (response) => {
        resolve({ status: response.statusCode ?? 0, body: await text(response), headers: response.headers })
      })
      sent.on('error', reject).end(body)
    },
  )
}

export const inAnns = ({ ann }: OpenPage) => ({ person: ann.id, chat: ann.id })
