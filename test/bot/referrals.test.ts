import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { customers } from '#db/schema/people.ts'
import type { Person } from '#sandbox/people/person.ts'
import { findCustomer } from '#shop/customers.ts'
import { referralPayload } from '#shop/deep-link.ts'
import { deleteMyData } from '#shop/personal-data.ts'
import { ownTag } from '#shop/referrals.ts'
import { type Chat, openChat } from '#test/support/chat.ts'
import { isQuiet, openDesk, openGroup } from '#test/support/desk.ts'
import { noon, set } from '#test/support/shop.ts'
import { customerOf } from '#test/support/shopper.ts'

const cameFrom = ({ db }: Pick<Chat, 'db'>, { id }: Person) =>
  db.select().from(customers).where(eq(customers.telegramId, id)).get()?.cameFrom

const plain = (text: string | undefined) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

describe('a link that brings somebody', () => {
  test.each([
    ['ru', 'Наш магазин'],
    ['en', 'Our shop'],
  ])('greets as usual in %s, and is remembered once', async (language, words) => {
    const chat = await openChat()
    const ann = chat.person({ name: 'Ann', language })
    ann.starts('ref_spring')
    const greeting = await ann.awaits(words)
    expect(greeting.text).not.toContain('spring')
    expect(cameFrom(chat, ann)).toBe('spring')
    ann.starts('ref_autumn')
    await expect.poll(() => ann.reads().filter((said) => said.startsWith(words)).length).toBe(2)
    expect(cameFrom(chat, ann)).toBe('spring')
  })

  test.each(['ref_', 'ref', 'ref_весна', `ref_${'x'.repeat(61)}`, 'ref_a b', 'ref_c0000RZZ', 'refspring'])(
    'in no known form is greeted, and nothing more: %s',
    async (payload) => {
      const chat = await openChat()
      const ann = chat.ann()
      ann.starts(payload)
      await ann.awaits('Our shop')
      expect(ann.sees()).toHaveLength(2)
      expect(cameFrom(chat, ann)).toBeNull()
    },
  )

  test('greets once when Telegram sends it twice', async () => {
    const chat = await openChat()
    const ann = chat.ann()
    chat.core.updates.faults.repeatNext()
    ann.starts('ref_spring')
    await ann.awaits('Our shop')
    // Help, too, begins with the name of the shop, and comes after all that was sent before.
    ann.says('/help')
    await ann.awaits('How to buy')
    expect(ann.reads().filter((said) => said.startsWith('Our shop')).length).toBe(2)
    expect(cameFrom(chat, ann)).toBe('spring')
  })

  test('brings nobody who has ordered', async () => {
    const desk = await openDesk()
    const ann = desk.person({ name: 'Ann', language: 'en', started: true })
    desk.order(ann)
    ann.starts('ref_spring')
    await ann.awaits('Our shop')
    expect(cameFrom(desk, ann)).toBeNull()
  })

  test('leads out of a question that was being asked', async () => {
    const chat = await openChat()
    const ann = chat.ann()
    ann.says('/contact')
    await ann.awaits(({ from }) => from?.is_bot === true)
    ann.starts('ref_spring')
    await ann.awaits('Our shop')
    expect(cameFrom(chat, ann)).toBe('spring')
  })
})

