// Messages as a phone of the sandbox shows them, one of each kind, in either language.
import type { Chat, InlineKeyboardButton, Message, MessageEntity, User } from 'grammy/types'
import type { Language } from '#db/schema/kinds.ts'
import type { Shown } from '#sandbox/page/contract.ts'

export type Said = Omit<Partial<Message>, 'reply_markup'> & { buttons?: InlineKeyboardButton[][] }
type Extras = Partial<Omit<Shown, 'message'>>

export const bot: User & { username: string } = {
  id: 7_000_000_001,
  is_bot: true,
  first_name: 'Kiosk',
  username: 'kiosk_demo_bot',
}

/** Writes messages one after the other, a minute apart. */
export function writer(chat: Chat, reader: User, startsAt: number) {
  let id = 100
  let date = startsAt
  const written: Shown[] = []
  const say = (from: User, { buttons, ...said }: Said, extras: Extras = {}): Shown => {
    id += 1
    date += 60
    const markup = buttons === undefined ? {} : { reply_markup: { inline_keyboard: buttons } }
    const message = { message_id: id, date, chat, from, ...said, ...markup } as Message
    const shown = { message, out: from.id === reader.id, reactions: [], waiting: [], paid: false, ...extras }
    written.push(shown)
    return shown
  }
  return { written, say, nextDay: () => (date += 86_400) }
}

/** `width` by `height`, in a small and a large size. */
export function photo(name: string, width: number, height: number): NonNullable<Message['photo']> {
  const size = (scale: number) => ({
    file_id: `pic-${name}`,
    file_unique_id: `${name}-${scale}`,
    width: Math.round(width * scale),
    height: Math.round(height * scale),
  })
  return [size(0.25), size(1)]
}

/** Marks `[type|words]` in a text, as a bot's formatting would. */
export function marked(source: string): { text: string; entities: MessageEntity[] } {
  const entities: MessageEntity[] = []
  let text = ''
  for (const match of source.matchAll(/([^[\]]+)|\[(\w+)\|([^\]]+)\]/g)) {
    const [, plain = '', type, words = ''] = match
    if (type !== undefined) {
      const more = type === 'text_link' ? { url: 'https://shop.example/' } : {}
      entities.push({ type, offset: text.length, length: words.length, ...more } as MessageEntity)
    }
    text += plain + words
  }
  return { text, entities }
}

const texts = {
  ru: {
    hello:
      '[bold|Здравствуйте, Анна!] Это магазин спортивных товаров.\n\nВыберите, что посмотреть, или напишите, что ищете.',
    catalogue: 'Каталог',
    cart: 'Корзина · 2',
    orders: 'Мои заказы',
    open: 'Открыть магазин',
    ask: 'А синие есть? Хочу футболку для бега',
    colours: 'Футболка [bold|«Ветер»] в пяти цветах. [strikethrough|1 990 ₽] [bold|1 590 ₽]',
    details:
      'Доставка [italic|сегодня] по Москве. Подробнее [text_link|на сайте], вопросы: @kiosk_help\n[blockquote|Ткань сохнет за 20 минут и не выгорает.\nСтирать при 30 °C.]Промокод: [code|RUN10], подарок: [spoiler|бутылка для воды]',
    pick: 'M',
    size: 'Выберите размер',
    add: 'В корзину · 1 590 ₽',
    site: 'На сайте',
    share: 'Поделиться',
    copy: 'Промокод',
    file: 'Размерная сетка.pdf',
    bill: 'Заказ № 1042',
    billText: 'Футболка «Ветер», синяя, M × 2. Доставка курьером.',
    pay: 'Заплатить 3 480 ₽',
    edited: 'Спасибо! Заказ № 1042 принят.',
    thanks: 'Спасибо, очень быстро 👍',
    place: 'Пункт выдачи',
    street: 'ул. Лесная, 5',
  },
  en: {
    hello: '[bold|Hello, Anna!] This is a sports shop.\n\nChoose where to look, or write what you want.',
    catalogue: 'Catalogue',
    cart: 'Cart · 2',
    orders: 'My orders',
    open: 'Open the shop',
    ask: 'Do you have it in blue? I need a running tee',
    colours: 'The [bold|Wind] tee in five colours. [strikethrough|$24.90] [bold|$19.90]',
    details:
      'Delivery [italic|today] in London. More [text_link|on the site], questions: @kiosk_help\n[blockquote|Dries in 20 minutes and does not fade.\nWash at 30 °C.]Promo code: [code|RUN10], a gift: [spoiler|a water bottle]',
    pick: 'M',
    size: 'Choose a size',
    add: 'Add to cart · $19.90',
    site: 'On the site',
    share: 'Share',
    copy: 'Promo code',
    file: 'Size chart.pdf',
    bill: 'Order #1042',
    billText: 'Wind tee, blue, M × 2. Delivery by courier.',
    pay: 'Pay $43.80',
    edited: 'Thank you! Order #1042 is placed.',
    thanks: 'Thanks, that was quick 👍',
    place: 'Pick-up point',
    street: '5 Forest Road',
  },
}

