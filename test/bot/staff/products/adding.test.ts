import { describe, expect, test } from 'vitest'
import { listImages } from '#bot/staff/products/sheet-photos.ts'
import { findCategoryByName } from '#shop/categories/category-choice.ts'
import { listUnfinished } from '#shop/updates.ts'
import { crashes, openGoods, photo, photos, told } from '#test/support/goods-chat.ts'
import { addCategory } from '#test/support/shop.ts'

describe('/add', () => {
  test('makes a product with five photos out of one album and five taps and short answers', async () => {
    const { olga, newest, db } = await openGoods()
    const shoes = addCategory(db, { title: { ru: 'Обувь' } })
    addCategory(db, { title: { ru: 'Кеды' }, parentId: shoes.id })
    olga.says('/add')
    await olga.awaits('Как он называется?')
    olga.says('Кеды <белые> 👟') // 1
    await olga.awaits('Сколько стоит?')
    olga.says('1 990,50') // 2
    await olga.awaits('В какой раздел?')
    await olga.hears('Обувь › Кеды') // 3
    await olga.awaits('Пришлите фото')
    await olga.sendsAlbum(await photos(101, 102, 103, 104, 105))
    await olga.awaits('5 фото')
    olga.says('7 шт') // 4
    const card = await olga.awaits('Так его увидит покупатель')
    await expect.poll(() => told(olga)).toBe(1)
    expect(card.photo).toBeDefined()
    expect(card.caption).toContain('Обувь › Кеды · 7\u00a0шт.')
    expect(card.caption).toContain('1\u00a0990,50\u00a0₽')
    await olga.hears('✅ Опубликовать') // 5
    await olga.awaits('Опубликовано ✓')
    expect(newest()).toMatchObject({
      title: { ru: 'Кеды <белые> 👟' },
      priceMinor: 1990_50,
      status: 'published',
    })
    expect(newest().variants).toMatchObject([{ size: '', stock: 7 }])
    const { width } = db.$client
      .prepare('select width from pictures where hash = ?')
      .get(newest().images[0]?.pictureHash) as { width: number }
    expect(newest().images).toHaveLength(5)
    expect(width).toBe(101)
  })

  test('asks again about what it cannot read, and goes back and on without losing anything', async () => {
    const { olga, newest, db } = await openGoods()
    addCategory(db, { title: { ru: 'Обувь' } })
    olga.says('/add')
    await olga.awaits('Как он называется?')
    await olga.sendsFile({ name: 'list.pdf', mime: 'application/pdf', bytes: Buffer.from('x') })
    await olga.awaits('Здесь нужен ответ словами')
    olga.says('Кеды\nМягкие')
    await olga.awaits('Сколько стоит?')
    olga.says('дорого')
    await olga.awaits('Не похоже на цену')
    olga.says("1'990/2490")
    await olga.awaits('В какой раздел?')
    olga.says('Шапки')
    await olga.awaits('Раздела «Шапки» нет.')
    await olga.hears('＋ Создать «Шапки»')
    await olga.awaits('Пришлите фото')
    await olga.hears('← Назад')
    expect((await olga.awaits('В какой раздел?')).text).not.toContain('Сейчас')
    await olga.hears('← Назад')
    await olga.awaits('Сейчас: 1 990 ₽ / 2 490 ₽')
    await olga.hears('Дальше')
    await olga.awaits('Пришлите фото')
    olga.says('Очень мягкие')
    await olga.awaits('Описание записали ✓')
    await olga.hears('Дальше')
    await olga.awaits('Сколько штук в наличии?')
    olga.says('Из натуральной кожи')
    await olga.awaits('Не похоже на остаток')
    await olga.hears('Это описание: записать')
    await olga.awaits('Описание записали ✓')
    await olga.hears('Под заказ')
    await olga.awaits('Так его увидит покупатель')
    expect(newest()).toMatchObject({
      ...{ priceMinor: 1990_00, oldPriceMinor: 2490_00, description: { ru: 'Из натуральной кожи' } },
      ...{
        categoryId: findCategoryByName(db, 'шапки', 'ru').exact?.id,
        variants: [{ availability: 'on_order' }],
      },
    })
    await expect.poll(() => told(olga)).toBe(1)
  })

  test('leads through sizes and colours, each with its photos and how many there are', async () => {
    const { olga, newest } = await openGoods()
    olga.says('/add Кеды; 1990')
    await olga.awaits('В какой раздел?')
    await olga.hears('Пропустить')
    await olga.awaits('Пришлите фото')
    await olga.hears('Пропустить')
    await olga.awaits('Сколько штук')
    await olga.hears('Цвета')
    await olga.awaits('Какие цвета?')
    olga.says('чёрный, закат')
    await olga.awaits('Не знаем цвета «закат»')
    olga.says('чёрный, закат #ff7755')
    await olga.awaits('Фото цвета «Чёрный»')
    await olga.sendsAlbum(await photos(101, 102))
    await olga.awaits('Фото цвета «закат»')
    await olga.sendsPhoto(await photo(103))
    await olga.awaits('Сейчас: 1 фото')
    await olga.hears('Дальше')
    await olga.awaits('Сколько штук')
    await olga.hears('Размеры')
    await olga.awaits('Какие размеры?')
    expect(olga.buttons().flat()).toContain('S-XL')
    olga.says('S-L')
    await olga.awaits('так: Чёрный S 3, закат S 5')
    olga.says('черные 3, Закат S 7, L 0')
    await olga.awaits('Так его увидит покупатель')
    const { colours, variants, images } = newest()
    expect(colours).toMatchObject([
      { title: { ru: 'Чёрный', en: 'Black' } },
      { title: { ru: 'закат' }, hex: '#ff7755' },
    ])
    expect(variants.map(({ size, stock }) => `${size} ${stock}`)).toEqual([
      ...['S 3', 'M 3', 'L 0', 'S 7', 'M 0', 'L 0'],
    ])
    expect(images.map(({ colourId }) => colours.findIndex(({ id }) => id === colourId))).toEqual([0, 0, 1])
    await olga.hears('закат')
    await expect.poll(() => olga.buttons().flat()).toContain('✓ закат')
    expect(listImages(newest())).toHaveLength(3)
  })

  test('goes on after a restart, a detour and /cancel, from what is in the draft', async () => {
    const chat = await openGoods()
    const { olga, newest, count } = chat
    olga.says('/add')
    await olga.awaits('Как он называется?')
    olga.says('Кеды')
    const price = await olga.awaits('Сколько стоит?')
    await chat.restart()
    olga.says('1990')
    await olga.awaits('В какой раздел?')
    await expect.poll(() => olga.misses()).toContainEqual(price)
    olga.says('/catalogue')
    await olga.awaits('Выберите раздел')
    olga.says('/add')
    await olga.awaits('Вы остановились на этом вопросе')
    expect(olga.buttons().flat()).toContain('＋ Другой товар')
    olga.says('/cart')
    await olga.awaits('Корзина')
    // A button of the question still stands there.
    await olga.hears('Пропустить')
    await olga.awaits('Пришлите фото')
    olga.says('/cancel')
    await olga.awaits('Всё, что вы ответили, сохранено в черновике.')
    expect(newest()).toMatchObject({ title: { ru: 'Кеды' }, priceMinor: 1990_00, status: 'draft' })
    expect(count()).toBe(2)
    await olga.hears('✅ Опубликовать')
    await olga.awaits('Сколько штук')
    olga.says('3')
    await olga.awaits('Так его увидит покупатель')
    await olga.hears('✅ Опубликовать')
    await olga.awaits('Опубликовано ✓')
    expect(newest().status).toBe('published')
  })
})

