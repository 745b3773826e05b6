import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Message } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { rebuildCatalogue } from '#shop/derived.ts'
import { type Chat, countCalls, openChat, tapsDeleted } from '#test/support/chat.ts'
import { addProduct, addVariant, noon, set } from '#test/support/shop.ts'
import { makeShowcase, pictureHash } from '#test/support/showcase.ts'

/** A tee in red and in blue: three photos of the one, two of the other. */
async function openShowcase(): Promise<Chat & { teeId: number }> {
  const chat = await openChat()
  return { ...chat, ...(await makeShowcase(chat.db, chat.imagesDir)) }
}

async function seeTee(chat: Chat & { teeId: number }) {
  const ann = chat.ann()
  ann.starts(`p_${chat.teeId}`)
  const card = await ann.awaits('Tee')
  const now = () => ann.sees().at(-1) as Message
  return { ann, card, now, labels: () => ann.buttons(now()).flat() }
}

const photoOf = ({ photo }: Message) => photo?.at(-1)?.file_unique_id

describe('a product card', () => {
  test('shows photo, title, price and the one before, availability and description', async () => {
    const { card, now, labels } = await seeTee(await openShowcase())
    expect(card.caption).toBe('Tee\nfrom ₽1,990  ₽2,490\nIn stock\n\nLight.\nStrong.')
    expect(card.caption_entities?.map(({ type }) => type)).toEqual(['bold', 'strikethrough'])
    expect(now().photo).toBeDefined()
    expect(labels()).toEqual([
      ...['‹', '1 / 5', '›', 'Red', 'Blue', 'XL', 'S', 'M', 'L ✕'],
      ...['Choose colour and size', '← To the list'],
    ])
  })

  test('shows the photos of the colour that is chosen, and no others', async () => {
    const { ann, card, now, labels } = await seeTee(await openShowcase())
    await ann.hears('Blue')
    const blue = photoOf(now())
    expect(now().message_id).toBe(card.message_id)
    expect(blue).not.toBe(photoOf(card))
    expect(now().caption).toContain('Colour: Blue')
    expect(labels()).toContain('✓ Blue')
    expect(labels()).toContain('1 / 2')
    await ann.hears('›')
    expect(photoOf(now())).not.toBe(blue)
    expect(labels()).toContain('2 / 2')
    await ann.hears('›')
    expect(photoOf(now())).toBe(blue)
    await ann.hears('Red')
    expect(photoOf(now())).toBe(photoOf(card))
    expect(labels()).toContain('1 / 3')
    expect(ann.sees()).toHaveLength(2)
  })

  test('says what can be had of the size that is chosen, and keeps it in another colour', async () => {
    const { ann, now, labels } = await seeTee(await openShowcase())
    await ann.hears('M')
    await ann.hears('Red')
    expect(now().caption).toContain('Only 2 left\nColour: Red\nSize: M')
    await ann.hears('Blue')
    expect(now().caption).toContain('In stock\nColour: Blue\nSize: M')
    await ann.hears('L ✕')
    expect(now().caption).toContain('Sold out\nColour: Blue\nSize: L')
    await ann.hears('Red')
    await ann.hears('XL')
    expect(now().caption).toContain('₽2,190\n')
    // There is no XL in blue, so it is chosen no more.
    await ann.hears('Blue')
    expect(now().caption).not.toContain('Size:')
    expect(labels()).not.toContain('XL')
  })

  test('says that something is made on order', async () => {
    const chat = await openChat()
    const { id } = addProduct(chat.db, { title: { ru: 'Печать' } })
    addVariant(chat.db, id, { size: '', stock: null, availability: 'on_order' })
    const boris = chat.person({ name: 'Boris', language: 'ru' })
    boris.starts(`p_${id}`)
    expect((await boris.awaits('Печать')).text).toMatch(/^Печать\n10\s₽\nПод заказ$/)
  })

  test('is words alone where a product has no photo or its file is gone, and stays one message', async () => {
    const chat = await openShowcase()
    rmSync(join(chat.imagesDir, `${pictureHash('blue-back')}.webp`))
    const { ann, now } = await seeTee(chat)
    await ann.hears('Blue')
    await ann.hears('›')
    expect(now().text).toContain('Colour: Blue')
    await ann.hears('Red')
    expect(now().caption).toContain('Colour: Red')
    expect(ann.sees()).toHaveLength(2)
  })

  test('cuts a long description so that it still fits below a photo', async () => {
    const chat = await openShowcase()
    const words = JSON.stringify({ en: 'Tom & <Jerry> 😀 '.repeat(400) })
    chat.db.$client.prepare('update products set description = ? where id = ?').run(words, chat.teeId)
    const { card } = await seeTee(chat)
    expect(card.caption).toMatch(/…$/)
    const length = [...(card.caption ?? '')].length
    expect(length).toBeLessThanOrEqual(1024)
    expect(length).toBeGreaterThan(1000)
  })

  test('knows its way back to the page of the list it was opened from', async () => {
    const ann = (await openShowcase()).ann()
    ann.says('/catalogue')
    await ann.awaits('Catalogue')
    await ann.hears('Clothes · 25')
    await ann.hears('Next ›')
    await ann.hears('Socks 8 · ₽10')
    expect(ann.reads().at(-1)).toContain('Socks 8')
    await ann.hears('← To the list')
    expect(ann.reads().at(-1)).toContain('Page 2 of 4')
    expect(ann.sees()).toHaveLength(2)
  })

  test('with a photo takes the place of the list, and the list takes its', async () => {
    const ann = (await openShowcase()).ann()
    ann.says('/catalogue')
    await ann.awaits('Catalogue')
    await ann.hears('Clothes · 25')
    await ann.hears('Tee · from ₽1,990')
    expect(ann.last()?.photo).toBeDefined()
    await ann.hears('← To the list')
    expect(ann.last()?.text).toContain('Page 1 of 4')
    expect(ann.sees()).toHaveLength(2)
  })
})

