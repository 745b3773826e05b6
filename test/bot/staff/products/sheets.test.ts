import { describe, expect, test } from 'vitest'
import { addImages } from '#shop/products/product-images.ts'
import { findSheet } from '#shop/products/product-sheet.ts'
import { editProduct } from '#shop/products/products.ts'
import { addPicture, makeTee } from '#test/support/goods.ts'
import { openGoods, photo, photos, told } from '#test/support/goods-chat.ts'
import { sendOld } from '#test/support/old-button.ts'
import { addProduct, noon } from '#test/support/shop.ts'

/** A product in two colours and two sizes, with its sheet before the owner. */
async function openSheet(role: 'owner' | 'seller' = 'owner') {
  const desk = await openGoods(role)
  const { db, olga } = desk
  const { id } = makeTee(db, olga.staff)
  const sheet = () => {
    const found = findSheet(db, id)
    if (found === undefined) throw new Error('it is gone')
    return found
  }
  const open = async () => {
    olga.says(`/products #${id}`)
    return await olga.awaits(`Футболка · № ${id}`)
  }
  await open()
  return { ...desk, id, sheet, open }
}

describe('/products', () => {
  test('shows what there is by its views, page by page, and finds it by words', async () => {
    const { olga, db } = await openGoods()
    for (let number = 1; number <= 9; number++) addProduct(db, { title: { ru: `Кеды ${number}` } })
    addProduct(db, { title: { ru: 'Шапка' }, status: 'draft', publishedAt: null })
    olga.says('/products')
    await olga.awaits('Товары · Все: 11')
    expect(olga.buttons()[0]).toEqual(['📝 Шапка · 10\u00a0₽'])
    await olga.hears('Дальше ›')
    await olga.awaits('Страница 2 из 2')
    await olga.hears('Кеды 1 · 10 ₽')
    await olga.awaits('Кеды 1 · № 2')
    await olga.hears('☰ К списку')
    await olga.awaits('Страница 2 из 2')
    await olga.hears('Черновики · 1')
    await olga.awaits('Черновики: 1')
    await olga.hears('🔍 Найти')
    await olga.awaits('Что ищем?')
    olga.says('шапк')
    await olga.awaits('Шапка · № 11')
    olga.says('/products КЕДЫ')
    await olga.awaits('Товары по запросу «КЕДЫ»')
    await olga.hears('✕ Сбросить поиск')
    await olga.awaits('Товары · Все: 11')
    olga.says('/products сапоги')
    await olga.awaits('Ничего не нашлось.')
  })

  test('are nobody’s who does not work on goods, by none of its buttons', async () => {
    const { olga, person, sheet, hire, id, call, ...desk } = await openSheet()
    const buttons = olga.last()?.reply_markup?.inline_keyboard ?? []
    const courier = hire('Carl', 'courier', 'ru')
    const seller = hire('Sam', 'seller', 'ru')
    const ann = person({ name: 'Ann', language: 'ru', started: true })
    const before = sheet()
    for (const one of [ann, courier, seller]) {
      for (const button of buttons.flat()) {
        await call('sendMessage', {
          chat_id: one.id,
          text: 'old',
          reply_markup: { inline_keyboard: [[button]] },
        })
        await one.hears(button.text)
      }
      expect(one.reads().join('\n')).not.toMatch(/Футболка|Сейчас/)
      one.says(`/products #${id}`)
    }
    await ann.awaits('Такой команды нет')
    await courier.awaits('Это действие вам недоступно')
    await seller.awaits('Ничего не нашлось')
    // Nor by a question about it, as it may stand in another chat.
    for (const data of [
      `kgs:${id}:2:`,
      `kgb:${id}:2:`,
      `kgc:${id}:2::0:1`,
      `kgv:${id}:1u::clear`,
      `kgp:${id}:2::0`,
    ]) {
      await sendOld({ call }, seller.id, data)
      await seller.hears('Old')
      await expect.poll(() => seller.last()?.text).toContain('Такого товара нет')
    }
    expect(sheet()).toEqual(before)
    expect(desk.failures).toEqual([])
  })
})

