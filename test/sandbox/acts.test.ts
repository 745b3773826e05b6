import { describe, expect, test } from 'vitest'
import { verifyInitData } from '#sandbox/launch.ts'
import type { Act } from '#sandbox/page/contract.ts'
import { draw } from '#test/support/demo-bot.ts'
import { inAnns, type OpenPage, openPage } from '#test/support/open-page.ts'

describe('acts', () => {
  test('a person starts, says, edits, reacts and deletes', async () => {
    const page = await openPage()
    const at = inAnns(page)
    await page.does({ do: 'start', payload: 'promo', ...at })
    await page.does({ do: 'say', text: 'Hi', replyTo: 1, ...at })
    await page.does({ do: 'edit', message: 2, text: 'Hello', ...at })
    await page.does({ do: 'react', message: 2, emoji: '👍', ...at })
    expect(page.ann.sees()).toMatchObject([
      { text: '/start promo' },
      { text: 'Hello', reply_to_message: { message_id: 1 } },
    ])
    expect(page.ann.reactionsTo(page.ann.last())).toEqual(['👍'])
    await page.does({ do: 'react', message: 2, emoji: '', ...at })
    expect(page.ann.reactionsTo(page.ann.last())).toEqual([])
    expect(await page.does({ do: 'delete', message: 2, ...at })).toEqual({ ok: true, done: {} })
    expect(page.ann.reads()).toEqual(['/start promo'])
  })

  test('files come beside the act, with their names', async () => {
    const page = await openPage()
    const file = new File(['a;b'], 'цены.csv', { type: 'text/csv' })
    await page.does({ do: 'attach', as: 'file', caption: 'Prices', ...inAnns(page) }, [file])
    expect(page.ann.last()).toMatchObject({ caption: 'Prices', document: { file_name: 'цены.csv' } })
    const pictures = ['red', 'blue'].map(
      async (colour) => new File([new Uint8Array(await draw(colour))], `${colour}.png`),
    )
    await page.does({ do: 'attach', as: 'photo', ...inAnns(page) }, await Promise.all(pictures))
    expect(page.ann.sees().slice(1)).toMatchObject([{ photo: [{}, {}, {}] }, { photo: [{}, {}, {}] }])
  })

  test('keys, a number and a place', async () => {
    const page = await openPage()
    const keyboard = [
      [
        { text: 'Number', request_contact: true },
        { text: 'Place', request_location: true },
      ],
    ]
    await page.call('sendMessage', { chat_id: page.ann.id, text: 'Who?', reply_markup: { keyboard } })
    const at = inAnns(page)
    expect(await page.does({ do: 'key', row: 0, column: 0, ...at })).toEqual(tapped({ kind: 'contact' }))
    expect(await page.does({ do: 'key', row: 0, column: 1, ...at })).toEqual(tapped({ kind: 'location' }))
    await page.does({ do: 'location', latitude: 1, longitude: 2, ...at })
    await page.does({ do: 'contact', ...at })
    expect(page.ann.sees().slice(1)).toMatchObject([
      { contact: { phone_number: '79001112233' } },
      { location: { latitude: 1 } },
      { contact: { user_id: page.ann.id } },
    ])
  })

  test('inline: searching, choosing, and the button above', async () => {
    const page = await openPage()
    const at = inAnns(page)
    const found = page.does({ do: 'inline', query: 'lamp', ...at })
    const query = await expectTold(page, 'inline_query')
    const result = {
      type: 'article',
      id: '7',
      title: 'Lamp',
      input_message_content: { message_text: 'A lamp' },
    }
    const button = { text: 'All', start_parameter: 'all' }
    await page.call('answerInlineQuery', { inline_query_id: query.id, results: [result], button })
    expect(await found).toMatchObject({ ok: true, done: { inline: { results: [{ id: '7' }], button } } })
    await page.does({ do: 'choose', query: 'lamp', result: '7', ...at })
    expect(await page.does({ do: 'inline-button', query: 'lamp', ...at })).toEqual(tapped({ kind: 'sent' }))
    expect(page.ann.reads()).toEqual(['A lamp', '/start all'])
  })

  test('an invoice is looked at, delivered and paid', async () => {
    const page = await openPage()
    const at = inAnns(page)
    const bill = {
      ...{ title: 'Lamp', description: 'Red', payload: '1', currency: 'EUR' },
      ...{ provider_token: '1:TEST:a', is_flexible: true, need_shipping_address: true },
      prices: [{ label: 'Lamp', amount: 1_000 }],
      photo_url: 'https://shop.example/lamp.jpg',
    }
    const link = await page.call<string>('createInvoiceLink', bill)
    const slug = link.replace('https://t.me/$', '')
    expect(await page.does({ do: 'app-invoice', person: page.ann.id, slug })).toMatchObject({
      done: {
        checkout: { slug, title: 'Lamp', isFlexible: true, photoUrl: 'http://127.0.0.1:3000/lamp.jpg' },
      },
    })
    const lines = { street_line1: 'Quay 1', street_line2: '', post_code: '1' }
    const info = { shipping_address: { country_code: 'NL', state: '', city: 'Delft', ...lines } }
    const asked = page.does({ do: 'shipping', slug, info, ...at })
    const shipping_query_id = (await expectTold(page, 'shipping_query')).id
    const shipping_options = [{ id: 'post', title: 'Post', prices: [{ label: 'Post', amount: 500 }] }]
    await page.call('answerShippingQuery', { shipping_query_id, ok: true, shipping_options })
    expect(await asked).toMatchObject({
      done: { shipping: { ok: true, options: [{ id: 'post', amount: 500 }] } },
    })
    const paid = page.does({ do: 'pay', slug, info, shipping: 'post', ...at })
    const { id, total_amount } = await expectTold(page, 'pre_checkout_query')
    expect(total_amount).toBe(1_500)
    await page.call('answerPreCheckoutQuery', { pre_checkout_query_id: id, ok: true })
    expect(await paid).toEqual({ ok: true, done: { paid: { ok: true } } })
  })

  test('the Mini App from the menu, from a link, and what it asks for', async () => {
    const page = await openPage()
    const { core, token } = page.telegram
    const at = inAnns(page)
    const web_app = { url: 'https://shop.example/app' }
    await page.call('setChatMenuButton', { menu_button: { type: 'web_app', text: 'Shop', web_app } })
    expect(await page.does({ do: 'menu', ...at })).toMatchObject({
      done: { tapped: { kind: 'app', launch: { from: 'menu', url: 'http://127.0.0.1:3000/app' } } },
    })
    core.world.bot.mainAppUrl = 'https://shop.example/'
    const url = 'https://t.me/sandbox_bot?startapp=lamp-7'
    expect(await page.does({ do: 'open-link', url, ...at })).toMatchObject({
      done: { tapped: { kind: 'app', launch: { from: 'link', startParam: 'lamp-7' } } },
    })
    const shared =
      'https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fsandbox_bot%3Fstartapp%3D7&text=Lamp%20%26%20shade'
    expect(await page.does({ do: 'open-link', url: shared, ...at })).toMatchObject({
      done: { tapped: { kind: 'copy', text: 'https://t.me/sandbox_bot?startapp=7\nLamp & shade' } },
    })
    const person = page.ann.id
    const custom = { do: 'app-custom', person } as const
    await page.does({ ...custom, method: 'saveStorageValue', params: { key: 'cart', value: '7' } })
    expect(await page.does({ ...custom, method: 'getStorageValues', params: { keys: ['cart'] } })).toEqual({
      ok: true,
      done: { custom: { result: { cart: '7' } } },
    })
    const contact = await page.does({ ...custom, method: 'getRequestedContact', params: {} })
    const signed =
      contact.ok && contact.done.custom && 'result' in contact.done.custom && contact.done.custom.result
    expect(verifyInitData(String(signed), token)).toBe(true)
    await page.does({ do: 'app-contact', launch: 'x', person })
    expect(page.ann.last()?.contact?.phone_number).toBe('79001112233')
  })

  test('a Mini App of the keyboard sends its data', async () => {
    const page = await openPage()
    const keyboard = [[{ text: 'Shop', web_app: { url: 'https://shop.example/app' } }]]
    await page.call('sendMessage', { chat_id: page.ann.id, text: 'Shop', reply_markup: { keyboard } })
    const opened = await page.does({ do: 'key', row: 0, column: 0, ...inAnns(page) })
    const launch = opened.ok && opened.done.tapped?.kind === 'app' ? opened.done.tapped.launch.id : ''
    await page.does({ do: 'app-data', launch, data: 'seven', button: 'Shop' })
    expect(page.ann.last()).toMatchObject({ web_app_data: { data: 'seven', button_text: 'Shop' } })
  })

  test('a Mini App is allowed to have its bot write, and shares what it prepared', async () => {
    const page = await openPage()
    const bob = page.telegram.person({ name: 'Bob' })
    await page.does({ do: 'app-write-access', launch: 'x', person: bob.id, allowed: false })
    expect(bob.account.started).toBe(false)
    await page.does({ do: 'app-write-access', launch: 'x', person: bob.id, allowed: true })
    expect(bob.last()).toMatchObject({ write_access_allowed: { from_request: true } })
    expect(await page.refusal('sendMessage', { chat_id: bob.id, text: 'Hi' })).toBe('ok')
    const result = {
      type: 'article',
      id: '7',
      title: 'Lamp',
      input_message_content: { message_text: 'A lamp' },
    }
    const wish = { user_id: bob.id, result, allow_bot_chats: true }
    const { id } = await page.call<{ id: string }>('savePreparedInlineMessage', wish)
    await page.does({ do: 'app-prepared', person: bob.id, id, chat: bob.id })
    expect(bob.reads()).toContain('A lamp')
  })

  test('links of the bot start it, and others are the browser’s', async () => {
    const page = await openPage()
    const open = (url: string) => page.does({ do: 'open-link', url, ...inAnns(page) })
    expect(await open('https://t.me/Sandbox_Bot?start=promo')).toEqual(tapped({ kind: 'sent' }))
    expect(page.ann.reads()).toEqual(['/start promo'])
    expect(await open('https://t.me/other_bot?start=promo')).toEqual(
      tapped({ kind: 'url', url: 'https://t.me/other_bot?start=promo' }),
    )
    expect(await open('https://shop.example/a?b#c')).toEqual(
      tapped({ kind: 'url', url: 'http://127.0.0.1:3000/a?b#c' }),
    )
  })

  test('people come, speak another language, block the bot and come back; the clock moves', async () => {
    const page = await openPage()
    const added = await page.does({ do: 'add-person', name: ' Kim ', language: 'ru' })
    expect(added).toMatchObject({ done: { person: { first_name: 'Kim', language_code: 'ru' } } })
    await page.does({ do: 'language', person: page.ann.id, language: 'de' })
    await page.does({ do: 'block', ...inAnns(page) })
    expect(await page.phone()).toMatchObject({ blocked: true, person: { language_code: 'de' } })
    await page.does({ do: 'unblock', ...inAnns(page) })
    await page.does({ do: 'move-clock', seconds: 3_600 })
    await page.does({ do: 'clear-mails' })
    const { clockMovedBySeconds, people } = await page.state()
    expect([clockMovedBySeconds, people.length, (await page.phone()).blocked]).toEqual([3_600, 2, false])
  })

  test.each<[Partial<Act>, string]>([
    [{ do: 'say', text: '' }, 'Bad Request: message text is empty'],
    [{ do: 'say', text: 'Hi', chat: 5 }, 'there is no chat 5'],
    [{ do: 'say', text: 'Hi', person: 5 }, 'that chat is somebody else’s'],
    [{ do: 'edit', message: 9, text: 'Hi' }, 'not your message, or gone'],
    [{ do: 'key', row: 0, column: 0 }, 'there is no keyboard'],
    [{ do: 'press', message: 9, row: 0, column: 0 }, 'the message is gone'],
    [{ do: 'menu' }, 'the menu button opens no Mini App'],
    [{ do: 'attach', as: 'photo' }, 'there is nothing to send'],
    [{ do: 'open-link', url: 'https://t.me/sandbox_bot?startapp' }, 'the bot has no main Mini App'],
    [{ do: 'add-person', name: ' ', language: 'en' }, 'a name is needed'],
    [
      { do: 'app-data', launch: 'x', data: 'x', button: '' },
      'only an app opened from the keyboard may send data',
    ],
    [{ do: 'block', person: 5 }, 'nobody here is 5'],
  ])('%j is refused in words', async (act, error) => {
    const page = await openPage()
    expect(await page.does({ ...inAnns(page), ...act } as Act)).toEqual({ ok: false, error })
  })

  test.each([
    ['{', 'it is not JSON'],
    ['', 'it is not JSON'],
    ['null', 'Invalid input'],
    ['{"do":"fly"}', 'do: '],
    ['{"do":"constructor"}', 'do: '],
    ['{"do":"say","person":1,"chat":1}', 'text: '],
    ['{"do":"say","person":"1","chat":1,"text":"Hi"}', 'person: '],
    ['{"do":"location","person":1,"chat":1,"latitude":100,"longitude":0}', 'latitude: '],
  ])('%s is no act', async (body, words) => {
    const page = await openPage()
    const answer = await page.raw('/act', { method: 'POST', body })
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body)).toEqual({
      ok: false,
      error: expect.stringMatching(`^that is no act: .*${words}`),
    })
  })

  test('a form without an act is no act either', async () => {
    const page = await openPage()
    const body = new FormData()
    body.append('file', new File(['x'], 'x.txt'))
    const response = await fetch(`${page.address}/act`, { method: 'POST', body })
    expect([response.status, await response.json()]).toEqual([400, { ok: false, error: expect.any(String) }])
  })
})

const tapped = (tap: object) => ({ ok: true, done: { tapped: tap } })

/** It comes by HTTP, so not at once. */
async function expectTold<K extends 'inline_query' | 'shipping_query' | 'pre_checkout_query'>(
  page: OpenPage,
  kind: K,
) {
  const queue = page.telegram.core.updates
  await expect.poll(() => queue.list().some((update) => update.kind === kind)).toBe(true)
  return page.told(kind)
}
