// The demo shop's own settings and promo codes, as its owner would have filled them in.
import type { Json } from '../schema/kinds.ts'
import type { promoCodes } from '../schema/selling.ts'

export const settings: Record<string, Json> = {
  shopName: { ru: 'Второе дыхание', en: 'Second Wind' },
  greeting: {
    ru: 'Одежда и обувь для бега, зала, йоги и гор. Выбирайте здесь, регистрация не нужна: привезём курьером, отправим почтой или отложим в магазине.',
    en: 'Clothes and shoes for running, the gym, yoga and the hills. Order right here, no account needed: by courier, by post, or set aside for you in the shop.',
  },
  languages: ['ru', 'en'],
  language: 'ru',
  currency: 'RUB',
  timeZone: 'Europe/Moscow',
  country: 'RU',
  contactFields: { name: 'required', phone: 'required', email: 'optional', comment: 'optional' },
  deliveries: [
    {
      id: 'courier',
      title: { ru: 'Курьером по городу', en: 'City courier' },
      priceMinor: 350_00,
      freeFromMinor: 5000_00,
      pickup: false,
      active: true,
    },
    {
      id: 'pickup',
      title: { ru: 'Забрать в магазине', en: 'Pick up in the shop' },
      priceMinor: 0,
      freeFromMinor: null,
      pickup: true,
      pickupAddress: {
        ru: 'Спортивная ул., 7, вход со двора. Ежедневно с 10 до 21',
        en: '7 Sportivnaya St, entrance from the courtyard. Daily 10 am to 9 pm',
      },
      active: true,
    },
    {
      id: 'post',
      title: { ru: 'Почтой по России, 3–7 дней', en: 'Post within Russia, 3–7 days' },
      priceMinor: 450_00,
      freeFromMinor: 9000_00,
      pickup: false,
      active: true,
    },
  ],
  payments: [
    {
      id: 'on-delivery',
      title: { ru: 'При получении, картой или наличными', en: 'On delivery, by card or in cash' },
      active: true,
    },
    {
      id: 'transfer',
      title: { ru: 'Переводом по СБП, пришлём ссылку', en: 'Bank transfer, we send a link' },
      active: true,
    },
  ],
  hero: {
    picture: null,
    title: { ru: 'Бегать легче, чем кажется', en: 'Running is easier than it looks' },
    text: {
      ru: 'Одежда и обувь для бега, зала, йоги и гор. Курьер подождёт, пока вы примеряете.',
      en: 'Clothes and shoes for running, the gym, yoga and the hills. The courier waits while you try things on.',
    },
    heightShare: 0.4,
  },
  footer: {
    ru: 'Возврат 14 дней. Доставляем по городу за день, по России за 3–7 дней.',
    en: 'Returns within 14 days. Next-day courier in the city, 3–7 days by post within Russia.',
  },
  contact: {
    phone: '+74951234567',
    email: 'hello@example.com',
    address: {
      ru: 'Спортивная ул., 7, вход со двора',
      en: '7 Sportivnaya St, entrance from the courtyard',
    },
  },
  hours: { week: Array.from({ length: 7 }, () => [[10 * 60, 21 * 60]]), note: {} },
  lowStock: 3,
  firstOrderNumber: 1001,
}

const day = 24 * 60 * 60 * 1000

export function promoCodesAt(now: number): (typeof promoCodes.$inferInsert)[] {
  return [
    { code: 'START10', kind: 'percent', value: 10, firstOrderOnly: true, createdAt: now },
    {
      code: 'RUN500',
      kind: 'fixed',
      value: 500_00,
      minimumMinor: 4000_00,
      oncePerCustomer: true,
      createdAt: now,
    },
    {
      code: 'FREESHIP',
      kind: 'free_delivery',
      value: 0,
      minimumMinor: 2000_00,
      endsAt: now + 90 * day,
      maxUses: 200,
      createdAt: now,
    },
  ]
}
