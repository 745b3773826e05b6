// A rich state of the sandbox's page: a customer in the middle of things, the owner, the orders group, somebody new.
import type { Chat, Message, User } from 'grammy/types'
import type { Language } from '#db/schema/kinds.ts'
import type { Call, Mail, PageState, Person, Phone } from '#sandbox/page/contract.ts'
import { bot, customerChat, marked, photo, textsOf, writer } from './page-messages.ts'

const startsAt = Date.UTC(2026, 10, 19, 9, 0) / 1_000
const names = {
  ru: {
    anna: 'Анна',
    boris: 'Борис',
    vera: 'Вера',
    shop: 'Спортивный киоск',
    group: 'Заказы',
    deliver: 'Доставка',
  },
  en: {
    anna: 'Anna',
    boris: 'Boris',
    vera: 'Vera',
    shop: 'Sports Kiosk',
    group: 'Orders',
    deliver: 'Delivery',
  },
}

export function peopleOf(language: Language): { anna: User; boris: User; vera: User } {
  const user = (id: number, first_name: string): User => ({
    id,
    is_bot: false,
    first_name,
    language_code: language,
  })
  const { anna, boris, vera } = names[language]
  return { anna: user(101, anna), boris: user(102, boris), vera: user(103, vera) }
}

export function pageState(language: Language): PageState {
  const { anna, boris, vera } = peopleOf(language)
  const { shop } = names[language]
  const ru = language === 'ru'
  const description = ru
    ? 'Здесь продают всё для спорта.\n\nВыбирайте в каталоге, складывайте в корзину, заказывайте без регистрации.'
    : 'Everything for sport.\n\nBrowse the catalogue, fill your cart, order without an account.'
  const person = (user: User, started: boolean): Person => ({
    user,
    phone: `7916000${user.id}0`,
    started,
    blocked: false,
  })
  return {
    version: 1,
    bot: {
      id: bot.id,
      username: bot.username,
      names: { '': shop },
      descriptions: { '': description },
      shortDescriptions: { '': description },
      inline: true,
      token: '7000000001:demo',
      address: 'http://127.0.0.1:8081',
      listening: true,
    },
    people: [person(anna, true), person(boris, true), person(vera, false)],
    phones: [
      annasPhone(language, anna),
      borisPhone(language, boris),
      groupPhone(language),
      newPhone(language, vera),
    ],
    mails: mailsOf(language),
    calls,
    clockMovedBySeconds: 0,
  }
}

/** Before anybody pressed START. */
export function freshState(language: Language): PageState {
  const state = pageState(language)
  const phones = state.phones.filter(({ chat }) => chat.type === 'private')
  return {
    ...state,
    people: state.people.map((each) => ({ ...each, started: false })),
    phones: phones.map(({ keyboard: _, action: __, ...phone }) => ({
      ...phone,
      started: false,
      messages: [],
      pinned: [],
    })),
    mails: [],
    calls: [],
  }
}

function privatePhone(language: Language, person: User): Phone {
  const ru = language === 'ru'
  return {
    key: `${person.id}:${person.id}`,
    person,
    chat: {
      id: person.id,
      type: 'private',
      title: names[language].shop,
      isForum: false,
      topics: [],
      members: [],
    },
    started: true,
    blocked: false,
    messages: [],
    commands: [
      { command: 'start', description: ru ? 'Начать сначала' : 'Start over' },
      { command: 'catalogue', description: ru ? 'Посмотреть товары' : 'See the goods' },
      { command: 'cart', description: ru ? 'Корзина' : 'Your cart' },
      { command: 'help', description: ru ? 'Помощь' : 'Help' },
    ],
    menu: { type: 'commands' },
    pinned: [],
  }
}

function annasPhone(language: Language, anna: User): Phone {
  return {
    ...privatePhone(language, anna),
    messages: customerChat(language, anna, startsAt),
    menu: {
      type: 'web_app',
      text: language === 'ru' ? 'Магазин' : 'Shop',
      web_app: { url: 'https://shop.example' },
    },
  }
}

function borisPhone(language: Language, boris: User): Phone {
  const ru = language === 'ru'
  const says = textsOf(language)
  const chat: Chat = { id: boris.id, type: 'private', first_name: boris.first_name }
  const { written, say } = writer(chat, boris, startsAt + 86_400)
  const sizes: [number, number][] = [
    [1_600, 1_000],
    [1_000, 1_000],
    [1_000, 1_250],
    [1_600, 1_000],
    [1_000, 1_000],
  ]
  for (const [index, [width, height]] of sizes.entries()) {
    say(boris, { media_group_id: 'second', photo: photo(`${index * 7}`, width, height) })
  }
  say(bot, {
    ...marked(
      ru
        ? 'Фотографии [bold|приняты]. Какая из них главная?'
        : 'The photos are [bold|in]. Which one goes first?',
    ),
    buttons: [
      [1, 2, 3, 4, 5].map((number) => ({ text: `${number}`, callback_data: `${number}` })),
      [
        { text: ru ? 'Опубликовать' : 'Publish', callback_data: 'yes', style: 'success' },
        { text: ru ? 'Удалить' : 'Delete', callback_data: 'no', style: 'danger' },
      ],
    ],
  })
  say(boris, { photo: photo('category/yoga', 1_600, 1_000), caption: ru ? 'Новый раздел' : 'A new category' })
  say(bot, { location: { latitude: 55.75222, longitude: 37.61556 }, venue: venueOf(says) })
  say(boris, {
    text: ru ? 'Коврик снова в наличии' : 'The mat is back in stock',
    forward_origin: { type: 'hidden_user', sender_user_name: names[language].vera, date: startsAt },
  })
  const last = say(bot, {
    text: ru ? 'Новый заказ № 1042 на 3 480 ₽' : 'New order #1042, $43.80',
    via_bot: { ...bot },
  })
  say(boris, {
    text: ru ? 'Принято' : 'Got it',
    reply_to_message: last.message as NonNullable<Message['reply_to_message']>,
  })
  return {
    ...privatePhone(language, boris),
    messages: written,
    pinned: [last.message.message_id],
    action: 'typing',
    keyboard: {
      messageId: last.message.message_id,
      markup: {
        resize_keyboard: true,
        input_field_placeholder: ru ? 'Что сделать?' : 'What next?',
        keyboard: ru
          ? [
              ['📦 Заказы', '🏷 Товары'],
              ['📊 Сводка за день', '⚙ Настройки'],
            ]
          : [
              ['📦 Orders', '🏷 Goods'],
              ['📊 Today', '⚙ Settings'],
            ],
      },
    },
  }
}