export function textsOf(language: Language) {
  return texts[language]
}

/** A customer who looks, asks, and pays. */
export function customerChat(language: Language, person: User, startsAt: number): Shown[] {
  const says = texts[language]
  const chat: Chat = { id: person.id, type: 'private', first_name: person.first_name }
  const { written, say, nextDay } = writer(chat, person, startsAt)
  say(person, { text: '/start', entities: [{ type: 'bot_command', offset: 0, length: 6 }] })
  say(bot, {
    ...marked(says.hello),
    buttons: [
      [{ text: says.open, web_app: { url: 'https://shop.example/' } }],
      [
        { text: says.catalogue, callback_data: 'catalogue' },
        { text: says.cart, callback_data: 'cart' },
      ],
    ],
  })
  const question = say(person, { text: says.ask })
  const albumSizes: [string, number, number][] = [
    ['RUN-TEE/navy/front', 1_000, 1_250],
    ['RUN-TEE/navy/back', 1_000, 1_000],
    ['RUN-TEE/navy/detail', 1_000, 1_000],
  ]
  for (const [index, [name, width, height]] of albumSizes.entries()) {
    const { text, entities } = marked(says.colours)
    const words = index === 0 ? { caption: text, caption_entities: entities } : {}
    say(bot, { media_group_id: 'first', photo: photo(name, width, height), ...words })
  }
  say(
    bot,
    {
      ...marked(says.size),
      reply_to_message: question.message as NonNullable<Message['reply_to_message']>,
      buttons: [
        ['XS', 'S', 'M', 'L', 'XL'].map((text) => ({ text, callback_data: text })),
        [{ text: says.add, callback_data: 'add' }],
        [
          { text: says.site, url: 'https://shop.example/' },
          { text: says.copy, copy_text: { text: 'RUN10' } },
          { text: says.share, switch_inline_query: 'tee' },
        ],
      ],
    },
    { waiting: ['1:0'] },
  )
  nextDay()
  say(bot, marked(says.details))
  say(bot, {
    document: { file_id: 'doc-sizes', file_unique_id: 'd', file_name: says.file, file_size: 184_320 },
  })
  say(person, { contact: { phone_number: '79161234567', first_name: person.first_name, user_id: person.id } })
  const sum =
    language === 'ru' ? { currency: 'RUB', total_amount: 348_000 } : { currency: 'USD', total_amount: 4_380 }
  const bill = { title: says.bill, description: says.billText, start_parameter: 'bill', ...sum }
  say(
    bot,
    { invoice: bill, buttons: [[{ text: says.pay, pay: true }]] },
    { paid: true, photoUrl: '/files/pic-RUN-TEE/navy/front' },
  )
  say(person, {
    successful_payment: {
      ...sum,
      invoice_payload: '1042',
      telegram_payment_charge_id: 't1',
      provider_payment_charge_id: 'p1',
    },
  })
  say(
    bot,
    { text: says.edited, edit_date: startsAt + 90_000 },
    { reactions: [{ reaction: { type: 'emoji', emoji: '❤' }, count: 1, mine: true }] },
  )
  say(person, { text: says.thanks })
  return written
}
