import type { Good } from './goods.ts'

export const yoga: Good[] = [
  {
    sku: 'YGA-LEG',
    category: 'yoga-clothes',
    title: { ru: 'Леггинсы с высокой посадкой «Поток»', en: 'Flow high-rise leggings' },
    about: {
      ru: [
        'Матовая ткань с ощущением второй кожи: не блестит, не просвечивает в наклоне, не скатывается.',
        'Высокий пояс держится без резинки, переднего шва нет, на бедре карман для телефона.',
        'Полиамид 75 %, эластан 25 %, 240 г/м². Стирка при 30 °C, без отбеливателя.',
      ],
      en: [
        'Matt, second-skin fabric: no shine, no see-through in a forward fold, no pilling.',
        'A high waistband that stays up without elastic, no front seam, a phone pocket on the thigh.',
        '75% polyamide, 25% elastane, 240 g/m². Wash at 30 °C, no bleach.',
      ],
    },
    look: { is: 'leggings', cut: 'high' },
    price: 4490,
    sold: 289,
    sizes: 'XS S M L XL',
    colours: {
      burgundy: '5 11 13 7 2',
      black: '9 18 22 14 6',
      forest: '4 8 9 3 1',
      lilac: '3 6 5 2 0',
      cocoa: '2 5 4 0 o',
    },
  },
  {
    sku: 'YGA-BRA',
    category: 'yoga-clothes',
    title: { ru: 'Топ мягкой поддержки «Дыхание»', en: 'Breath soft bra' },
    about: {
      ru: [
        'Мягкий топ для йоги, пилатеса и дома: без косточек, без застёжек, без швов по бокам.',
        'Тонкие бретели, открытая спина, съёмные вкладыши. Поддержка лёгкая, до чашки C.',
        'Полиамид 78 %, эластан 22 %. Деликатная стирка при 30 °C.',
      ],
      en: [
        'A soft top for yoga, pilates and home: no wires, no hooks, no side seams.',
        'Thin straps, open back, removable pads. Light support up to a C cup.',
        '78% polyamide, 22% elastane. Delicate wash at 30 °C.',
      ],
    },
    look: { is: 'bra', cut: 'soft' },
    price: 2690,
    sold: 117,
    sizes: 'XS S M L',
    colours: { oat: '5 9 8 3', burgundy: '4 8 7 2', lilac: '3 4 2 0' },
  },
  {
    sku: 'YGA-LNG',
    category: 'yoga-clothes',
    title: { ru: 'Лонгслив для йоги «Тишина»', en: 'Stillness yoga long sleeve' },
    about: {
      ru: [
        'Тонкий лонгслив, чтобы не остыть в шавасане: мягкий, тянется, не сползает в перевёрнутых позах.',
        'Прилегает по корпусу, рукав чуть длиннее обычного.',
        'Лиоцелл 67 %, хлопок 28 %, эластан 5 %. Стирка при 30 °C, гладить с изнанки.',
      ],
      en: [
        'A thin layer that keeps you warm in savasana and stays in place when you are upside down.',
        'Close to the body, sleeves a touch longer than usual.',
        '67% lyocell, 28% cotton, 5% elastane. Wash at 30 °C, iron inside out.',
      ],
    },
    look: { is: 'longsleeve', neck: 'crew' },
    price: 3390,
    sold: 62,
    sizes: 'XS S M L',
    colours: { sand: '4 7 6 3', sky: '3 5 4 1', cocoa: '1 2 x x' },
  },
  {
    sku: 'YGA-MAT',
    category: 'yoga-gear',
    title: { ru: 'Коврик для йоги «Опора» 5 мм', en: 'Ground yoga mat, 5 mm' },
    about: {
      ru: [
        'Натуральный каучук снизу держит пол, микрофибра сверху держит ладони, даже влажные.',
        'Размер 183 × 66 см, толщина 5 мм, вес 2,4 кг. Ремень для переноски в комплекте.',
        'Первую неделю пахнет каучуком, это нормально. Протирать влажной тканью, сушить в тени.',
      ],
      en: [
        'Natural rubber grips the floor, microfibre grips your palms, damp ones too.',
        '183 × 66 cm, 5 mm thick, 2.4 kg. Carrying strap included.',
        'Smells of rubber for the first week, as rubber does. Wipe with a damp cloth, dry in the shade.',
      ],
    },
    look: { is: 'mat' },
    price: 5900,
    sold: 84,
    colours: { lilac: '7', forest: '5', terracotta: '2', graphite: 'o' },
  },
  {
    sku: 'YGA-BLK',
    category: 'yoga-gear',
    title: { ru: 'Блок для йоги «Ступень»', en: 'Step yoga block' },
    about: {
      ru: [
        'Помогает дотянуться, когда пол ещё далеко. Плотный и лёгкий, со скруглёнными краями.',
        'Размер 23 × 15 × 7,5 см, вес 160 г. Продаётся поштучно, чаще берут пару.',
        'Вспененный EVA: не впитывает пот, моется водой с мылом.',
      ],
      en: [
        'Brings the floor closer while you work on reaching it. Firm, light, rounded edges.',
        '23 × 15 × 7.5 cm, 160 g. Sold singly; most people take two.',
        'EVA foam: does not soak up sweat, washes with soap and water.',
      ],
    },
    look: { is: 'block' },
    price: 890,
    sold: 131,
    colours: { mint: '24', lilac: '18', graphite: '3' },
  },
  {
    sku: 'YGA-BND',
    category: 'yoga-gear',
    title: { ru: 'Набор фитнес-резинок, 4 шт.', en: 'Resistance bands, set of 4' },
    about: {
      ru: [
        'Четыре тканевые петли от 5 до 25 кг: для разминки, ягодиц и плеч. Не скручиваются и не щиплют кожу.',
        'Окружность 64 см, ширина 8 см. В комплекте мешочек и карточка с 12 упражнениями.',
        'Полиэстер с латексной нитью. Ручная стирка в прохладной воде.',
      ],
      en: [
        'Four fabric loops from 5 to 25 kg for warm-ups, glutes and shoulders. They do not roll or pinch.',
        '64 cm around, 8 cm wide. Comes with a pouch and a card of 12 exercises.',
        'Polyester with latex thread. Hand wash in cool water.',
      ],
    },
    look: { is: 'bands' },
    price: 1490,
    oldPrice: 1990,
    sold: 175,
    stock: '41',
  },
]
