import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { personOf } from '#sandbox/people/person.ts'
import { openSandbox } from '#sandbox/sandbox.ts'
import { tempFolder } from '#test/support/files.ts'

async function open(folder: string, token?: string) {
  const bot = token === undefined ? {} : { token }
  const sandbox = await openSandbox({ folder, bot, port: 0, pageDir: folder })
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= sandbox.stop())
  onTestFinished(stop)
  const { core, address } = sandbox.telegram
  const people = Object.values(core.world.accounts).map((account) => personOf(core, account))
  const [customer, owner] = people
  if (customer === undefined || owner === undefined) throw new Error('nobody is here')
  const call = async <T = unknown>(method: string, params: object = {}): Promise<T> => {
    const response = await fetch(`${address}/bot${sandbox.telegram.token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
    })
    const { ok, result, description } = (await response.json()) as {
      ok: boolean
      result: T
      description: string
    }
    if (!ok) throw new Error(description)
    return result
  }
  return { ...sandbox, ...sandbox.telegram, world: core.world, people, customer, owner, call, stop }
}

type Told = { update_id: number; message?: { text?: string; document?: { file_id: string } } }

describe('opened again', () => {
  test('chats, keyboards, pins and what the bot set are there, and numbers go on', async () => {
    const folder = tempFolder()
    const before = await open(folder)
    before.customer.starts()
    const reply_markup = { keyboard: [['Lamps']] }
    const chat_id = before.customer.id
    const { message_id } = await before.call<{ message_id: number }>('sendMessage', {
      ...{ chat_id, text: 'Welcome', reply_markup },
    })
    await before.call('pinChatMessage', { chat_id, message_id })
    await before.call('setMyCommands', { commands: [{ command: 'cart', description: 'Cart' }] })
    await before.stop()
    const after = await open(folder)
    expect(after.world).toEqual(before.world)
    expect(after.customer.reads()).toEqual(['/start', 'Welcome', ''])
    expect([after.customer.keys(), after.customer.pinned()]).toMatchObject([
      [['Lamps']],
      [{ text: 'Welcome' }],
    ])
    expect(await after.call('getMyCommands')).toMatchObject([{ command: 'cart' }])
    expect(after.customer.says('Back again').message_id).toBe(message_id + 2)
    expect(after.token).toBe(before.token)
  })

  test('updates that wait still wait, under their numbers, and the next ones follow', async () => {
    const folder = tempFolder()
    const before = await open(folder)
    before.customer.says('Hello')
    const [first] = before.core.updates.list()
    await before.stop()
    const after = await open(folder)
    after.customer.says('Anybody?')
    const told = await after.call<Told[]>('getUpdates')
    expect(told.map(({ update_id, message }) => [update_id, message?.text])).toEqual([
      [first?.id, 'Hello'],
      [(first?.id ?? 0) + 1, 'Anybody?'],
    ])
  })

  test('the webhook is set', async () => {
    const folder = tempFolder()
    const before = await open(folder)
    await before.call('setWebhook', { url: 'https://shop.example/hook', allowed_updates: ['message'] })
    await before.stop()
    expect(await (await open(folder)).call('getWebhookInfo')).toMatchObject({
      url: 'https://shop.example/hook',
      allowed_updates: ['message'],
    })
  })

  test('files are read by their old ids', async () => {
    const folder = tempFolder()
    const before = await open(folder)
    await before.customer.sendsFile({ name: 'a.txt', mime: '', bytes: Buffer.from('lamps') })
    const file_id = before.customer.last()?.document?.file_id
    await before.stop()
    const after = await open(folder)
    const { file_path } = await after.call<{ file_path: string }>('getFile', { file_id })
    const link = `${after.address}/file/bot${after.token}/${file_path}`
    expect(await (await fetch(link)).text()).toBe('lamps')
    expect(await (await fetch(`${after.address}/files/${file_id}`)).text()).toBe('lamps')
  })
})

test('what was said a moment ago is on the disk though nobody stopped it', async () => {
  const folder = tempFolder()
  const { customer } = await open(folder)
  customer.says('Hello')
  const kept = () => {
    try {
      return readFileSync(join(folder, 'telegram.json'), 'utf8')
    } catch {
      return ''
    }
  }
  await expect.poll(kept).toContain('Hello')
})

describe('begins anew', () => {
  test.each([
    ['broken', '{"form":1,"world":{"bo'],
    ['empty', ''],
    ['of another form', '{"form":0,"world":{"bot":{"token":"1:A"}},"updates":{"waiting":[]}}'],
    ['not whole', '{"form":1,"world":{}}'],
    ['without updates', '{"form":1,"world":{"bot":{"token":"1:A"}}}'],
    ['something else', 'null'],
  ])('where the file is %s', async (_, content) => {
    const folder = join(tempFolder(), 'sandbox')
    mkdirSync(folder)
    writeFileSync(join(folder, 'telegram.json'), content)
    const { people, customer, call } = await open(folder)
    expect(people).toHaveLength(3)
    customer.starts()
    expect(await call<Told[]>('getUpdates')).toMatchObject([{ message: { text: '/start' } }])
  })

  test('where there is no folder yet', async () => {
    const { people } = await open(join(tempFolder(), 'a', 'b'))
    expect(people).toHaveLength(3)
  })
})

test('chats of another bot are left alone', async () => {
  const folder = tempFolder()
  await (await open(folder, '123456:ABC')).stop()
  await expect(open(folder, '654321:ABC')).rejects.toThrow('keeps the chats of the bot 123456:ABC')
  expect((await open(folder, '123456:ABC')).token).toBe('123456:ABC')
})
