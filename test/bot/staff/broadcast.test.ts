import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { customers } from '#db/schema/people.ts'
import type { Person } from '#sandbox/people/person.ts'
import { everybody } from '#shop/broadcast/audience.ts'
import { findOpen } from '#shop/broadcast/broadcasts.ts'
import { writeState } from '#shop/conversation-state.ts'
import { wishesNews } from '#shop/news-wish.ts'
import { openDesk } from '#test/support/desk.ts'
import { plain } from '#test/support/pictures.ts'

/** An owner, and customers who have opened the chat. */
async function openShop({ people = 3, language = 'en' as 'en' | 'ru', clock = true } = {}) {
  const desk = await openDesk({ clock })
  const olga = desk.hire('Olga', 'owner', language)
  const readers: Person[] = []
  for (let n = 0; n < people; n++) {
    const reader = desk.person({ name: `Ann ${n}`, language })
    reader.says('/start')
    await reader.awaits(language === 'en' ? 'Browse' : 'Выбирайте')
    readers.push(reader)
  }
  // Whoever sends it is no part of these stories.
  desk.db.$client.prepare('update customers set news_off_at = 1 where telegram_id = ?').run(olga.id)
  return { ...desk, olga, readers }
}

async function write(olga: Person, words: string) {
  olga.says('/broadcast')
  await olga.awaits('Send the message as they are to see it')
  olga.says(words)
  return await olga.awaits(({ text = '' }) => text.startsWith('Broadcast: a draft') && text.includes(words))
}

const idOf = (db: Db, { id }: Person) => {
  const row = db
    .select()
    .from(customers)
    .all()
    .find(({ telegramId }) => telegramId === id)
  return { kind: 'customer' as const, id: row?.id ?? 0 }
}

describe('/broadcast', () => {
  test('may have the words behind it; what they replace is told', async () => {
    const { olga } = await openShop({ people: 1, clock: false })
    olga.says('/broadcast Sale <now>')
    const draft = await olga.awaits('Broadcast: a draft')
    expect(draft.text).toContain('Sale <now>')
    olga.says('/broadcast Sale tomorrow')
    const changed = await olga.awaits('The text of the draft is replaced. Before: “Sale <now>”')
    expect(changed.text).toContain('Sale tomorrow')
  })

  test('goes out as it was written, with its button, and shows how far it is in one message', async () => {
    const { olga, readers, db } = await openShop()
    const [ann] = readers
    if (ann === undefined) throw new Error('nobody came')
    await write(olga, 'New shoes <b>&\nfor everybody')
    expect(olga.last()?.text).toContain('3 people will get it')
    await olga.hears('Button')
    await olga.hears('A link of your own…')
    await olga.awaits('Send the button’s label')
    olga.says('no link here')
    await olga.awaits('That does not look like a link.')
    olga.says('See them shop.example/new')
    await olga.awaits('Button: See them → https://shop.example/new')
    await olga.hears('Send…')
    const asked = await olga.awaits('The message above goes out at once.')
    const [preview] = olga
      .sees()
      .filter(({ text }) => text === 'New shoes <b>&\nfor everybody')
      .slice(-1)
    expect(preview?.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toEqual([
      'See them',
      'No more broadcasts',
    ])
    await olga.hears('Send to 3 people')
    for (const reader of readers) {
      const got = await reader.awaits('New shoes <b>&')
      expect(got.reply_markup?.inline_keyboard.flat()[0]).toMatchObject({ url: 'https://shop.example/new' })
    }
    const done = await olga.awaits('The broadcast is done')
    expect(done.message_id).toBe(asked.message_id)
    expect(done.text).toContain('3 of 3 done\nDelivered: 3\nOrders in the 3 days after it: none yet')
    expect(findOpen(db)).toBeUndefined()
    olga.says('/broadcast')
    await expect.poll(() => olga.buttons().flat()).toContain('Broadcasts so far')
    await olga.hears('Broadcasts so far')
    await olga.awaits('Delivered: 3')
  })

  test('takes a photo, of an album the first, and says what it does not take', async () => {
    const { olga, readers } = await openShop({ people: 1 })
    const [ann] = readers
    olga.says('/broadcast')
    await olga.awaits('Send the message as they are to see it')
    await olga.sendsFile({ name: 'list.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF') })
    await olga.awaits('A broadcast takes a text, a photo, or a photo with a caption.')
    const photos = await Promise.all([plain(300, 200), plain(200, 300)].map((one) => one.jpeg().toBuffer()))
    await olga.sendsAlbum(
      photos.map((bytes, index) => ({ name: `${index}.jpg`, mime: 'image/jpeg', bytes })),
      'Look',
    )
    await olga.awaits('A broadcast holds one photo')
    await olga.hears('Send…')
    await olga.awaits('goes out at once')
    await olga.hears('Send to 1 person')
    const got = await ann?.awaits('Look')
    expect(got?.photo?.at(-1)).toMatchObject({ width: 300 })
  })

  test('is paused, survives a restart, goes on, and is stopped', async () => {
    const { olga, readers, restart, db } = await openShop({ clock: false })
    await write(olga, 'Sale')
    await olga.hears('Send…')
    await olga.awaits('goes out at once')
    await olga.hears('Send to 3 people')
    await olga.awaits('The broadcast is going out')
    await olga.hears('Pause')
    await olga.awaits('The broadcast is paused')
    await restart()
    expect(findOpen(db)?.state).toBe('paused')
    olga.says('/broadcast')
    await olga.awaits('The broadcast is paused')
    await olga.hears('Go on')
    await olga.awaits('The broadcast is going out')
    await olga.hears('Stop')
    await olga.awaits('Stop the broadcast for good?')
    await olga.hears('Yes, stop it')
    await olga.awaits('Not sent: 3')
    expect(readers.flatMap((one) => one.reads()).join()).not.toContain('Sale')
  })

  test('is narrowed down, and shows what is written in the owner’s own language', async () => {
    const { olga, db } = await openShop({ people: 2, language: 'ru' })
    olga.says('/broadcast')
    await olga.awaits('Рассылка покупателям')
    olga.says('Скидки до воскресенья')
    await olga.awaits('Рассылка: черновик')
    expect(olga.last()?.text).toContain('Получат 2 человека')
    await olga.hears('Кому отправить')
    await olga.hears('Купившие')
    await olga.awaits('Никто не подходит')
    await olga.hears('Не купившие')
    await olga.hears('30 дней')
    await olga.awaits('кто ничего не покупал последние 30 дней')
    await olga.hears('По-английски'.toLowerCase())
    await olga.awaits('Никто не подходит')
    await olga.hears('← Назад')
    expect((await olga.hears('Отправить…'))?.text).toContain('Под эти условия никто не подходит.')
    expect(findOpen(db)).toBeUndefined()
    await olga.hears('Удалить черновик')
    await olga.awaits('Черновик удалён.')
    expect((await olga.hears('Прошлые рассылки').catch(() => null))?.text ?? '').toBe('')
  })

  test('keeps its marks, waits where Telegram says so, and loses nobody', async () => {
    const { olga, readers, db, faults } = await openShop({ people: 2 })
    const marks = [
      { type: 'bold', offset: 0, length: 4 },
      { type: 'text_link', offset: 5, length: 4, url: 'https://shop.example/' },
    ]
    const content = { text: 'Sale here', marks, photo: null, button: null }
    writeState(db, `${olga.id}/broadcast`, { content, audience: everybody }, Date.now())
    olga.says('/broadcast')
    await olga.awaits('Broadcast: a draft')
    await olga.hears('Send…')
    await olga.awaits('goes out at once')
    faults.order({ kind: 'too-many-requests', retryAfter: 1 }, { method: 'sendMessage' })
    await olga.hears('Send to 2 people')
    for (const reader of readers) expect((await reader.awaits('Sale here')).entities).toEqual(marks)
    expect((await olga.awaits('The broadcast is done')).text).toContain('Delivered: 2')
    for (const reader of readers)
      expect(reader.reads().filter((text) => text === 'Sale here')).toHaveLength(1)
  })

  test('tapped twice is sent once', async () => {
    const { olga, readers } = await openShop({ people: 1 })
    const [ann] = readers
    await write(olga, 'Once')
    await olga.hears('Send…')
    await olga.awaits('goes out at once')
    await Promise.all([olga.hears('Send to 1 person'), olga.hears('Send to 1 person')])
    await ann?.awaits('Once')
    await olga.awaits('The broadcast is done')
    expect(ann?.reads().filter((text) => text === 'Once')).toHaveLength(1)
  })

  test('is not there for others', async () => {
    const { hire, readers } = await openShop({ people: 1 })
    const cid = hire('Cid', 'courier')
    cid.says('/broadcast')
    await cid.awaits('You cannot do this.')
    readers[0]?.says('/broadcast')
    await readers[0]?.awaits('There is no such command.')
  })
})

