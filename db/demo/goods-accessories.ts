import type { Good } from './goods.ts'

export const accessories: Good[] = [
  {
    sku: 'ACC-CAP',
    category: 'headwear',
    title: { ru: 'Кепка беговая «Козырёк»', en: 'Visor running cap' },
    about: {
      ru: [
        'Лёгкая кепка из быстросохнущей ткани: закрывает от солнца и не даёт поту стекать в глаза.',
        'Пять клиньев, перфорация по бокам, регулировка сзади. Обхват 54–61 см.',
        'Полиэстер 100 %, вес 58 г. Стирать руками, козырёк не сгибать.',
      ],
      en: [
        'A light quick-dry cap: keeps the sun out and the sweat out of your eyes.',
        'Five panels, perforated sides, adjustable back. Fits 54–61 cm.',
        '100% polyester, 58 g. Hand wash, do not fold the peak.',
      ],
    },
    look: { is: 'cap' },
    price: 1790,
    sold: 162,
    colours: { black: '26', white: '17', orange: '3', teal: '9' },
  },
  {
    sku: 'ACC-BNE',
    category: 'headwear',
    title: { ru: 'Шапка спортивная «Иней»', en: 'Hoarfrost beanie' },
    about: {
      ru: [
        'Двойная вязка с отворотом: греет на лыжах и на остановке, не сползает на глаза.',
        'Один размер, тянется от 54 до 62 см.',
        'Меринос 50 %, акрил 50 %. Не колется. Ручная стирка в прохладной воде, сушить лёжа.',
      ],
      en: [
        'Double knit with a turn-up: warm on skis and at the bus stop, and it stays off your eyes.',
        'One size, stretches from 54 to 62 cm.',
        '50% merino, 50% acrylic, no itch. Cool hand wash, dry flat.',
      ],
    },
    look: { is: 'beanie' },
    price: 1990,
    sold: 118,
    colours: { burgundy: '14', navy: '21', oat: '8', yellow: '2' },
  },
  {
    sku: 'ACC-HDB',
    category: 'headwear',
    title: { ru: 'Повязка на голову «Штиль»', en: 'Calm headband' },
    about: {
      ru: [
        'Держит волосы и собирает пот, закрывает уши от ветра. Широкая, без шва на лбу.',
        'Один размер. Можно носить на шее или на запястье.',
        'Полиамид 80 %, эластан 20 %. Стирка при 30 °C.',
      ],
      en: [
        'Holds your hair, catches sweat and keeps the wind off your ears. Wide, with no seam at the front.',
        'One size. Works round the neck or the wrist, too.',
        '80% polyamide, 20% elastane. Wash at 30 °C.',
      ],
    },
    look: { is: 'headband' },
    price: 790,
    sold: 93,
    colours: { coral: '19', black: '30', mint: '0' },
  },
  {
    sku: 'ACC-SOK',
    category: 'socks-gloves',
    title: { ru: 'Носки беговые «Мозоль, прощай», 3 пары', en: 'No-blister crew socks, 3 pairs' },
    about: {
      ru: [
        'Анатомические: левый и правый различаются. Мягкая петля на пятке и носке, сетка на подъёме.',
        'Высота до середины голени, бесшовный мысок, лёгкая компрессия свода стопы.',
        'Полиамид 62 %, хлопок 30 %, эластан 8 %. Стирка при 40 °C наизнанку.',
      ],
      en: [
        'Left and right differ, as feet do. Cushioned heel and toe, mesh over the instep.',
        'Mid-calf, seamless toe, light arch support.',
        '62% polyamide, 30% cotton, 8% elastane. Wash inside out at 40 °C.',
      ],
    },
    look: { is: 'socks', cut: 'crew' },
    price: 990,
    sold: 401,
    sizes: '35–38 39–42 43–46',
    colours: { white: '40 62 48', black: '38 57 51', sky: '12 9 2' },
  },
  {
    sku: 'ACC-GLV',
    category: 'socks-gloves',
    title: { ru: 'Перчатки беговые «Осень»', en: 'Autumn running gloves' },
    about: {
      ru: [
        'Тонкие перчатки от −5 до +8 °C: пальцы не потеют, а телефон слушается, не снимая.',
        'Силикон на ладони, махровый большой палец, чтобы вытереть лоб, петля для ключа.',
        'Полиэстер 87 %, эластан 13 %. Стирка при 30 °C.',
      ],
      en: [
        'Thin gloves for −5 to +8 °C: no sweaty hands, and your phone still obeys you.',
        'Silicone grip, a terry thumb for wiping your brow, a loop for the key.',
        '87% polyester, 13% elastane. Wash at 30 °C.',
      ],
    },
    look: { is: 'gloves' },
    price: 1590,
    sold: 68,
    sizes: 'S M L',
    colours: { black: '0 0 0', graphite: 'x x x' },
  },
  {
    sku: 'ACC-BOT',
    category: 'bottles',
    title: { ru: 'Бутылка стальная «Родник»', en: 'Spring steel bottle' },
    about: {
      ru: [
        'Двойные стенки: вода остаётся холодной сутки, чай горячим двенадцать часов. Не потеет в сумке.',
        'Объём 500 или 750 мл. Широкое горло под кубики льда, крышка с петлёй не протекает.',
        'Нержавеющая сталь 18/8, порошковая краска. Мыть ёршиком, не ставить в посудомойку.',
      ],
      en: [
        'Double-walled: water stays cold for a day, tea hot for twelve hours, and nothing sweats in your bag.',
        '500 or 750 ml. Wide mouth for ice cubes, leakproof lid with a carry loop.',
        '18/8 stainless steel, powder coat. Clean with a brush, keep out of the dishwasher.',
      ],
    },
    look: { is: 'bottle' },
    price: 2490,
    sold: 205,
    sizes: '500 750',
    colours: { white: '15 9', teal: '11 6', coral: '8 3', black: '17 12' },
    sizePrices: { 750: 2890 },
  },
]