describe('a product that customers may not see', () => {
  test.each(['draft', 'archived'] as const)('is not opened by a link: %s', async (status) => {
    const chat = await openShowcase()
    const { id } = addProduct(chat.db, { status })
    const ann = chat.ann()
    ann.starts(`p_${id}`)
    await ann.awaits('This product is no longer sold')
    await ann.hears('Catalogue')
    expect(ann.reads().at(-1)).toContain('Choose a category')
  })

  test('is gone from its card at the next tap', async () => {
    const chat = await openShowcase()
    const { ann } = await seeTee(chat)
    chat.db.$client.prepare("update products set status = 'archived' where id = ?").run(chat.teeId)
    rebuildCatalogue(chat.db, noon)
    await ann.hears('Blue')
    expect(ann.reads().slice(1)).toEqual([expect.stringContaining('This product is no longer sold')])
  })

  test('a link that nobody knows is greeted like any start', async () => {
    const ann = (await openShowcase()).ann()
    for (const payload of ['p_', 'p_12x', 'q_1', 'p_-1']) ann.starts(payload)
    await expect.poll(() => ann.reads().filter((words) => words.startsWith('Corner')).length).toBe(4)
  })
})

describe('a tap', () => {
  test('made twice changes the card once, and leaves one message', async () => {
    const { ann, now } = await seeTee(await openShowcase())
    expect(await Promise.all([ann.hears('Blue'), ann.hears('Blue')])).toEqual([
      { alert: false },
      { alert: false },
    ])
    expect(now().caption).toContain('Colour: Blue')
    await Promise.all([ann.hears('← To the list'), ann.hears('← To the list')])
    expect(ann.sees()).toHaveLength(2)
    await Promise.all([ann.hears('Tee · from ₽1,990'), ann.hears('Tee · from ₽1,990')])
    expect(now().photo).toBeDefined()
    expect(ann.sees()).toHaveLength(2)
  })

  test('on a card that was deleted brings a new one', async () => {
    const { ann, card, ...chat } = await openThenSee()
    const tapped = await tapsDeleted(chat, ann, { label: 'Blue', messageId: card.message_id })
    expect(tapped).toEqual({ alert: false })
    await ann.awaits('Colour: Blue')
    expect(ann.sees().filter(({ photo }) => photo !== undefined)).toHaveLength(1)
  })

  test('that Telegram finds too fast is answered in words', async () => {
    const { ann, faults } = await openThenSee()
    faults.order({ kind: 'too-many-requests', retryAfter: 30 }, { method: 'editMessageMedia' })
    expect(await ann.hears('Blue')).toEqual({
      text: 'We cannot keep up. Wait 30 s and tap again.',
      alert: true,
    })
  })

  test('that breaks the bot is answered all the same', async () => {
    const chat = await openChat({ expectsFailures: true })
    const { teeId } = await makeShowcase(chat.db, chat.imagesDir)
    const { ann } = await seeTee({ ...chat, teeId })
    chat.faults.order({ kind: 'server-error' }, { method: 'editMessageMedia', times: 3 })
    expect((await ann.hears('Blue'))?.alert).toBe(true)
    await expect.poll(() => chat.failures.length).toBe(1)
  })

  async function openThenSee() {
    const chat = await openShowcase()
    return { ...chat, ...(await seeTee(chat)) }
  }
})

describe('photos', () => {
  const uploads = ({ calls }: Chat) =>
    calls.list().filter(({ args }) => Object.values(args).some((value) => / bytes>$/.test(value))).length

  test('are uploaded once, whoever sees them', async () => {
    const chat = await openShowcase()
    const { ann } = await seeTee(chat)
    await ann.hears('Blue')
    await ann.hears('Red')
    const boris = chat.person({ name: 'Boris', language: 'en' })
    boris.starts(`p_${chat.teeId}`)
    await boris.awaits('Tee')
    await boris.hears('Blue')
    expect(uploads(chat)).toBe(2)
    expect(countCalls(chat, 'sendPhoto')).toBe(2)
  })

  test('that Telegram no longer knows are uploaded anew', async () => {
    const chat = await openShowcase()
    const { ann, card } = await seeTee(chat)
    for (const { file_id } of card.photo ?? []) delete chat.core.world.files[file_id]
    ann.starts(`p_${chat.teeId}`)
    await expect.poll(() => ann.sees().filter(({ photo }) => photo !== undefined).length).toBe(2)
    expect(uploads(chat)).toBe(2)
  })

  test('that are no pictures leave a card of words', async () => {
    const chat = await openShowcase()
    const { writeFileSync } = await import('node:fs')
    writeFileSync(join(chat.imagesDir, `${pictureHash('red-front')}.webp`), 'not a picture')
    const { card } = await seeTee(chat)
    expect(card.text).toContain('from ₽1,990')
  })
})

test('a card is written in the money of the shop and the language of whoever looks', async () => {
  const chat = await openShowcase()
  set(chat.db, 'currency', 'EUR')
  const boris = chat.person({ name: 'Boris', language: 'ru' })
  boris.starts(`p_${chat.teeId}`)
  const card = await boris.awaits('Футболка')
  expect(card.caption).toMatch(/от 1\s990\s€\s\s2\s490\s€\nВ наличии\n\nЛёгкая/)
  await boris.hears('Синий')
  expect(boris.last()?.caption).toContain('Цвет: Синий')
})