describe('a product’s sheet', () => {
  test('edits each field where it stands, in one message', async () => {
    const { olga, sheet } = await openSheet()
    await olga.hears('Название')
    await olga.awaits('Сейчас: Футболка')
    olga.says('Майка')
    await olga.awaits('Готово ✓')
    await olga.hears('Цена')
    await olga.awaits('Сейчас: 1 000 ₽')
    olga.says('900/1200')
    await olga.awaits('900 ₽ 1 200 ₽'.replace(' 1', '  1'))
    await olga.hears('Старая цена')
    await olga.awaits('Какая цена была раньше?')
    olga.says('800')
    await olga.awaits('Старая цена должна быть выше новой')
    await olga.hears('Убрать')
    await olga.awaits('Готово ✓')
    await olga.hears('Ещё…')
    await olga.awaits('По-английски')
    await olga.hears('Услуга')
    await expect.poll(() => olga.buttons().flat()).toContain('✓ Услуга')
    await olga.hears('Описание (англ.)')
    await olga.awaits('Напишите описание по-английски')
    olga.says('Soft & <light>')
    await olga.awaits('Готово ✓')
    await olga.hears('Остатки · 4')
    await olga.awaits('Красный, S · P2-RED-S')
    await olga.hears('Красный, S · 5 шт.')
    await olga.hears('Артикул')
    await olga.awaits('Какой артикул?')
    olga.says('P2-BLUE-M')
    await olga.awaits('Артикул P2-BLUE-M уже занят')
    olga.says('tee 1')
    await olga.awaits('tee-1')
    await olga.hears('Остаток')
    olga.says('+2')
    await olga.awaits('tee-1 · 7 шт.')
    await olga.hears('Под заказ')
    await expect.poll(() => olga.buttons().flat()).toContain('✓ Под заказ')
    await olga.hears('Удалить вариант')
    await expect.poll(() => sheet().variants.length).toBe(3)
    expect(sheet()).toMatchObject({
      ...{ title: { ru: 'Майка', en: 'Tee' }, priceMinor: 900_00, oldPriceMinor: null, kind: 'service' },
      description: { en: 'Soft & <light>' },
    })
    await expect.poll(() => told(olga)).toBe(1)
  })

  test('moves photos to the front, among each other, to another colour, and out', async () => {
    const { olga, sheet, db, id, count } = await openSheet()
    const [red] = sheet().colours
    for (const hash of ['a', 'b', 'c'])
      addImages(db, olga.staff, { productId: id, pictureHashes: [addPicture(db, hash)] }, noon)
    const order = (colourId: number | null = null) =>
      sheet()
        .images.filter((image) => image.colourId === colourId)
        .map(({ pictureHash }) => pictureHash)
        .join('')
    await olga.hears('☰ К списку')
    await olga.hears('📝 Футболка · 1 000 ₽ · 20 шт.')
    await olga.awaits('Красный, S')
    await olga.hears('Фото · 3')
    await olga.awaits('Номер — фото')
    await olga.hears('3')
    await olga.hears('⭐ Сделать первым')
    expect(order()).toBe('cab')
    await olga.hears('Позже →')
    expect(order()).toBe('acb')
    await olga.hears('→ Красный')
    expect([order(), order(red?.id)]).toEqual(['ab', 'c'])
    await olga.hears('Удалить фото')
    expect([order(), order(red?.id)]).toEqual(['ab', ''])
    await olga.hears('＋ Добавить фото')
    await olga.awaits('Они встанут в конец')
    await olga.sendsAlbum(await photos(101, 102))
    await olga.awaits('Сейчас: 4 фото')
    await olga.hears('Готово')
    await olga.awaits('Общие: 4')
    await olga.hears('← Назад')
    const card = await olga.awaits('Красный, S')
    // A photo that answers a card is one of this product.
    await olga.sendsPhoto(await photo(103), undefined, { replyTo: card.message_id })
    await olga.awaits('Сейчас: 5 фото')
    expect([order(), count()]).toMatchObject([/^ab/, 2])
  })

  test('publishes, hides, archives, doubles, and deletes after asking', async () => {
    const { olga, sheet, count, newest } = await openSheet()
    await olga.hears('✅ Опубликовать')
    await olga.awaits('Опубликовано ✓')
    await olga.hears('👁 Как видит покупатель')
    await olga.awaits('В наличии')
    await olga.hears('← К списку')
    await olga.awaits('В продаже')
    await olga.hears('🙈 Скрыть')
    await olga.awaits('Скрыто ✓')
    await olga.hears('👁 Как видит покупатель')
    await olga.awaits('Скрытый товар')
    await olga.hears('Синий')
    await expect.poll(() => olga.buttons().flat()).toContain('✓ Синий')
    await olga.hears('✏️ Изменить')
    await olga.hears('Ещё…')
    await olga.hears('🗄 В архив')
    await olga.awaits('Убрано в архив ✓')
    expect(sheet().status).toBe('archived')
    await olga.hears('Ещё…')
    await olga.awaits('По-английски')
    await Promise.all([olga.hears('Дублировать'), olga.hears('Дублировать')])
    await olga.awaits('Это копия')
    expect([count(), newest().status, newest().variants[0]?.stock]).toEqual([3, 'draft', 0])
    await olga.hears('Ещё…')
    await olga.hears('Удалить')
    await olga.awaits('Удалить товар навсегда?')
    await olga.hears('Да, удалить навсегда')
    await olga.awaits('Удалено ✓')
    expect(count()).toBe(2)
  })

  test('tells the second of two who edit at once, and keeps what was typed', async () => {
    const { olga, sheet, db, id } = await openSheet()
    const change = (ru: string) => editProduct(db, olga.staff, { productId: id, title: { ru } }, noon)
    change('Первая')
    expect((await olga.hears('✅ Опубликовать'))?.text).toContain('товар изменился')
    await olga.awaits('Первая · № 2')
    expect(sheet().status).toBe('draft')
    await olga.hears('Название')
    await olga.awaits('Сейчас: Первая')
    change('Вторая')
    olga.says('Третья')
    await olga.awaits('товар изменился')
    expect((await olga.awaits('Сейчас: Вторая')).text).toContain('Сейчас')
    expect(sheet().title.ru).toBe('Вторая')
    await olga.hears('Записать «Третья»')
    await olga.awaits('Готово ✓')
    expect(sheet().title.ru).toBe('Третья')
  })
})