describe('a customer', () => {
  test('turns broadcasts off below one, and on again, without losing it', async () => {
    const { olga, readers, db } = await openShop({ people: 1 })
    const [ann] = readers
    if (ann === undefined) throw new Error('nobody came')
    await write(olga, 'Hello')
    await olga.hears('Button')
    await olga.hears('Catalogue')
    await olga.awaits('Button: “Catalogue”')
    await olga.hears('Send…')
    await olga.awaits('goes out at once')
    expect((await olga.hears('No more broadcasts'))?.text).toContain('This is a preview.')
    await olga.hears('Send to 1 person')
    const got = await ann.awaits('Hello')
    expect((await ann.hears('No more broadcasts'))?.text).toContain('No more broadcasts for you.')
    expect(wishesNews(db, idOf(db, ann))).toBe(false)
    await ann.hears('Send them again')
    expect(wishesNews(db, idOf(db, ann))).toBe(true)
    await ann.hears('Catalogue')
    await ann.awaits('Choose a category')
    expect(ann.sees().find(({ message_id }) => message_id === got.message_id)?.text).toBe('Hello')
  })

  test('says /stop, and finds the choice in /privacy', async () => {
    const { readers, db } = await openShop({ people: 1, clock: false })
    const [ann] = readers
    if (ann === undefined) throw new Error('nobody came')
    ann.says('/stop')
    await ann.awaits('do not come to you any more')
    expect(wishesNews(db, idOf(db, ann))).toBe(false)
    ann.says('/privacy')
    await ann.awaits('The shop’s broadcasts do not come to you.')
    await ann.hears('Broadcasts')
    await ann.hears('Send them again')
    await ann.awaits('new goods, discounts')
    expect(wishesNews(db, idOf(db, ann))).toBe(true)
  })

  test('who blocked the bot is counted, and left out from then on', async () => {
    const { olga, readers } = await openShop({ people: 2 })
    readers[0]?.blocks()
    await write(olga, 'Hello')
    await olga.hears('Send…')
    await olga.awaits('goes out at once')
    await olga.hears('Send to 2 people')
    await readers[1]?.awaits('Hello')
    const done = await olga.awaits('The broadcast is done')
    expect(done.text).toContain('Delivered: 1\nBlocked the bot or deleted their account: 1')
    olga.says('/outbox')
    await olga.awaits('Everything was delivered.')
    await write(olga, 'Again')
    expect(olga.last()?.text).toContain('1 person will get it')
  })
})
