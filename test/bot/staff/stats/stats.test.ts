import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { enqueue } from '#shop/outbox.ts'
import { readSettings } from '#shop/settings.ts'
import { inTx } from '#shop/transaction.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'

const plain = (text: string) => text.replace(/\s/gu, ' ')

async function shownTo(desk: Desk, photo: { file_id: string } | undefined) {
  const stored = photo === undefined ? undefined : desk.core.world.files[photo.file_id]
  if (stored === undefined) throw new Error('there is no picture')
  return await sharp(desk.core.files.get(stored.content)).metadata()
}

describe('/stats', () => {
  test('is one picture with the same in words, changed in place', async () => {
    const desk = await openDesk()
    const olga = desk.hire('Olga', 'owner')
    const ann = desk.ann()
    ann.says('/start')
    await ann.awaits('Browse')
    desk.order(ann, 2)
    desk.db.$client.exec(`update orders set created_at = ${Date.now() - 1_000}`)
    olga.says('/stats')
    const shown = await olga.awaits('Sales:')
    expect(await shownTo(desk, shown.photo?.at(-1))).toMatchObject({ width: 1080 })
    expect(shown.caption).toContain('Sales: ₽3,980')
    expect(shown.caption).toContain('Orders: 1, cancelled 0')
    expect(shown.caption).toContain('1. Tee × 2, ₽3,980')
    expect(shown.caption).toContain('carts 1 → checkout 1 → orders 1 → delivered 0')
    await olga.hears('7 days')
    const week = await olga.awaits('7 days:')
    expect(week.message_id).toBe(shown.message_id)
    expect(olga.buttons()[0]).toEqual(['Today', '✓ 7 days', '30 days'])
    await olga.hears('‹ Earlier')
    await olga.awaits('Sales: ₽0')
    await olga.hears('Later ›')
    await olga.awaits('Sales: ₽3,980')
  })

  test('shows the words alone where nothing can be drawn', async () => {
    const desk = await openDesk({
      expectsFailures: true,
      drawStats: () => Promise.reject(new Error('no memory')),
    })
    const max = desk.hire('Макс', 'manager', 'ru')
    max.says('/stats')
    const { text = '' } = await max.awaits('Продажи:')
    expect(plain(text)).toContain('Средний чек: 0 ₽')
    await max.hears('30 дней')
    await max.awaits('30 дней:')
    expect(desk.failures.map(String)).toContain('Error: no memory')
  })

  test('is none of a courier’s business', async () => {
    const desk = await openDesk()
    const cid = desk.hire('Cid', 'courier')
    cid.says('/stats')
    await cid.awaits('You cannot do this.')
  })
})

describe('the daily summary', () => {
  test('is turned on below the figures, by the owner', async () => {
    const desk = await openDesk()
    const [olga, max] = [desk.hire('Olga', 'owner'), desk.hire('Max', 'manager')]
    olga.says('/stats')
    await olga.awaits('Sales:')
    await olga.hears('Daily summary')
    await olga.awaits('It does not come now.')
    expect((await olga.hears('9:00'))?.text).toBe('Done')
    await olga.awaits('It comes at 9:00 by the shop’s clock (Europe/Moscow).')
    expect(readSettings(desk.db).summaryHour).toBe(9)
    max.says('/stats')
    await max.awaits('Sales:')
    await max.hears('Daily summary')
    await max.awaits('It comes at 9:00')
    expect((await max.hears('Do not send it'))?.text).toContain('You cannot do this.')
    expect(readSettings(desk.db).summaryHour).toBe(9)
  })

  test('tells yesterday and what waits, and leads to the figures', async () => {
    const desk = await openDesk()
    const max = desk.hire('Макс', 'manager', 'ru')
    desk.order(max, 1)
    desk.db.$client.exec('delete from outbox')
    const message = {
      kind: 'summary',
      key: 'summary:x',
      channel: 'telegram',
      payload: { day: '2026-01-15' },
    } as const
    inTx(desk.db, (tx) => enqueue(tx, { ...message, recipient: String(max.id) }, Date.now()))
    const { text = '' } = await max.awaits('Сводка за 15 января')
    expect(plain(text)).toContain('Продажи: 1 990 ₽')
    expect(text).toContain('• новые заказы: 1')
    await max.hears('Статистика за день')
    await max.awaits('День:')
  })
})

test('what runs low is told with its article', async () => {
  const desk = await openDesk()
  const olga = desk.hire('Olga', 'owner')
  desk.db.$client.exec("update variants set stock = 2 where sku = 'TEE-M'")
  const payload = { variants: String(desk.variant.id), more: 0 }
  const message = { kind: 'stock-low', key: 'stock:1', channel: 'telegram', payload } as const
  inTx(desk.db, (tx) => enqueue(tx, { ...message, recipient: String(olga.id) }, Date.now()))
  const { text = '' } = await olga.awaits('Running low')
  expect(text).toContain('▫️ Tee, M — 2 left · TEE-M')
  expect(text).toContain('/stock TEE-M +10')
})