function venueOf({ place, street }: { place: string; street: string }) {
  return { location: { latitude: 55.75222, longitude: 37.61556 }, title: place, address: street }
}

function groupPhone(language: Language): Phone {
  const { anna, boris, vera } = peopleOf(language)
  const { group, deliver } = names[language]
  const ru = language === 'ru'
  const chat: Chat = { id: -1_001, type: 'supergroup', title: group, is_forum: true }
  const { written, say } = writer(chat, boris, startsAt + 86_400)
  const inTopic = { message_thread_id: 5, is_topic_message: true as const }
  say(boris, { supergroup_chat_created: true })
  say(boris, { new_chat_members: [vera] })
  say(boris, { ...inTopic, forum_topic_created: { name: deliver, icon_color: 0x6f_b9_f0 } })
  const order = say(bot, {
    ...marked(
      ru
        ? '[bold|Новый заказ № 1042]\nФутболка «Ветер», синяя, M × 2\n[bold|3 480 ₽], курьером до 18:00'
        : '[bold|New order #1042]\nWind tee, blue, M × 2\n[bold|$43.80], courier before 6 pm',
    ),
    buttons: [[{ text: ru ? 'Взять в работу' : 'Take it', callback_data: 'take', style: 'primary' }]],
  })
  say(vera, { text: ru ? 'Соберу к трём' : 'I will pack it by three' })
  say(vera, { text: ru ? 'Бутылки положить?' : 'Shall I add the bottle?' })
  say(boris, { text: ru ? 'Да, одну' : 'Yes, one' })
  say(bot, {
    ...inTopic,
    text: ru ? 'Курьер выехал, будет через 20 минут' : 'The courier is on the way, 20 minutes',
  })
  say(boris, { pinned_message: order.message })
  return {
    ...privatePhone(language, boris),
    key: `${boris.id}:${chat.id}`,
    chat: {
      id: chat.id,
      type: 'supergroup',
      title: group,
      isForum: true,
      topics: [{ id: 5, name: deliver, iconColor: 0x6f_b9_f0, closed: false }],
      members: [boris, vera, anna],
    },
    messages: written,
    pinned: [order.message.message_id],
  }
}

function newPhone(language: Language, vera: User): Phone {
  return { ...privatePhone(language, vera), started: false }
}

function mailsOf(language: Language): Mail[] {
  const ru = language === 'ru'
  const subject = ru ? 'Заказ № 1042 принят' : 'Order #1042 received'
  const text = ru ? 'Спасибо за заказ! Привезём завтра.' : 'Thank you for your order! It comes tomorrow.'
  const one: Mail = {
    id: 'm1',
    at: (startsAt + 90_000) * 1_000,
    from: 'Kiosk <shop@shop.example>',
    to: ['anna@example.com'],
    subject,
    headers: { 'Message-ID': '<1042@shop.example>', 'Reply-To': 'owner@shop.example' },
    text,
    html: `<body style="font:16px sans-serif"><h2>${subject}</h2><p>${text}</p></body>`,
    attachments: [],
  }
  const { html: _, ...plain } = one
  return [
    one,
    {
      ...plain,
      id: 'm2',
      to: ['owner@shop.example'],
      attachments: [{ name: '1042.pdf', mime: 'application/pdf', size: 20_480 }],
    },
  ]
}

const calls: Call[] = [
  {
    id: 3,
    at: startsAt * 1_000 + 5_000,
    method: 'getUpdates',
    args: { timeout: '30' },
    tookMs: 0,
    pending: true,
  },
  {
    id: 2,
    at: startsAt * 1_000 + 3_000,
    method: 'editMessageText',
    args: { chat_id: '101', message_id: '102', text: 'Hello' },
    tookMs: 1.4,
    pending: false,
    status: 400,
    error:
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  },
  {
    id: 1,
    at: startsAt * 1_000 + 1_000,
    method: 'sendMessage',
    args: { chat_id: '101', text: 'Hello, Anna!' },
    tookMs: 2.1,
    pending: false,
    status: 200,
    result: '{"message_id":102}',
  },
]
