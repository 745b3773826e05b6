import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { variants } from '#db/schema/catalogue.ts'
import { findOrder } from '#shop/orders/order-access.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { rebuildSearch } from '#shop/search/search-index.ts'
import { inTx } from '#shop/transaction.ts'
import { isQuiet, openDesk, openGroup } from '#test/support/desk.ts'
import { addProduct, addVariant } from '#test/support/shop.ts'

/** The owner alone has the order's card, in private. */
async function openEditing() {
  const desk = await openDesk()
  const cap = addProduct(desk.db, { title: { ru: 'Кепка', en: 'Cap' }, priceMinor: 700_00 })
  const capId = addVariant(desk.db, cap.id, { size: '', sku: 'CAP', stock: 2 }).id
  inTx(desk.db, rebuildSearch)
  const olga = desk.hire('Olga', 'owner')
  const ann = desk.person({ name: 'Ann', language: 'en', started: true })
  const order = desk.order(ann, 2)
  const card = await olga.awaits('Order #1 · new')
  await expect.poll(() => isQuiet(desk)).toBe(true)
  const shown = () => olga.seesEdited(card)?.text ?? ''
  /** Where somebody wrote, it stands below what they wrote. */
  const below = () => olga.last()?.text ?? ''
  const fresh = () => findOrder(desk.db, order.id)
  const stockOf = (id: number) => desk.db.select().from(variants).where(eq(variants.id, id)).get()?.stock
  return { ...desk, cap, capId, olga, ann, order, card, shown, below, fresh, stockOf }
}

