import { describe, expect, test } from 'vitest'
import { variants } from '#db/schema/catalogue.ts'
import { makeTee } from '#test/support/goods.ts'
import { crashes, openGoods, told } from '#test/support/goods-chat.ts'

async function openStock(role: 'owner' | 'seller' = 'owner', wish: Parameters<typeof openGoods>[2] = {}) {
  const desk = await openGoods(role, 'ru', wish)
  const stockOf = (sku: string) =>
    desk.db
      .select()
      .from(variants)
      .all()
      .find((one) => one.sku === sku)?.stock
  return { ...desk, stockOf }
}

describe('/stock', () => {
  test('takes a list from somebody’s notes, and reports each line', async () => {
    const { olga, stockOf, db } = await openStock()
    makeTee(db, olga.staff)
    olga.says('/stock TEE-M 12\nTEE-N +5\n• P2-RED-S: 3\n<b>привет</b>')
    const report = await olga.awaits('Остатки: записано 2 из 4')
    expect(report.text?.replaceAll('\u00a0', ' ').split('\n')).toEqual([
      'Остатки: записано 2 из 4',
      '',
      '❌ Строка 2, «TEE-N +5». Нет такого артикула или номера: TEE-N. Похожий есть: TEE-M',
      expect.stringContaining('❌ Строка 4, «<b>привет</b>». Не похоже на остаток.'),
      '',
      '✅ TEE-M · Футболка: 100 → 12',
      '✅ P2-RED-S · Футболка: 5 → 3',
    ])
    expect([stockOf('TEE-M'), stockOf('P2-RED-S')]).toEqual([12, 3])
  })

  test('asks for it when nothing stands behind, and takes the next message', async () => {
    const { olga, stockOf } = await openStock()
    olga.says('/stock')
    await olga.awaits('Пришлите остатки')
    olga.says('TEE-M -1')
    await olga.awaits('100 → 99')
    await olga.hears('Открыть: Футболка')
    await olga.awaits('Футболка · № 1')
    olga.says('/price')
    await olga.awaits('Пришлите цены')
    await olga.hears('Отмена')
    await olga.awaits('ничего не меняем')
    olga.says('TEE-M 5')
    await olga.awaits('По запросу «TEE-M 5»')
    expect(stockOf('TEE-M')).toBe(99)
  })

  test('is meant of the card it answers, be it a customer’s or a sheet', async () => {
    const { olga, stockOf, db, tee } = await openStock()
    olga.starts(`p_${tee.id}`)
    const card = await olga.awaits('Футболка')
    olga.replies(card, '/stock +5')
    await olga.awaits('100 → 105')
    olga.says(`/products #${tee.id}`)
    const sheet = await olga.awaits('№ 1')
    olga.replies(sheet, '/price 1 790,50')
    await olga.awaits('1 990 ₽ → 1 790,50 ₽')
    olga.replies(sheet, '/status под заказ')
    await olga.awaits('В наличии → Под заказ')
    olga.replies(sheet, '/stock')
    await olga.awaits('Сколько их в наличии?')
    olga.says('=7')
    await olga.awaits('105 → 7 (Под заказ)')
    olga.replies(sheet, '/status нет')
    await olga.awaits('Под заказ → Нет в наличии')
    olga.replies(sheet, '/stock +1')
    await olga.awaits('7 → 8 (Нет в наличии)')
    await olga.hears('✅ Снова в продаже')
    await olga.awaits('Нет в наличии → В наличии')
    expect(stockOf('TEE-M')).toBe(8)
    expect(db.select().from(variants).all()[0]).toMatchObject({ availability: 'in_stock' })
  })

  test('of several variants shows them to choose from, and two taps are one', async () => {
    const { olga, stockOf, db } = await openStock()
    const { id } = makeTee(db, olga.staff)
    olga.says(`/stock #${id} +5`)
    await olga.awaits('У товара 4 варианта, укажите артикул')
    const label = 'P2-RED-S · сейчас 5'
    const [, second] = await Promise.all([olga.hears(label), olga.hears(label)])
    await olga.awaits('5 → 10')
    expect(second?.text).toContain('что-то изменилось')
    expect(stockOf('P2-RED-S')).toBe(10)
    await expect.poll(() => told(olga)).toBe(1)
  })

  test('is no command to a stranger, nor by a reply to a card that was forwarded', async () => {
    const { olga, stockOf, person, tee } = await openStock('seller')
    const ann = person({ name: 'Ann', language: 'ru', started: true })
    ann.starts(`p_${tee.id}`)
    const card = await ann.awaits('Футболка')
    ann.replies(card, '/stock 0')
    await ann.awaits('Такой команды нет')
    // Not this seller's.
    olga.says('/stock TEE-M 0')
    await olga.awaits('Нет такого артикула или номера: TEE-M')
    expect(stockOf('TEE-M')).toBe(100)
  })

  test('applied just before a crash is not applied again, and tells the same', async () => {
    const { olga, db, restart, failures, stockOf } = await openStock('owner', { expectsFailures: true })
    const mends = crashes(db)
    olga.says('/stock TEE-M +5')
    await olga.awaits('100 → 105')
    await expect.poll(() => failures.length).toBe(1)
    mends()
    await restart()
    await expect.poll(() => told(olga)).toBe(2)
    expect(olga.reads().filter((words) => words.includes('100 → 105'))).toHaveLength(2)
    expect(stockOf('TEE-M')).toBe(105)
  })

  test('asked for in vain is cancelled where it was asked', async () => {
    const { olga } = await openStock()
    olga.says('/status')
    const question = await olga.awaits('Пришлите, что в наличии')
    await olga.hears('Отмена')
    await expect.poll(() => olga.seesEdited(question)?.text).toBe('Хорошо, ничего не меняем.')
  })
})
