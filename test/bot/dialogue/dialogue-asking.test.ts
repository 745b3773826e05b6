import { describe, expect, test } from 'vitest'
import { writeButton } from '#bot/doors.ts'
import { messagesPerHour } from '#shop/dialogue/dialogue.ts'
import { ask, nodded, openDialogue, photo, sends, showButton } from '#test/support/dialogue-chat.ts'
import { set } from '#test/support/shop.ts'

const sticker = {
  file_id: 'sticker',
  file_unique_id: 'sticker',
  type: 'regular',
  width: 512,
  height: 512,
  is_animated: false,
  is_video: false,
} as const

describe('a customer', () => {
  test('asks about nothing in particular, and the shop sees who it is', async () => {
    const shop = await openDialogue()
    const { ann, staff } = shop
    const asked = await ask(shop, 'Do you gift-wrap?')
    expect(asked.text).toBe(
      'Ann <3 (@ann)\n\nDo you gift-wrap?\n\nReply to this message, and the customer gets your answer.',
    )
    expect(asked.entities?.find(({ type }) => type === 'text_mention')).toMatchObject({
      user: { id: ann.id },
    })
    const [question] = ann.sees().filter(({ text }) => text?.startsWith('What would you'))
    expect(ann.buttons(question)).toEqual([])
    await nodded(
      ann,
      ann.sees().find(({ text }) => text === 'Do you gift-wrap?'),
    )
    expect(await ann.awaits('Sent to the shop')).toBeDefined()
    expect(staff.sees()).toHaveLength(1)
  })

  test('asks about an order by its button, and the shop sees which', async () => {
    const shop = await openDialogue()
    const { ann, staff, orderId } = shop
    await showButton(shop, ann.id, { text: 'Write', data: writeButton.data({ order: orderId }) })
    await ann.hears('Write')
    await ann.awaits('about order #1001?')
    ann.says('When will it come?')
    const asked = await staff.awaits('When will it come?')
    expect(asked.text).toContain('Ann <3 (@ann)\nOrder #1001 · €1,990 · new\n\nWhen will it come?')
  })

  test('is spoken to in Russian, and so is the shop', async () => {
    const shop = await openDialogue({ language: 'ru' })
    const { ann, staff, orderId } = shop
    await showButton(shop, ann.id, { text: 'Написать', data: writeButton.data({ order: orderId }) })
    await ann.hears('Написать')
    await ann.awaits('Что хотите спросить про заказ № 1001?')
    ann.says('Когда привезёте?')
    const asked = await staff.awaits('Когда привезёте?')
    expect(asked.text).toMatch(
      /^Ann <3 \(@ann\)\nЗаказ №\s1001 · 1\s990\s€ · новый\n\nКогда привезёте\?\n\nОтветьте/,
    )
    await ann.awaits('Передали магазину')
    staff.replies(asked, 'Завтра')
    expect((await ann.awaits('Завтра')).text).toBe('Магазин отвечает (заказ №\u00a01001)\n\nЗавтра')
  })

  test('is answered by /paysupport, as Telegram wants it', async () => {
    const { ann } = await openDialogue()
    ann.says('/paysupport')
    expect(ann.buttons(await ann.awaits('What would you like to ask?'))).toEqual([['Cancel']])
  })

  test('goes on writing with one word for all of it, until it is done', async () => {
    const shop = await openDialogue()
    const { ann, staff, said } = shop
    await ask(shop, 'Hello')
    await ann.awaits('Sent to the shop')
    for (const text of ['It is about the tee', 'The red one']) ann.says(text)
    await staff.awaits('The red one')
    await nodded(ann, ann.last())
    expect(ann.reads().filter((text) => text.startsWith('Sent to'))).toHaveLength(1)
    await ann.hears('Done')
    expect(await ann.awaits(/come here\.$/)).toBeDefined()
    ann.says('red tee')
    await ann.awaits('Nothing found')
    expect(said().map(({ text }) => text)).toEqual(['Hello', 'It is about the tee', 'The red one'])
  })

  test('has done by doing something else, or by a quarter of an hour of silence', async () => {
    const shop = await openDialogue()
    const { ann, core, said } = shop
    await ask(shop, 'Hello')
    await ann.awaits('Sent to the shop')
    core.clock.moveBy(16 * 60_000)
    ann.says('boots')
    await ann.awaits('Nothing found for “boots”')
    await ask(shop, 'One more thing')
    await expect.poll(() => ann.reads().at(-1)).toContain('Sent to the shop')
    ann.says('/catalogue')
    await ann.awaits('Catalogue')
    ann.says('shoes')
    await ann.awaits('Nothing found for “shoes”')
    expect(said()).toHaveLength(2)
  })

  test('changes their mind by the button and by the word', async () => {
    const { ann, said } = await openDialogue()
    ann.says('/contact')
    await ann.awaits('What would you like to ask?')
    await ann.hears('Cancel')
    await ann.awaits('All right. If a question comes up, tap /contact')
    expect(ann.sees()).toHaveLength(2)
    ann.says('/contact')
    await ann.awaits('What would you like to ask?')
    ann.says('/cancel')
    await expect.poll(() => ann.reads().at(-1)).toContain('All right.')
    ann.says('socks')
    await ann.awaits('Nothing found')
    expect(said()).toEqual([])
  })

  test('sends what is no text, too: with who it is above, copied as it is', async () => {
    const shop = await openDialogue()
    const { ann, staff } = shop
    ann.says('/contact')
    await ann.awaits('What would you like to ask?')
    await ann.sendsPhoto(await photo('red'), 'Is <this> red?')
    const seen = await staff.awaits('Is <this> red?')
    expect(seen.photo).toBeDefined()
    expect(seen.caption).toMatch(/^Ann <3 \(@ann\)\n\nIs <this> red\?\n\nReply/)
    await ann.awaits('Sent to the shop')
    ann.sharesLocation(59.9, 30.3)
    await staff.awaits(({ location }) => location !== undefined)
    // It follows the photo in the same go.
    expect(staff.last()?.reply_to_message?.message_id).toBe(seen.message_id)
  })

  test('sends an album, and all of it comes with one word before it', async () => {
    const { ann, staff, said } = await openDialogue()
    ann.says('/contact')
    await ann.awaits('What would you like to ask?')
    await ann.sendsAlbum([await photo('red'), await photo('blue'), await photo('green')], 'Which?')
    await expect.poll(() => staff.sees().filter(({ photo: shown }) => shown).length).toBe(3)
    expect(staff.reads().filter((text) => text.includes('Ann <3'))).toHaveLength(1)
    await ann.awaits('Sent to the shop')
    expect(ann.reads().filter((text) => text.startsWith('Sent to'))).toHaveLength(1)
    expect(said()).toHaveLength(3)
  })

  test('sends a sticker, which carries no words: who it is comes before it', async () => {
    const shop = await openDialogue()
    const { ann, staff } = shop
    ann.says('/contact')
    await ann.awaits('What would you like to ask?')
    sends(shop, ann, { sticker })
    const seen = await staff.awaits((message) => message.sticker !== undefined)
    expect(staff.reads()[0]).toContain('Ann <3 (@ann)')
    expect(seen.reply_to_message?.text).toContain('Ann <3')
  })

  test('is told what cannot be passed on', async () => {
    const shop = await openDialogue()
    const { ann, said } = shop
    ann.says('/contact')
    await ann.awaits('What would you like to ask?')
    sends(shop, ann, { story: { id: 1, chat: { id: ann.id, type: 'private', first_name: 'Ann' } } })
    await ann.awaits('A message like this cannot be passed on')
    ann.says('Then in words')
    await ann.awaits('Sent to the shop')
    expect(said()).toHaveLength(1)
  })

  test('who deletes a photo before it is passed on leaves the words', async () => {
    const shop = await openDialogue()
    const { ann, staff, faults } = shop
    ann.says('/contact')
    await ann.awaits('What would you like to ask?')
    faults.order({ kind: 'too-many-requests', retryAfter: 1 }, { method: 'copyMessage' })
    const [sent] = await ann.sendsPhoto(await photo('red'), 'Look')
    await ann.awaits('Sent to the shop')
    if (sent !== undefined) ann.deletes(sent)
    const seen = await staff.awaits('Look')
    expect(seen.text).toContain('The message itself was deleted before it could be passed on.')
  })

  test('is told when it is too much for an hour, and may go on later', async () => {
    const shop = await openDialogue()
    const { ann, said } = shop
    await ask(shop, 'Message 1')
    for (let number = 2; number <= messagesPerHour + 1; number++) ann.says(`Message ${number}`)
    await ann.awaits(/^You can send 20 messages an hour\. The next one can go in \d+ minutes\.$/)
    expect(said()).toHaveLength(messagesPerHour)
  })

  test('is told when nobody would read it', async () => {
    const { ann, db, olga } = await openDialogue()
    set(db, 'notifyChats', [])
    db.$client.prepare('update staff set removed_at = 1').run()
    ann.says('/contact')
    await ann.awaits('The shop takes no messages yet')
    expect(olga.sees()).toEqual([])
  })

  test.each([['somebody else’s'], ['one that is no more']])('cannot write about %s order', async (whose) => {
    const shop = await openDialogue()
    const boris = shop.person({ name: 'Boris', language: 'en', started: true })
    const order = whose.startsWith('some') ? shop.orderId : 999
    await showButton(shop, boris.id, { text: 'Write', data: writeButton.data({ order }) })
    expect((await boris.hears('Write'))?.text).toContain('This is not here any more')
    expect(boris.sees()).toHaveLength(1)
  })

  test('puts away the word of a talk that is over by its button', async () => {
    const shop = await openDialogue()
    const { ann } = shop
    await ask(shop, 'Hello')
    await ann.awaits('Sent to the shop')
    ann.says('/catalogue')
    await ann.awaits('Catalogue')
    await ann.hears('Done')
    await expect.poll(() => ann.reads()).toContain('Sent to the shop; the answer will come here.')
  })
})