describe('one message', () => {
  test('makes a draft, and says exactly what it did not understand', async () => {
    const { olga, newest } = await openGoods('owner', 'en')
    olga.says('/add Cap; cheap; Hats; 5')
    const question = await olga.awaits('We could not read the price “cheap”.')
    expect(question.text).toContain('What does it cost?')
    expect(newest()).toMatchObject({ title: { en: 'Cap' }, priceMinor: 0, variants: [{ stock: 5 }] })
    olga.says('$19.90')
    await olga.awaits('Which category')
    await olga.hears('Skip')
    await olga.awaits('Send its photos')
    await olga.hears('Skip')
    await olga.awaits('This is how customers will see it')
    expect(newest().priceMinor).toBe(19_90)
  })

  test('may be the caption of an album: then one tap publishes it', async () => {
    const { olga, newest, db, count } = await openGoods('seller')
    addCategory(db, { title: { ru: 'Обувь' } })
    await olga.sendsAlbum(await photos(101, 102, 103), 'Кеды; 1990; обувь; S 3, M 5')
    await olga.awaits('Так его увидит покупатель')
    await expect.poll(() => newest().images.length).toBe(3)
    await expect.poll(() => olga.buttons().flat()).toContain('1 / 3')
    await expect.poll(() => [count(), told(olga)]).toEqual([2, 1])
    await olga.hears('✅ Опубликовать')
    await olga.awaits('Опубликовано ✓')
    expect(newest()).toMatchObject({ sellerId: olga.staff.id, status: 'published', title: { ru: 'Кеды' } })
  })

  test('is a photo with a caption from staff alone', async () => {
    const { olga, count, person, newest } = await openGoods('courier')
    const ann = person({ name: 'Ann', language: 'ru', started: true })
    for (const one of [ann, olga]) {
      await one.sendsPhoto(await photo(101), 'Кеды; 1990')
      await one.awaits('Бот понимает только текст')
    }
    expect(count()).toBe(1)
    expect(newest().title.ru).toBe('Футболка')
    ann.says('/add Кеды; 1990')
    await ann.awaits('Такой команды нет')
    olga.says('/add Кеды; 1990')
    await olga.awaits('Это действие вам недоступно')
    expect(count()).toBe(1)
  })

  test('begun just before a crash is one product all the same', async () => {
    const chat = await openGoods('owner', 'ru', { expectsFailures: true })
    const { olga, newest, count, db } = chat
    const mends = crashes(db)
    await olga.sendsPhoto(await photo(101), 'Кеды; 1990')
    await olga.awaits('В какой раздел?')
    await expect.poll(() => chat.failures.length).toBe(1)
    mends()
    await chat.restart()
    await expect.poll(() => olga.misses().length).toBe(1)
    await olga.awaits('В какой раздел?')
    expect([count(), newest().images.length]).toEqual([2, 1])
  })

  test('answered just before a crash is answered once', async () => {
    const chat = await openGoods('owner', 'ru', { expectsFailures: true })
    const { olga, newest } = chat
    olga.says('/add Кеды')
    await olga.awaits('Сколько стоит?')
    await expect.poll(() => listUnfinished(chat.db)).toEqual([])
    const mends = crashes(chat.db)
    olga.says('1990')
    const first = await olga.awaits('В какой раздел?')
    await expect.poll(() => chat.failures.length).toBe(1)
    mends()
    await chat.restart()
    await expect.poll(() => olga.misses()).toContainEqual(first)
    expect((await olga.awaits('В какой раздел?')).text).not.toContain('1990')
    expect(newest()).toMatchObject({ priceMinor: 1990_00, categoryId: null })
  })

  test('may be missing: photos alone wait for the title', async () => {
    const { olga, newest, count } = await openGoods()
    await olga.sendsAlbum(await photos(101, 102))
    await olga.awaits('Фото есть: 2')
    const gif = { name: 'x.jpg', mime: 'image/jpeg', bytes: Buffer.from('no picture at all') }
    await olga.sendsFile(gif)
    await olga.awaits('Одно фото не взяли. Это не картинка')
    olga.says('Кеды 1990')
    await olga.awaits('В какой раздел?')
    expect(newest()).toMatchObject({ title: { ru: 'Кеды' }, priceMinor: 1990_00 })
    expect(newest().images).toHaveLength(2)
    await expect.poll(() => [count(), told(olga)]).toEqual([2, 1])
  })
})
