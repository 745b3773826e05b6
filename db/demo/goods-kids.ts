import type { Good } from './goods.ts'

export const kids: Good[] = [
  {
    sku: 'KID-TEE',
    category: 'kids-clothes',
    title: { ru: 'Футболка детская «Догонялки»', en: 'Tag kids tee' },
    about: {
      ru: [
        'Для физкультуры и двора: не линяет, не садится, выдерживает горку и ежедневную стирку.',
        'Свободный крой, мягкая горловина без ярлыка. Если рост между размерами, берите больший.',
        'Хлопок 92 %, эластан 8 %, 170 г/м². Стирка при 40 °C.',
      ],
      en: [
        'For PE and the playground: does not fade or shrink, and takes a slide and a wash every day.',
        'Roomy cut, soft tag-free neck. Between heights? Take the bigger one.',
        '92% cotton, 8% elastane, 170 g/m². Wash at 40 °C.',
      ],
    },
    look: { is: 'tee', panel: 'chest', kid: true },
    price: 1190,
    sold: 233,
    sizes: '104 110 116 122 128 134 140',
    colours: {
      yellow: '5 8 9 11 8 6 3',
      sky: '6 7 10 9 7 4 2',
      red: '3 5 6 4 2 0 0',
      mint: '4 4 5 3 1 0 -',
    },
  },
  {
    sku: 'KID-HOD',
    category: 'kids-clothes',
    title: { ru: 'Худи детское «Большая перемена»', en: 'Long Break kids hoodie' },
    about: {
      ru: [
        'Тёплый футер с мягким начёсом, карман-кенгуру для сокровищ, капюшон без шнурков: так безопаснее.',
        'Манжеты можно подвернуть и носить два сезона.',
        'Хлопок 78 %, полиэстер 22 %, 300 г/м². Стирка при 30 °C наизнанку.',
      ],
      en: [
        'Warm brushed fleece, a kangaroo pocket for treasures and, for safety, no cords in the hood.',
        'Turn the cuffs up and it lasts two seasons.',
        '78% cotton, 22% polyester, 300 g/m². Wash inside out at 30 °C.',
      ],
    },
    look: { is: 'hoodie', kid: true },
    price: 2790,
    oldPrice: 3290,
    sold: 98,
    sizes: '104 116 128 140 152',
    colours: { coral: '4 6 5 3 1', teal: '3 5 6 2 0', lilac: '2 3 2 0 o' },
  },
  {
    sku: 'KID-LEG',
    category: 'kids-clothes',
    title: { ru: 'Леггинсы детские «Мостик»', en: 'Bridge kids leggings' },
    about: {
      ru: [
        'Для гимнастики, танцев и просто бегать: тянутся во все стороны и не вытягиваются на коленях.',
        'Мягкий широкий пояс не давит на живот, усиленные швы.',
        'Хлопок 90 %, эластан 10 %. Стирка при 40 °C.',
      ],
      en: [
        'For gymnastics, dance or just running about: they stretch every way and do not bag at the knee.',
        'A soft wide waistband and reinforced seams.',
        '90% cotton, 10% elastane. Wash at 40 °C.',
      ],
    },
    look: { is: 'leggings', cut: 'kid' },
    price: 1390,
    sold: 74,
    sizes: '104 116 128 140',
    colours: { navy: '7 9 8 4', lilac: '5 6 3 1' },
  },
  {
    sku: 'KID-SHO',
    category: 'kids-shoes',
    title: { ru: 'Кроссовки детские «Салки»', en: 'Chase kids trainers' },
    about: {
      ru: [
        'Надеваются без помощи: эластичные шнурки и широкая липучка. Носок прикрыт резиной.',
        'Гибкая лёгкая подошва, 160 г. Внутренняя длина стельки указана на карточке размера.',
        'Верх из сетки, стелька вынимается. Можно стирать в мешке при 30 °C.',
      ],
      en: [
        'They go on without help: elastic laces and a wide strap. The toe is capped with rubber.',
        'Light, flexible sole, 160 g. Insole length is printed on the size card.',
        'Mesh upper, removable insole. Washable in a bag at 30 °C.',
      ],
    },
    look: { is: 'shoe', cut: 'kid' },
    price: 3990,
    sold: 85,
    sizes: '28 29 30 31 32 33 34 35',
    colours: { blue: '2 3 5 6 5 4 2 1', pink: '3 4 4 5 3 2 0 0' },
  },
]
