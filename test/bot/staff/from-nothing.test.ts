// A shop from nothing, by its owner's phone alone: from the link of the first start to an order that came back.
import { expect, test } from 'vitest'
import { hashOfToken, joinPayload } from '#bot/staff/joining.ts'
import type { Person } from '#sandbox/people/person.ts'
import { makeClaim } from '#shop/invitations.ts'
import { readSettings } from '#shop/settings.ts'
import { type Chat, openChat } from '#test/support/chat.ts'
import { photos } from '#test/support/goods-chat.ts'

const token = 'abcdefgh-IJKLMNOP_123456'

/** What they say and tap, each answered before the next; how much of both it took. */
function hands(one: Person) {
  const count = { said: 0, tapped: 0 }
  return {
    count,
    async says(words: string, answer: string) {
      const before = new Set(one.sees().map(({ message_id }) => message_id))
      count.said += 1
      one.says(words)
      return await one.awaits((message) => {
        const shown = (message.text ?? message.caption ?? '').replace(/[\u00a0\u202f]/g, ' ')
        return !before.has(message.message_id) && shown.includes(answer)
      })
    },
    /** What is only passed on. */
    tells(words: string) {
      count.said += 1
      one.says(words)
    },
    async taps(...labels: [...string[], string]) {
      const answer = labels.pop() ?? ''
      for (const label of labels) {
        const found = () =>
          one
            .buttons()
            .flat()
            .find((shown) => plain(shown).startsWith(label))
        await expect.poll(found, { message: label }).toBeDefined()
        count.tapped += 1
        await one.hears(found() ?? '')
      }
      return await one.awaits(answer)
    },
    async sends(widths: number[], answer: string) {
      count.said += 1
      await one.sendsAlbum(await photos(...widths))
      return await one.awaits(answer)
    },
  }
}

const plain = (label: string) => label.replace(/[\u00a0\u202f]/g, ' ')

async function claims({ db, person }: Chat) {
  makeClaim(db, { tokenHash: hashOfToken(token) }, Date.now())
  const olga = person({ name: 'Olga', language: 'ru' })
  olga.starts(joinPayload(token))
  await olga.awaits('Теперь вы владелец магазина')
  return olga
}

async function setsUp({ says, taps }: ReturnType<typeof hands>) {
  await says('/setup', 'Осталось 5 шагов')
  await taps('Название', '✏️ По-русски', 'Напишите текст по-русски')
  await says('Второе дыхание', 'Сохранено')
  await taps('⚠️ Осталось 4 шага', 'Доставка', '➕ Новый способ доставки', 'Напишите название')
  await says('Почтой; 350; 5000', 'от 5 000 ₽ бесплатно')
  await taps(
    '⚠️ Осталось 3 шага',
    'Куда заказы',
    '➕ Присылать сюда, в этот чат',
    'заказы будут приходить сюда',
  )
  await taps('⚠️ Осталось 2 шага', 'Разделы', 'Добавить разделы', 'Как назвать раздел?')
  await says('Обувь > Кеды\nОдежда', 'Добавлены 3 раздела.')
}

async function addsSneakers({ says, taps, sends }: ReturnType<typeof hands>) {
  await says('/add', 'Как он называется?')
  await says('Кеды белые', 'Сколько стоит?')
  await says('1 990,50/2490', 'В какой раздел?')
  await taps('Обувь › Кеды', 'Пришлите фото')
  await sends([101, 102, 103, 104, 105], '5 фото')
  await taps('Цвета', 'Какие цвета?')
  await says('белый, чёрный', 'Фото цвета «Белый»')
  await sends([201, 202], 'Фото цвета «Чёрный»')
  await sends([301, 302], 'Сколько штук в наличии?')
  await taps('Размеры', '36-41', 'Сейчас: Белый 36')
  await says('белый 36 3; чёрный 2', 'Так его увидит покупатель')
  await taps('✅ Опубликовать', 'Опубликовано ✓')
}

async function buys(ann: Person) {
  const { says, taps } = hands(ann)
  await says('белые кеды', 'Вот что нашлось')
  await taps('Кеды белые', '1 990,50 ₽')
  await taps('Чёрный', '36', 'В корзину', 'Кеды белые')
  await says('/checkout', 'Как хотите получить')
  await taps('Почтой · 350 ₽', 'Как вас зовут?')
  await taps('Анна', 'По какому телефону')
  await says('8 921 123-45-67', 'На какую почту')
  await taps('Пропустить', 'Куда доставить?')
  await says('Ленина 5, кв 3', 'Добавить комментарий?')
  await taps('Пропустить', 'Проверьте заказ')
  await taps('Заказать за 2 340,50 ₽', 'Заказ № 1 принят')
}

async function fulfils({ says, taps, tells }: ReturnType<typeof hands>, ann: Person) {
  await taps('Подтвердить', 'Заказ № 1 · подтверждён')
  await taps('Отправлен', 'Пришлите трек-номер')
  await says('RA123456789RU', 'трек-номер записан')
  await ann.awaits('RA123456789RU')
  await taps('Написать', 'Что ответить покупателю')
  tells('Доедет к пятнице')
  await ann.awaits('Доедет к пятнице')
  await says('/order анна', 'Заказ № 1 · отправлен')
  await taps('Выдан', 'Заказ № 1 · выдан')
  await ann.awaits('Заказ № 1 у вас')
}

async function looksBack({ says, taps }: ReturnType<typeof hands>, ann: Person) {
  await says('/today', 'Везти нечего')
  await taps('Возврат', 'Да, оформить возврат', 'Заказ № 1 · возвращён')
  await ann.awaits('Возврат по заказу № 1 принят')
  await says('/stats', 'Заказы: 1, отменено 1')
  await taps('Ежедневная сводка', '9:00', 'Сейчас приходит в 9:00')
  await says('/log', 'выдан → возвращён')
}

test('a shop is filled, sells, and takes back, by commands alone', async () => {
  const chat = await openChat()
  const { db } = chat
  const olga = hands(await claims(chat))
  await setsUp(olga)
  expect(olga.count).toEqual({ said: 4, tapped: 11 })
  await addsSneakers(olga)
  // With nine photos, two colours, six sizes and how many there are of each.
  expect(olga.count).toEqual({ said: 12, tapped: 16 })
  const ann = chat.person({ name: 'Анна', language: 'ru', started: true })
  await buys(ann)
  const stock = db.$client.prepare("select stock from variants where sku = 'P1-BLACK-36'").pluck()
  expect(stock.get()).toBe(1)
  await fulfils(olga, ann)
  await looksBack(olga, ann)
  expect(stock.get()).toBe(2)
  expect(readSettings(db).summaryHour).toBe(9)
})
