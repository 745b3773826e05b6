import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { products } from '#db/schema/catalogue.ts'
import { bulkChanges } from '#db/schema/running.ts'
import type { Person } from '#sandbox/people/person.ts'
import { countFollowing } from '#shop/bulk/bulk-follow.ts'
import { undoWithinMs } from '#shop/bulk/bulk-undo.ts'
import { writeState } from '#shop/conversation-state.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { editProduct } from '#shop/products/products.ts'
import { changeAll } from '#test/support/bulk.ts'
import { openDesk } from '#test/support/desk.ts'
import { sendOld } from '#test/support/old-button.ts'
import { plain } from '#test/support/pictures.ts'
import { addCategory, addProduct, addVariant, noon } from '#test/support/shop.ts'

/** Socks 1 to so many, each for as many hundreds; the first ones in a category. */
async function openBulk({ count = 12, inCategory = 3, language = 'en' as 'ru' | 'en' } = {}) {
  const desk = await openDesk()
  const { db } = desk
  const { id: categoryId } = addCategory(db, { title: { ru: 'Носки', en: 'Socks' } })
  const ids = Array.from({ length: count }, (_, index) => {
    const number = index + 1
    const title = { ru: `Носок ${number}`, en: `Sock ${number}` }
    const within = number <= inCategory ? categoryId : null
    const { id } = addProduct(db, { title, priceMinor: number * 100_00, categoryId: within })
    // Without a figure in it that somebody searches for.
    addVariant(db, id, { sku: 'x'.repeat(number) })
    return id
  })
  rebuildCatalogue(db, noon)
  const olga = desk.hire('Olga', 'owner', language)
  const priceOf = (id = 0) => db.select().from(products).where(eq(products.id, id)).get()?.priceMinor
  return { ...desk, categoryId, ids, olga, priceOf, ...readings(olga) }
}

function readings(person: Person) {
  const words = () => person.reads().at(-1) ?? ''
  const button = (sign: RegExp) => {
    const found = person
      .buttons(person.last())
      .flat()
      .find((label) => sign.test(label))
    if (found === undefined)
      throw new Error(`no button ${sign}: ${person.buttons(person.last()).flat().join(', ')}`)
    return found
  }
  /** The note of each tap, one after another. */
  const taps = async (...signs: RegExp[]) => {
    const notes: (string | undefined)[] = []
    for (const sign of signs) notes.push((await person.hears(button(sign)))?.text)
    return notes
  }
  const says = async (text: string, answer: string | RegExp) => {
    person.says(text)
    await person.awaits(answer)
  }
  return { words, taps, says, button }
}

async function deletesAll({ says, taps }: ReturnType<typeof readings>) {
  await says('/bulk', 'Found: ')
  await taps(/^Tick all found/, /^What to do/, /^Delete$/)
}

describe('what is picked', () => {
  test('stays picked over pages, searches and a restart, in one message', async () => {
    const { olga, words, taps, says, restart, button } = await openBulk()
    await says('/bulk', 'Found: 13. Page 1 of 2.')
    await taps(/^▢ Sock 12 ·/, /Next/, /^▢ Sock 3 ·/)
    expect(words()).toContain('Ticked: 2')
    await restart()
    await taps(/^By category/, /^Socks · 3$/)
    expect(words()).toContain('Category: Socks\nFound: 3.')
    expect(olga.buttons().flat()).toEqual(expect.arrayContaining(['✓ Sock 3 · ₽300', '▢ Sock 2 · ₽200']))
    await taps(/^Tick all found \(3\)/, /^✓ Sock 2 ·/)
    await taps(/^By state/, /^Sold out/)
    expect(words()).toContain('Nothing was found.')
    await taps(/^Only ticked/)
    expect(words()).toContain('Only what is ticked is shown.\nFound: 3.')
    expect(
      olga
        .buttons()
        .flat()
        .filter((label) => label.startsWith('✓')),
    ).toHaveLength(3)
    await taps(/^Show all/, /^Show all/, /Next/, /^Tick this page/, /^Untick this page/)
    expect(words()).toContain('Ticked: 1')
    await taps(/^Untick everything/)
    expect(words()).toContain('Ticked: 0')
    expect(() => button(/What to do/)).toThrow()
    expect(olga.sees()).toHaveLength(2)
  })

  test('is found by words, typed behind the command or asked for', async () => {
    const { olga, words, taps, says } = await openBulk()
    await says('/bulk SOCK 1', 'Found: 4.')
    expect(words()).toContain('Words: “SOCK 1”')
    await taps(/^By words/)
    expect(words()).toBe('Write words of the title, or the SKU. A part of a word is enough.')
    olga.sendsFile({ name: 'a.txt', mime: 'text/plain', bytes: Buffer.from('a') })
    await olga.awaits('Words are needed')
    await says('<tee> & co', 'Words: “<tee> & co”')
    expect(words()).toContain('Nothing was found.')
    await taps(/^By words/)
    await says('tee', 'Found: 1.')
    expect(olga.reads().filter((text) => text.startsWith('Write words'))).toEqual([])
    await taps(/^By words/)
    await says('/cancel', 'Words: “tee”')
  })
})

