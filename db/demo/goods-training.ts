import type { Good } from './goods.ts'

export const training: Good[] = [
  {
    sku: 'TRN-TEE',
    category: 'training-tops',
    title: { ru: 'Футболка из хлопка «База»', en: 'Base cotton tee' },
    about: {
      ru: [
        'Плотная хлопковая футболка, в которой одинаково хорошо в зале и на прогулке.',
        'Свободный крой, чуть спущенное плечо, горловина не растягивается после стирок.',
        'Хлопок 95 %, эластан 5 %, 200 г/м², ткань прошла усадку. Стирка при 40 °C.',
      ],
      en: [
        'A heavy cotton tee that is as good on a walk as it is at the rack.',
        'Relaxed fit, slightly dropped shoulder, a neckline that keeps its shape wash after wash.',
        '95% cotton, 5% elastane, 200 g/m², pre-shrunk. Wash at 40 °C.',
      ],
    },
    look: { is: 'tee' },
    price: 1990,
    sold: 342,
    sizes: 'XS S M L XL XXL',
    colours: {
      white: '8 20 34 30 16 7',
      black: '9 22 31 28 15 6',
      sand: '4 9 14 10 5 2',
      forest: '3 7 11 9 3 1',
      lilac: '5 8 6 2 0 -',
    },
    sizePrices: { XXL: 2190 },
  },
  {
    sku: 'TRN-TNK',
    category: 'training-tops',
    title: { ru: 'Майка-борцовка «Импульс»', en: 'Pulse racerback tank' },
    about: {
      ru: [
        'Борцовка открывает лопатки, и плечи двигаются свободно: для зала, кроссфита и жарких дней.',
        'Свободный низ не облегает живот, боковые разрезы не мешают приседать.',
        'Модал 60 %, полиэстер 40 %: мягкая, как хлопок, но сохнет вдвое быстрее.',
      ],
      en: [
        'The racerback leaves your shoulder blades free: for the gym, for circuits and for hot days.',
        'Loose through the waist, with side slits that stay out of the way of a squat.',
        '60% modal, 40% polyester: soft as cotton and dry in half the time.',
      ],
    },
    look: { is: 'singlet', cut: 'racerback' },
    price: 1890,
    sold: 109,
    sizes: 'XS S M L',
    colours: { pink: '6 11 9 3', graphite: '5 9 12 6', mint: '2 3 1 0' },
  },
  {
    sku: 'TRN-HOD',
    category: 'training-hoodies',
    title: { ru: 'Худи «После тренировки»', en: 'After Session hoodie' },
    about: {
      ru: [
        'Худи, в котором едут домой из зала и остаются на весь вечер. Плотный футер с петлёй, двойной капюшон.',
        'Оверсайз: рассчитан на свободную посадку, отдельный размер побольше не нужен.',
        'Хлопок 80 %, полиэстер 20 %, 340 г/м². Стирать наизнанку при 30 °C, сушить горизонтально.',
      ],
      en: [
        'The one you put on after the gym and are still wearing at midnight. Heavy loopback, double hood.',
        'Oversized by design: take your usual size.',
        '80% cotton, 20% polyester, 340 g/m². Wash inside out at 30 °C, dry flat.',
      ],
    },
    look: { is: 'hoodie' },
    price: 5490,
    sold: 267,
    sizes: 'S M L XL XXL',
    colours: { grey: '7 12 15 9 4', black: '8 16 18 11 5', terracotta: '3 6 5 2 o', oat: '2 4 3 1 0' },
    sizePrices: { XXL: 5790 },
  },
  {
    sku: 'TRN-ZIP',
    category: 'training-hoodies',
    title: { ru: 'Толстовка на молнии «Разогрев»', en: 'Warm-Up zip hoodie' },
    about: {
      ru: [
        'Держит тепло, пока разминаетесь, и снимается за секунду, когда стало жарко.',
        'Двухзамковая молния, карманы с потайной молнией, манжеты в рубчик.',
        'Хлопок 65 %, полиэстер 35 %, 300 г/м². Стирка при 30 °C с застёгнутой молнией.',
      ],
      en: [
        'Keeps you warm through the warm-up and comes off in a second when you are.',
        'Two-way zip, hand pockets with a hidden zip, ribbed cuffs.',
        '65% cotton, 35% polyester, 300 g/m². Wash zipped up at 30 °C.',
      ],
    },
    look: { is: 'hoodie', zip: true },
    price: 5990,
    oldPrice: 6990,
    sold: 91,
    sizes: 'S M L XL',
    colours: { navy: '4 9 11 6', olive: '3 5 4 2', burgundy: '1 2 0 x' },
  },
  {
    sku: 'TRN-JOG',
    category: 'training-bottoms',
    title: { ru: 'Джоггеры «Режим»', en: 'Routine joggers' },
    about: {
      ru: [
        'Зауженные, но не узкие: в них удобно и делать выпады, и сидеть в самолёте.',
        'Карманы на молнии, эластичный пояс со шнурком, усиленная ластовица.',
        'Хлопок 72 %, полиэстер 23 %, эластан 5 %, 280 г/м². Стирка при 30 °C.',
      ],
      en: [
        'Tapered without being tight: as good for lunges as for a four-hour flight.',
        'Zipped pockets, drawcord waist, gusset where it matters.',
        '72% cotton, 23% polyester, 5% elastane, 280 g/m². Wash at 30 °C.',
      ],
    },
    look: { is: 'trousers', cut: 'joggers' },
    price: 4290,
    sold: 198,
    sizes: 'XS S M L XL XXL',
    colours: {
      graphite: '4 10 17 15 8 3',
      black: '6 13 20 18 9 4',
      sand: '2 5 6 3 1 -',
      navy: '0 3 8 7 2 0',
    },
  },
  {
    sku: 'TRN-SHO',
    category: 'training-bottoms',
    title: { ru: 'Шорты тренировочные «Подход»', en: 'Set training shorts' },
    about: {
      ru: [
        'Длина чуть выше колена, тянутся в четыре стороны и не задираются на приседе.',
        'Глубокие карманы, пояс без жёстких деталей: под атлетическим поясом не давит.',
        'Полиэстер 90 %, эластан 10 %. Длина по внутреннему шву 20 см.',
      ],
      en: [
        'Just above the knee, four-way stretch, and they stay put at the bottom of a squat.',
        'Deep pockets and a soft waistband that does not dig in under a lifting belt.',
        '90% polyester, 10% elastane. Inseam 20 cm.',
      ],
    },
    look: { is: 'shorts', cut: 'long' },
    price: 2790,
    sold: 156,
    sizes: 'S M L XL XXL',
    colours: { black: '9 18 21 13 6', grey: '5 9 10 4 1', forest: '3 4 2 0 0' },
  },
  {
    sku: 'TRN-BRA',
    category: 'training-tops',
    title: { ru: 'Топ сильной поддержки «Опора»', en: 'Anchor high-support bra' },
    about: {
      ru: [
        'Для бега, прыжков и интервалов: широкая резинка, регулируемые бретели, застёжка на спине.',
        'Формованные чашки вынимаются. Бретели перекидываются крест-накрест.',
        'Полиамид 70 %, эластан 30 %. Ручная стирка или деликатный режим в мешке.',
      ],
      en: [
        'For running, jumping and intervals: a wide band, adjustable straps and a hook closure.',
        'Removable moulded cups. The straps can be worn crossed.',
        '70% polyamide, 30% elastane. Wash by hand or in a bag on a delicate cycle.',
      ],
    },
    look: { is: 'bra', cut: 'strong' },
    price: 3290,
    sold: 143,
    sizes: 'XS S M L XL',
    colours: { black: '7 13 15 9 4', coral: '4 7 6 2 0', teal: '3 5 4 1 0', white: '2 6 5 3 o' },
  },
]