describe('a link of one’s own', () => {
  test.each([
    [
      'ru',
      'Пригласите друзей',
      'По ней пока никто не пришёл.',
      'Поделиться',
      '← В начало',
      'Том & Co: выбрать и заказать можно прямо в Telegram.',
    ],
    [
      'en',
      'Invite your friends',
      'Nobody has come by it yet.',
      'Share',
      '← Home',
      'Tom & Co <+>: choose and order right in Telegram.',
    ],
  ])('is shown in %s, with a button to share it', async (language, title, count, share, home, words) => {
    const chat = await openChat()
    set(chat.db, 'shopName', { ru: 'Том & Co', en: 'Tom & Co <+>' })
    const ann = chat.person({ name: 'Ann', language })
    ann.says('/invite')
    const shown = await ann.awaits(title)
    const link = `https://t.me/${chat.core.world.bot.username}?start=${referralPayload(ownTag(customerOf(chat, ann)))}`
    expect(plain(shown.text)).toContain(`\n\n${link}\n\n${count}`)
    expect(shown.entities?.map(({ type }) => type)).toEqual(['bold', 'code'])
    const [[button] = []] = shown.reply_markup?.inline_keyboard ?? []
    expect(button?.text).toBe(share)
    const raw = button !== undefined && 'url' in button ? button.url : ''
    expect(raw).not.toMatch(/[+ <]/)
    const url = new URL(raw)
    expect(`${url.origin}${url.pathname}`).toBe('https://t.me/share/url')
    expect(url.searchParams.get('url')).toBe(link)
    expect(plain(url.searchParams.get('text') ?? '')).toBe(words)
    await ann.hears(home)
    expect(ann.sees()).toHaveLength(2)
  })

  test('brings friends, and never oneself', async () => {
    const chat = await openChat()
    const [ann, ben, cleo] = [
      chat.ann(),
      chat.person({ name: 'Ben', language: 'en' }),
      chat.person({ name: 'Клео', language: 'ru' }),
    ]
    const tag = ownTag(customerOf(chat, ann))
    for (const one of [ann, ben, cleo]) {
      one.starts(referralPayload(tag))
      await one.awaits(/Our shop|Наш магазин/)
    }
    expect([ann, ben, cleo].map((one) => cameFrom(chat, one))).toEqual([null, tag, tag])
    ann.says('/invite')
    await ann.awaits('2 people have come by it.')
  })

  test('is written for a shop whose name is as long as it may be', async () => {
    const chat = await openChat()
    set(chat.db, 'shopName', { ru: '🧦'.repeat(200) })
    const ann = chat.person({ name: 'Ann', language: 'ru' })
    ann.says('/invite')
    await ann.awaits('Пригласите друзей')
  })

  test.each([
    ['ru', 'Пригласить друзей: /invite'],
    ['en', 'Invite friends: /invite'],
  ])('is found in %s by the help', async (language, words) => {
    const ann = (await openChat()).person({ name: 'Ann', language })
    ann.says('/help')
    await ann.awaits(words)
  })
})

describe('the card of an order', () => {
  test('says to the staff by which link the customer came, and nothing of it to the customer', async () => {
    const desk = await openGroup()
    const ann = desk.person({ name: 'Ann', language: 'ru' })
    ann.starts('ref_spring_fair')
    await ann.awaits('Наш магазин')
    desk.order(ann)
    const card = await desk.boss.awaits('Заказ № 1')
    expect(card.text).toContain('\nОткуда: spring_fair')
    await expect.poll(() => isQuiet(desk)).toBe(true)
    expect(ann.reads().join('\n')).toMatch(/(Заказ|order) [№#]\s?1/i)
    expect(ann.reads().slice(1).join('\n')).not.toContain('spring_fair')
  })

  test('names whoever invited them until they are forgotten, and then no more', async () => {
    const desk = await openGroup()
    const [ann, ben] = [
      desk.person({ name: 'Ann', language: 'en' }),
      desk.person({ name: 'Ben <b>', language: 'en' }),
    ]
    ben.starts()
    await ben.awaits('Our shop')
    const inviter = findCustomer(desk.db, ben.id)
    if (inviter === undefined) throw new Error('nobody was met')
    ann.starts(referralPayload(ownTag(inviter)))
    await ann.awaits('Our shop')
    desk.order(ann)
    await desk.boss.awaits('Откуда: по приглашению: Ben <b>')
    await expect.poll(() => isQuiet(desk)).toBe(true)
    deleteMyData(desk.db, inviter, noon)
    desk.worker.nudge()
    await desk.boss.awaits(`Откуда: ${ownTag(inviter)}`)
    expect(desk.boss.reads().join('\n')).not.toContain('Ben')
    expect(desk.boss.sees()).toHaveLength(1)
  })

  test('speaks English to whoever does, and is silent of whom nobody brought', async () => {
    const desk = await openDesk()
    const olga = desk.hire('Olga', 'owner')
    const [ann, ben] = [
      desk.person({ name: 'Ann', language: 'en', started: true }),
      desk.person({ name: 'Ben', language: 'en' }),
    ]
    desk.order(ann)
    expect((await olga.awaits('Order #1')).text).not.toContain('Came from')
    ben.starts(referralPayload(ownTag(customerOf(desk, ann))))
    await ben.awaits('Our shop')
    desk.order(ben)
    const card = await olga.awaits('Order #2')
    expect(card.text).toContain('\nCame from: invited by Ann')
  })
})
