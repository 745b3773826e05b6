import type { Good } from './goods.ts'

export const outdoor: Good[] = [
  {
    sku: 'OUT-SHL',
    category: 'outdoor-jackets',
    title: { ru: 'Мембранная куртка «Перевал» 3L', en: 'Pass 3-layer shell' },
    about: {
      ru: [
        'Трёхслойная мембрана 20 000 / 20 000 для гор и города под ливнем. Все швы проклеены.',
        'Капюшон садится на каску, молнии под мышками, два высоких кармана, которые не перекрывает рюкзак.',
        'Полиамид 100 %, 420 г в размере M. Стирать специальным средством, сушить в тепле: так оживает пропитка.',
      ],
      en: [
        'A 20,000 / 20,000 three-layer membrane for the hills and for town in a downpour. Fully taped seams.',
        'Helmet-compatible hood, pit zips, two high pockets that stay clear of a pack belt.',
        '100% polyamide, 420 g in M. Use a membrane wash and dry warm: that revives the finish.',
      ],
    },
    look: { is: 'jacket', cut: 'shell' },
    price: 18990,
    oldPrice: 22990,
    sold: 47,
    sizes: 'S M L XL XXL',
    colours: { yellow: '2 4 5 3 1', navy: '3 6 7 4 2', terracotta: '1 3 2 0 o' },
    sizePrices: { XXL: 19990 },
  },
  {
    sku: 'OUT-FLC',
    category: 'outdoor-jackets',
    title: { ru: 'Флисовая куртка «Привал»', en: 'Halt fleece jacket' },
    about: {
      ru: [
        'Мягкий высокий флис: тёплый средний слой под мембрану или самостоятельная куртка в сухую погоду.',
        'Нагрудный карман на молнии, два глубоких боковых, воротник закрывает шею.',
        'Полиэстер 100 %, наполовину из переработанных бутылок. Стирка при 30 °C, не сушить на батарее.',
      ],
      en: [
        'Deep, soft fleece: a warm mid-layer under a shell, or a jacket of its own on a dry day.',
        'Zipped chest pocket, two deep hand pockets, a collar that covers the neck.',
        '100% polyester, half of it from recycled bottles. Wash at 30 °C, keep off the radiator.',
      ],
    },
    look: { is: 'jacket', cut: 'fleece' },
    price: 7490,
    sold: 103,
    sizes: 'XS S M L XL',
    colours: { oat: '3 7 9 5 2', forest: '2 6 8 4 1', burgundy: '4 5 3 0 0' },
  },
  {
    sku: 'OUT-DWN',
    category: 'outdoor-jackets',
    title: { ru: 'Утеплённая куртка «Высота»', en: 'Altitude insulated jacket' },
    about: {
      ru: [
        'Греет как пух, но не боится сырости: синтетический утеплитель сохраняет тепло даже влажным.',
        'Весит 390 граммов, убирается в карман, надевается под мембрану или сама по себе до −8 °C.',
        'Верх: полиамид 100 %. Утеплитель: полиэстер 60 г/м². Стирка при 30 °C с теннисными мячами.',
      ],
      en: [
        'Warm like down but not afraid of damp: the synthetic fill insulates even when wet.',
        '390 g, packs into its pocket, goes under a shell or on its own down to −8 °C.',
        'Shell: 100% polyamide. Fill: 60 g/m² polyester. Wash at 30 °C with tennis balls.',
      ],
    },
    look: { is: 'jacket', cut: 'puffer' },
    price: 11990,
    sold: 78,
    sizes: 'XS S M L XL',
    colours: { black: '3 8 11 7 4', sky: '2 5 4 2 0', olive: '1 4 6 3 1', orange: '0 2 3 1 o' },
  },
  {
    sku: 'OUT-VST',
    category: 'outdoor-jackets',
    title: { ru: 'Утеплённый жилет «Высота»', en: 'Altitude insulated vest' },
    about: {
      ru: [
        'Тот же утеплитель, что в куртке «Высота», без рукавов: под плащ осенью, под мембрану зимой.',
        'Высокий воротник, два кармана на молнии, эластичная кромка по низу.',
        'Верх: полиамид 100 %. Утеплитель: полиэстер 60 г/м². Вес 260 г.',
      ],
      en: [
        'The Altitude jacket without sleeves: under a raincoat in autumn, under a shell in winter.',
        'High collar, two zipped pockets, elastic hem.',
        'Shell: 100% polyamide. Fill: 60 g/m² polyester. 260 g.',
      ],
    },
    look: { is: 'jacket', cut: 'puffer', sleeveless: true },
    price: 8490,
    sold: 39,
    sizes: 'S M L XL',
    colours: { navy: '3 5 4 2', terracotta: '2 3 1 0' },
  },
  {
    sku: 'OUT-TRK',
    category: 'outdoor-trousers',
    title: { ru: 'Треккинговые брюки «Тропа»', en: 'Trail trekking trousers' },
    about: {
      ru: [
        'Тянутся на каждом шаге, быстро сохнут и не шуршат. Колени с вытачками и двойной тканью.',
        'Пять карманов, два из них на молнии, утяжка по низу против мусора в ботинках.',
        'Полиамид 94 %, эластан 6 %, защита UPF 50+. Стирка при 30 °C.',
      ],
      en: [
        'They stretch with each step, dry fast and do not rustle. Shaped, double-layered knees.',
        'Five pockets, two of them zipped, and hem cords that keep grit out of your boots.',
        '94% polyamide, 6% elastane, UPF 50+. Wash at 30 °C.',
      ],
    },
    look: { is: 'trousers', cut: 'trek' },
    price: 6990,
    sold: 58,
    sizes: 'S M L XL XXL',
    colours: { olive: '4 7 8 5 2', graphite: '3 8 9 6 3', sand: '1 3 0 0 x' },
  },
]