describe('a change', () => {
  test('is shown first, done once, and told with the way back', async () => {
    const { ids, olga, words, taps, says, priceOf } = await openBulk()
    await says('/bulk', 'Found: 13')
    await taps(/^▢ Sock 12 ·/, /^▢ Sock 11 ·/, /^What to do/, /^Change the price/)
    for (const text of ['10%', '😀', '+7,5%', '-100%', '1990'])
      await says(text, 'We could not read by how much')
    olga.sendsPhoto({ name: 'a.png', mime: 'image/png', bytes: await plain().png().toBuffer() })
    await expect
      .poll(() => olga.reads().filter((text) => text.startsWith('We could not read')).length)
      .toBe(6)
    await says('-10 %', 'Price −10%')
    expect(words()).toContain('2 products will change:\n• Sock 11: ₽1,100 → ₽990\n• Sock 12: ₽1,200 → ₽1,080')
    expect(olga.reads().filter((text) => text.startsWith('We could not read'))).toEqual([])
    await taps(/^…90/)
    expect(words()).toContain('• Sock 12: ₽1,200 → ₽1,090')
    expect(priceOf(ids[11])).toBe(1200_00)
    expect(await taps(/^Apply \(2\)/)).toEqual(['Done'])
    expect(words()).toMatch(
      /^Done\. Price −10%, ending in 90\n2 products\n\nIt can be undone until .+ All recent/,
    )
    expect([priceOf(ids[10]), priceOf(ids[11])]).toEqual([990_00, 1090_00])
    await taps(/^Something else/, /^Hide/, /^Apply \(2\)/)
    await taps(/^To the list|^← To the list/)
    expect(words()).toContain('Ticked: 0')
    await says('/undo', 'Recent bulk changes')
    expect(words()).toMatch(
      /1\. Hidden\n2 products · Olga · .+\nCan be undone until .+\n\n2\. Price −10%, ending in 90/,
    )
    await taps(/^Undo 1/)
    expect(words()).toContain('Undone: “Hidden”\nAs before again: 2 products')
    await taps(/^Recent/, /^Undo 2/)
    expect([priceOf(ids[10]), priceOf(ids[11])]).toEqual([1100_00, 1200_00])
  })

  test('is made by the first of two taps', async () => {
    const { db, taps, says, olga, words, button, order, person } = await openBulk()
    order(person({ name: 'Ann', started: true }))
    await deletesAll({ taps, says, words, button })
    expect(words()).toContain('Careful: 1 of these products is in orders that are not finished.')
    const label = button(/^Delete \(13\)/)
    const notes = await Promise.all([olga.hears(label), olga.hears(label)])
    expect(notes.map((note) => note?.text).sort()).toEqual([
      'Done',
      'This is done already, or was put away. Open the list: /bulk',
    ])
    expect(words()).toContain('Done. Deleted\n13 products')
    expect(db.select().from(bulkChanges).all()).toHaveLength(1)
  })

  test('is shown anew when the goods changed since, and is not done before that is confirmed', async () => {
    const { db, ids, olga, words, taps, says, priceOf } = await openBulk()
    await says('/bulk', 'Found: 13')
    await taps(/Next/, /^▢ Sock 2 ·/, /^What to do/, /^Change the price/)
    await says('+100', 'Price +₽100')
    editProduct(db, olga.staff, { productId: ids[1] ?? 0, priceMinor: 500_00 }, noon)
    const told =
      'The products changed while you were looking. Nothing was done; this is what it would be now.'
    expect(await taps(/^Apply/)).toEqual([told])
    expect(words()).toContain(told)
    expect(words()).toContain('• Sock 2: ₽500 → ₽600')
    expect(priceOf(ids[1])).toBe(500_00)
    await taps(/^Apply/)
    expect(priceOf(ids[1])).toBe(600_00)
  })

  test('says what stays, what cannot be and why', async () => {
    const { db, ids, words, taps, says, olga } = await openBulk({ count: 3 })
    const bare = addProduct(db, { title: { en: 'Bare <b>' }, status: 'draft', priceMinor: 0 })
    await says('/bulk', 'Found: 5')
    await taps(/^Tick all/, /^What to do/, /^Publish/)
    expect(words()).toContain(
      'There is nothing to change.\n\n4 products are so already and stay as they are.\n\n1 product cannot be changed and stays as it is:\n• Bare <b>: it has no price, there is nothing to choose: add a size or a variant',
    )
    expect(
      olga
        .buttons()
        .flat()
        .some((label) => label.startsWith('Apply')),
    ).toBe(false)
    await taps(/Something else/, /^To another category/, /^Socks · 3/)
    expect(words()).toContain('Move: Socks\n\n2 products will change:\n• Tee: In no category → Socks')
    await taps(/^Apply/)
    expect(db.select().from(products).where(eq(products.id, bare.id)).get()?.categoryId).not.toBeNull()
    db.delete(products)
      .where(eq(products.id, ids[0] ?? 0))
      .run()
    await taps(/^Something else/, /^Sold out/)
    expect(words()).toContain('• Bare <b>: there is nothing to choose')
  })

  test('of two people at once, the second is told', async () => {
    const desk = await openBulk()
    const max = desk.hire('Max', 'manager')
    const his = readings(max)
    await deletesAll(desk)
    await deletesAll(his)
    await desk.taps(/^Delete \(13\)/)
    expect(await his.taps(/^Delete \(13\)/)).toEqual([
      expect.stringContaining('changed while you were looking'),
    ])
    expect(his.words()).toContain('There is nothing to change.')
    expect(his.words()).toContain('13 products cannot be changed')
    await his.says('/undo', 'Olga')
    await his.taps(/^Undo 1/)
    expect(desk.db.select().from(products).all()).toHaveLength(13)
  })

  test('of very many is told while it is at work, and fits into a message', async () => {
    const { db, olga, words, taps, says, button } = await openBulk({ count: 130 })
    db.$client.exec(`update products set title = json_object('en', '${'<&> '.repeat(50)}' || id)`)
    await deletesAll({ taps, says, words, button })
    expect(words().length).toBeLessThan(4096)
    expect(words()).toContain('131 products will be deleted:')
    expect(words()).toContain('…and 121 more')
    await taps(/^Delete \(131\)/)
    const done = await olga.awaits('Done. Deleted\n131 products')
    expect(olga.historyOf(done)).toContain('At work: 0 of 131…')
    expect(db.select().from(products).all()).toEqual([])
    await taps(/^Undo/)
    await olga.awaits('As before again: 131 products')
    expect(db.select().from(products).all()).toHaveLength(131)
  })

  test('that a crash cut off is told of once it is done', async () => {
    const { db, olga, ids, says, call } = await openBulk({ count: 60 })
    await says('/bulk', 'Found: 61')
    const { id } = changeAll(db, olga.staff, { ids }, { kind: 'hide' }, Date.now())
    const begun = { filter: {}, onlyPicked: false, page: 1, change: null, atWork: id }
    writeState(db, `${olga.id}/bulk`, begun, noon)
    await sendOld({ call }, olga.id, 'up:x')
    await olga.hears('Old')
    await olga.awaits('Done. Hidden\n60 products')
    expect(countFollowing(db)).toBe(0)
    await sendOld({ call }, olga.id, 'up:x')
    expect((await olga.hears('Old'))?.text).toContain('This is done already')
  })

  test('speaks Russian to whoever does', async () => {
    const { taps, says, words, olga } = await openBulk({ language: 'ru' })
    await says('/bulk носок 1', 'Найдено: 4.')
    await taps(/^Отметить все найденные \(4\)/, /^Что сделать с отмеченными \(4\)/, /^Под заказ/)
    expect(words()).toContain('Отметить «Под заказ»\n\nИзменятся 4 товара:\n• Носок 1: В наличии → Под заказ')
    await taps(/^Применить \(4\)/)
    expect(words()).toContain('Готово. Отмечены «Под заказ»\n4 товара\n\nОтменить можно до ')
    await taps(/^Отменить/)
    expect(words()).toContain('Отменено: «Отмечены «Под заказ»»\nСтало как было: 4 товара')
    expect(olga.sees()).toHaveLength(2)
  })
})

