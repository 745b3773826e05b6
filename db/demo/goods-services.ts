import type { Good } from './goods.ts'

/** What is not worn: services and a file; and the goods that customers do not see. */
export const services: Good[] = [
  {
    sku: 'SRV-PRT',
    category: 'services',
    kind: 'service',
    title: { ru: 'Печать имени и номера на футболке', en: 'Name and number printing' },
    about: {
      ru: [
        'Нанесём имя до 12 букв и номер на спину футболки, майки или худи, купленных у нас.',
        'Срок два рабочих дня. Напишите текст и цвет печати в комментарии к заказу.',
        'Термоплёнка, выдерживает 50 стирок при 30 °C наизнанку. Вещь с печатью обмену не подлежит.',
      ],
      en: [
        'A name of up to 12 letters and a number on the back of a tee, singlet or hoodie bought from us.',
        'Takes two working days. Put the text and the print colour in the order comment.',
        'Heat-transfer film, good for 50 washes inside out at 30 °C. Printed items cannot be exchanged.',
      ],
    },
    look: { is: 'card', about: 'print' },
    price: 690,
    sold: 44,
  },
  {
    sku: 'SRV-GAI',
    category: 'services',
    kind: 'service',
    title: { ru: 'Анализ техники бега на дорожке', en: 'Treadmill gait analysis' },
    about: {
      ru: [
        'Сорок минут с тренером: съёмка с трёх сторон, разбор постановки стопы и шага, подбор кроссовок.',
        'Запись и рекомендации пришлём в тот же день. Возьмите кроссовки, в которых бегаете.',
        'При покупке обуви в день анализа его стоимость вычитаем из цены.',
      ],
      en: [
        'Forty minutes with a coach: video from three sides, foot strike and stride explained, shoes chosen.',
        'You get the video and notes the same day. Bring the shoes you run in.',
        'Buy shoes that day and the price of the session comes off.',
      ],
    },
    look: { is: 'card', about: 'gait' },
    price: 2900,
    sold: 29,
  },
  {
    sku: 'DIG-10K',
    category: 'services',
    kind: 'digital',
    title: { ru: 'План «10 км за 8 недель», PDF', en: '10 km in 8 weeks, training plan PDF' },
    about: {
      ru: [
        'Для тех, кто уже пробегает три километра: три тренировки в неделю, шаг за шагом до десяти.',
        '24 страницы: календарь, разминка, темпы, упражнения на силу, питание в день старта.',
        'Файл приходит сразу после оплаты. Печатайте сколько угодно для себя.',
      ],
      en: [
        'For those who can run three kilometres already: three sessions a week, step by step to ten.',
        '24 pages: calendar, warm-ups, paces, strength work and what to eat on race day.',
        'The file arrives right after payment. Print it for yourself as often as you like.',
      ],
    },
    look: { is: 'card', about: 'plan' },
    price: 990,
    sold: 137,
  },
]

export const unseen: Good[] = [
  {
    sku: 'RUN-LGT',
    category: 'running-bottoms',
    status: 'draft',
    title: { ru: 'Шорты беговые «Спринт»', en: 'Sprint split shorts' },
    about: {
      ru: [
        'Короткие шорты с глубоким разрезом для скоростной работы и соревнований.',
        'Внутренние сетчатые плавки, карман для геля сзади. Длина по внутреннему шву 8 см.',
        'Полиэстер 100 %, 78 г.',
      ],
      en: [
        'Short shorts with a deep split for speed work and races.',
        'Mesh brief inside, gel pocket at the back. Inseam 8 cm.',
        '100% polyester, 78 g.',
      ],
    },
    look: { is: 'shorts', cut: 'split' },
    price: 2890,
    sizes: 'S M L XL',
    colours: { orange: '10 15 15 8', navy: '10 15 15 8' },
  },
  {
    sku: 'ACC-SKA',
    category: 'socks-gloves',
    status: 'draft',
    title: { ru: 'Носки короткие «Невидимки», 3 пары', en: 'No-show socks, 3 pairs' },
    about: {
      ru: [
        'Короткие носки под низкие кроссовки: силикон на пятке не даёт сползать.',
        'Хлопок 76 %, полиамид 20 %, эластан 4 %. Стирка при 40 °C.',
      ],
      en: [
        'Low socks for low shoes: a silicone strip keeps the heel in place.',
        '76% cotton, 20% polyamide, 4% elastane. Wash at 40 °C.',
      ],
    },
    look: { is: 'socks', cut: 'ankle' },
    price: 790,
    sizes: '35–38 39–42 43–46',
    colours: { white: '30 30 30', grey: '30 30 30' },
  },
  {
    sku: 'TRN-OLD',
    category: 'training-tops',
    status: 'archived',
    title: { ru: 'Футболка «База», прошлая коллекция', en: 'Base tee, last season' },
    about: {
      ru: [
        'Предыдущая версия «Базы»: ткань 180 г/м², классическое плечо.',
        'Хлопок 95 %, эластан 5 %. Стирка при 40 °C.',
      ],
      en: [
        'The previous Base: 180 g/m² jersey, classic shoulder.',
        '95% cotton, 5% elastane. Wash at 40 °C.',
      ],
    },
    look: { is: 'tee', panel: 'shoulders' },
    price: 1490,
    sold: 518,
    sizes: 'S M L XL',
    colours: { blue: '0 0 1 0', red: '0 0 0 0' },
  },
]