test('amounts change with the new total in sight, nothing before it is saved, and the customer is told once', async () => {
  const { olga, ann, shown, fresh, stockOf, variant, db } = await openEditing()
  await olga.hears('Change contents')
  expect(shown()).toMatch(
    /^Contents of order #1\n\n1\. Tee, M, TEE-M\n\s+2 × ₽1,990 = ₽3,980\n\n.*Total: ₽3,980/s,
  )
  await olga.hears('1. Tee, M × 2')
  await olga.hears('+1')
  await olga.hears('+10')
  await olga.hears('−1')
  expect(shown()).toContain('12 × ₽1,990 = ₽23,880 (was 2)')
  await olga.hears('← To the contents')
  expect(shown()).toMatch(/Total: ₽23,880\nBefore: ₽3,980\n\nNothing is changed yet\./)
  expect([fresh()?.totalMinor, stockOf(variant.id)]).toEqual([3980_00, 98])
  const [save = ''] = olga
    .buttons()
    .flat()
    .filter((label) => label.startsWith('Save'))
  expect(save).toBe('Save: ₽23,880')
  const [noted] = await Promise.all([olga.hears(save), olga.hears(save)])
  expect(noted?.text).toBe('Changed, the customer will be told')
  expect([fresh()?.totalMinor, fresh()?.version, stockOf(variant.id)]).toEqual([23880_00, 2, 88])
  expect(shown()).toMatch(/^Order #1 · new.*12 × ₽1,990/s)
  await ann.awaits('Your order #1 has changed')
  await expect.poll(() => isQuiet({ db })).toBe(true)
})

test('a thing is added by its article at once, by its name after a choice, and taken out again', async () => {
  const { olga, below, card, fresh, stockOf, capId, tee, db } = await openEditing()
  addVariant(db, tee.id, { size: 'L', sku: 'TEE-L', stock: 1 })
  await olga.hears('Change contents')
  await olga.hears('Add a product')
  const question = await olga.awaits('What to add to order #1?')
  olga.says('зонт <b>')
  await olga.awaits('Nothing on sale was found for “зонт <b>”')
  olga.says('cap')
  await expect.poll(below).toMatch(/^Contents of order #1/)
  const gone = () => olga.misses().map(({ message_id }) => message_id)
  await expect.poll(gone).toEqual(expect.arrayContaining([card.message_id, question.message_id]))
  expect(below()).toContain('2. Cap, CAP\n     ₽700 (added)')
  await olga.hears('Add a product')
  await olga.awaits('What to add to order #1?')
  olga.says('tee')
  await expect.poll(below).toMatch(/^What to add to order #1\? Found for “tee”/)
  const [other = ''] = olga
    .buttons()
    .flat()
    .filter((label) => label.startsWith('Tee, L'))
  expect(other).toBe('Tee, L · ₽1,990 · 1 left')
  await Promise.all([olga.hears(other), olga.hears(other)])
  expect(below()).toContain('3. Tee, L, TEE-L\n     ₽1,990 (added)')
  await olga.hears('← To the contents')
  await olga.hears('1. Tee, M × 2')
  await olga.hears('Take out')
  expect(below()).toContain('1. Tee, M, TEE-M, taken out')
  await olga.hears('← To the contents')
  await olga.hears('Save: ₽2,690')
  expect(below()).toMatch(/^Order #1 · new/)
  expect([fresh()?.totalMinor, stockOf(capId)]).toEqual([2690_00, 1])
})

test('what cannot be is said, and what was chosen stays', async () => {
  const { olga, below, db, capId, fresh } = await openEditing()
  await olga.hears('Change contents')
  await olga.hears('1. Tee, M × 2')
  expect((await olga.hears('Take out'))?.text).toMatch(/^An order needs at least one line/)
  await olga.hears('+1')
  await olga.hears('← To the contents')
  await olga.hears('Add a product')
  await olga.awaits('What to add')
  olga.says('CAP')
  await expect.poll(below).toContain('2. Cap, CAP')
  db.update(variants).set({ stock: 0 }).where(eq(variants.id, capId)).run()
  expect((await olga.hears('Save: ₽6,670'))?.text).toBe('This one is sold out. Choose another.')
  expect(below()).toMatch(/^Contents of order #1\n\n1\. Tee, M, TEE-M\n\s+2 × /)
  expect(fresh()?.version).toBe(1)
})

test('a change of mind leaves all as it was, also over a restart', async () => {
  const { olga, shown, fresh, restart } = await openEditing()
  await olga.hears('Change contents')
  await olga.hears('1. Tee, M × 2')
  await olga.hears('+1')
  await restart()
  await olga.hears('← To the contents')
  expect(shown()).toContain('(was 2)')
  await olga.hears('Do not save')
  expect(shown()).toMatch(/^Order #1 · new/)
  await olga.hears('Change contents')
  expect(shown()).not.toContain('(was 2)')
  expect(fresh()?.version).toBe(1)
})

test('an order that went on meanwhile is not changed any more, and its card says how it stands', async () => {
  const { olga, shown, db, order } = await openEditing()
  await olga.hears('Change contents')
  await olga.hears('1. Tee, M × 2')
  await olga.hears('+1')
  await olga.hears('← To the contents')
  const [save = ''] = olga
    .buttons()
    .flat()
    .filter((label) => label.startsWith('Save'))
  db.$client.prepare('update orders set version = 5 where id = ?').run(order.id)
  expect((await olga.hears(save))?.text).toMatch(/^Something changed while you were looking/)
  expect(shown()).toMatch(/^Order #1 · new/)
  await olga.hears('Change contents')
  db.$client.prepare("update orders set status = 'confirmed', version = 6 where id = ?").run(order.id)
  expect((await olga.hears('1. Tee, M × 2'))?.text).toMatch(
    /^Lines can be changed only while the order is new/,
  )
  expect(shown()).toMatch(/^Order #1 · confirmed/)
})

test('in a group the office changes it, and a courier is refused', async () => {
  const desk = await openGroup()
  const carl = desk.hire('Carl', 'courier')
  const order = desk.order(desk.person({ name: 'Ann', started: true }))
  const card = await desk.boss.awaits('Заказ № 1 · новый')
  await expect.poll(() => isQuiet(desk)).toBe(true)
  carl.in(desk.room).joins()
  expect((await carl.in(desk.room).hears('Изменить состав'))?.text).toMatch(/not assigned to you|cannot/)
  await desk.boss.hears('Изменить состав')
  await desk.helper.hears('1. Футболка, M × 1')
  await desk.helper.hears('+1')
  await desk.helper.hears('← К составу')
  await desk.boss.hears('Сохранить: 3 980 ₽')
  expect(findOrder(desk.db, order.id)?.totalMinor).toBe(3980_00)
  expect(desk.boss.seesEdited(card)?.text).toContain('Заказ №\u00a01 · новый')
})

test('a note is written below the card, read there by staff alone, and taken off', async () => {
  const { olga, ann, shown, fresh, card, db } = await openEditing()
  await olga.hears('Note')
  await olga.awaits('Write a note on order #1')
  olga.says('Asks for <a discount> each time')
  await olga.awaits('The note on order #1 is saved.')
  await expect.poll(shown).toContain('Note: Asks for <a discount> each time')
  await expect.poll(() => isQuiet({ db })).toBe(true)
  expect(ann.reads().join()).not.toContain('discount')
  await olga.hears('Note')
  const question = olga.last()
  await olga.hears('Take the note off')
  expect(fresh()?.staffNote).toBe('')
  expect(olga.seesEdited(card)?.text).not.toContain('discount')
  expect(olga.misses()).toContainEqual(expect.objectContaining({ message_id: question?.message_id }))
})

test('goods that come back are on the shelf again', async () => {
  const { olga, order, db, stockOf, variant } = await openEditing()
  for (const to of ['confirmed', 'sent', 'delivered'] as const) {
    moveOrder(db, olga.staff, { orderId: order.id, to }, Date.now())
  }
  await olga.awaits('Order #1 · delivered')
  await expect.poll(() => isQuiet({ db })).toBe(true)
  expect(stockOf(variant.id)).toBe(98)
  await olga.hears('Return')
  await olga.hears('Yes, take it back')
  expect(stockOf(variant.id)).toBe(100)
})