describe('an undo', () => {
  test('says what was changed since, and takes back the rest when that is wanted', async () => {
    const { db, ids, olga, words, taps, says, priceOf } = await openBulk({ count: 3 })
    await says('/bulk sock', 'Found: 3')
    await taps(/^Tick all/, /^What to do/, /^Change the price/)
    await says('+100%', 'Price +100%')
    await taps(/^Apply/)
    editProduct(db, olga.staff, { productId: ids[0] ?? 0, title: { en: 'Mine' } }, noon)
    await taps(/^Undo/)
    expect(words()).toBe(
      'Price +100%\n\n1 product changed since and stays as it is:\n• Mine: changed later\n\nTake back the other 2 products?',
    )
    expect(priceOf(ids[1])).toBe(400_00)
    await taps(/^Take back the rest \(2\)/)
    expect(words()).toContain('As before again: 2 products\n\n1 product changed since')
    expect(ids.map(priceOf)).toEqual([200_00, 200_00, 300_00])
    await taps(/^Recent/)
    expect(words()).toMatch(/Undone .+: 2 of 3/)
  })

  test('is nothing where all was changed since, and over after a day', async () => {
    const { db, olga, words, taps, says, ids } = await openBulk({ count: 1, inCategory: 1 })
    await says('/bulk sock', 'Found: 1')
    await taps(/^Tick all/, /^What to do/, /^Hide/, /^Apply/)
    editProduct(db, olga.staff, { productId: ids[0] ?? 0, title: { en: 'Mine' } }, noon)
    await taps(/^Undo/)
    expect(words()).toContain('So there is nothing to undo.')
    db.update(bulkChanges)
      .set({ at: Date.now() - undoWithinMs - 1 })
      .run()
    await taps(/^← To the list/)
    expect(words()).toContain('Too late to undo: a day has passed')
    expect(olga.buttons(olga.last()).flat()).toEqual([])
  })
})

describe('to those who may not', () => {
  test('it is no command, and its buttons do nothing', async () => {
    const desk = await openBulk()
    const { db, call } = desk
    const ann = desk.person({ name: 'Ann', language: 'en', started: true })
    const sam = desk.hire('Sam', 'seller')
    for (const command of ['/bulk', '/undo', '/categories']) {
      ann.says(command)
      await ann.awaits('There is no such command.')
      sam.says(command)
      await sam.awaits('You cannot do this.')
    }
    for (const data of [
      'ut:1:1:1',
      'um:1:all',
      'uq:1',
      'uc:delete',
      'up:x',
      'uu:1',
      'uv:1',
      'ud:1',
      'u2:1:0:0',
      'ub:0:1',
    ]) {
      for (const one of [ann, sam]) {
        await sendOld({ call }, one.id, data)
        expect((await one.hears('Old'))?.text, data).toBeTruthy()
      }
    }
    expect(db.select().from(products).all()).toHaveLength(13)
  })
})
