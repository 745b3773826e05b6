import type { Good } from './goods.ts'

export const running: Good[] = [
  {
    sku: 'RUN-TEE',
    category: 'running-tops',
    title: { ru: 'Футболка беговая «Темп»', en: 'Tempo running tee' },
    about: {
      ru: [
        'Лёгкая футболка на каждый день: на коротком круге и на длинной воскресной пробежке её просто не замечаешь.',
        'Прямой крой, плоские швы не натирают, светоотражающий знак на груди и спине виден в свете фар.',
        'Полиэстер 88 %, эластан 12 %, 115 г/м². Стирка при 30 °C, без кондиционера: он забивает поры ткани.',
      ],
      en: [
        'The tee you stop noticing after the first kilometre, on a short loop and on a long Sunday run alike.',
        'Regular fit with flat seams that do not rub. Reflective marks on chest and back light up in headlights.',
        '88% polyester, 12% elastane, 115 g/m². Wash at 30 °C and skip the softener: it clogs the fabric.',
      ],
    },
    look: { is: 'tee', panel: 'sides' },
    price: 2990,
    sold: 214,
    sizes: 'XS S M L XL XXL',
    colours: {
      navy: '6 14 22 18 9 3',
      black: '4 11 19 21 12 5',
      coral: '7 9 8 2 0 -',
      mint: '3 6 9 4 1 -',
      white: '0 5 12 8 2 0',
    },
    sizePrices: { XXL: 3190 },
  },
  {
    sku: 'RUN-SNG',
    category: 'running-tops',
    title: { ru: 'Майка беговая «Финиш»', en: 'Finish running singlet' },
    about: {
      ru: [
        'Соревновательная майка весом 72 грамма: сетка по всей спине, глубокая пройма, ничего лишнего.',
        'Прилегает к телу. Если любите посвободнее, берите на размер больше.',
        'Полиэстер 100 %, лазерная перфорация. Сохнет за полчаса, не гладить.',
      ],
      en: [
        'A 72-gram race singlet: full mesh back, deep armholes and nothing you would have to carry for 42 km.',
        'Close fit. If you like air around you, go one size up.',
        '100% polyester with laser-cut holes. Dries in half an hour; do not iron.',
      ],
    },
    look: { is: 'singlet', cut: 'race' },
    price: 2490,
    oldPrice: 3190,
    sold: 96,
    sizes: 'XS S M L XL',
    colours: { orange: '3 8 12 7 2', sky: '2 6 9 5 0', black: '1 4 7 6 3' },
  },
  {
    sku: 'RUN-LNG',
    category: 'running-tops',
    title: { ru: 'Лонгслив на молнии «Рассвет»', en: 'Sunrise half-zip' },
    about: {
      ru: [
        'Для утра, когда в футболке уже холодно, а в куртке ещё жарко: от 0 до +12 °C.',
        'Изнутри мягкий начёс, молния до середины груди с защитой подбородка, прорези для больших пальцев.',
        'Полиэстер 92 %, эластан 8 %. Крой прилегающий. Стирать при 30 °C, вывернув наизнанку.',
      ],
      en: [
        'For mornings too cold for a tee and too warm for a jacket: 0 to +12 °C.',
        'Brushed inside, half zip with a chin guard, thumb loops that keep the sleeves down.',
        '92% polyester, 8% elastane. Close fit. Wash inside out at 30 °C.',
      ],
    },
    look: { is: 'longsleeve', neck: 'half-zip' },
    price: 4590,
    sold: 133,
    sizes: 'XS S M L XL',
    colours: { teal: '4 9 11 6 2', graphite: '5 8 14 12 7', burgundy: '6 7 3 0 x' },
  },
  {
    sku: 'RUN-SHO',
    category: 'running-bottoms',
    title: { ru: 'Шорты беговые «Круг» 2 в 1', en: 'Lap 2-in-1 running shorts' },
    about: {
      ru: [
        'Сверху лёгкие шорты с разрезом, под ними тайтсы, которые не задираются и держат бёдра сухими.',
        'Карман на молнии для ключа сзади и карман под телефон на бедре: на бегу не прыгает.',
        'Верх: полиэстер 100 %. Тайтсы: полиамид 78 %, эластан 22 %. Длина по внутреннему шву 13 см.',
      ],
      en: [
        'A light split short over a tight that neither rides up nor rubs.',
        'Zipped key pocket at the back and a phone pocket on the thigh that does not bounce.',
        'Shell: 100% polyester. Liner: 78% polyamide, 22% elastane. Inseam 13 cm.',
      ],
    },
    look: { is: 'shorts', cut: 'double' },
    price: 3490,
    sold: 178,
    sizes: 'XS S M L XL XXL',
    colours: {
      black: '5 12 20 17 9 4',
      navy: '2 8 13 11 6 2',
      olive: '0 4 7 5 1 0',
      blue: '3 6 8 3 0 -',
    },
  },
  {
    sku: 'RUN-TGT',
    category: 'running-bottoms',
    title: { ru: 'Тайтсы беговые «Дистанция»', en: 'Distance running tights' },
    about: {
      ru: [
        'Плотные тайтсы для прохладной погоды: поддерживают мышцы, не стесняют шаг и не просвечивают.',
        'Широкий пояс со шнурком, два боковых кармана, молнии на щиколотках, чтобы снимать не разуваясь.',
        'Полиамид 74 %, эластан 26 %, 260 г/м². Комфортны от −5 до +10 °C.',
      ],
      en: [
        'Firm tights for cool weather: they support the muscles, follow the stride and never turn sheer.',
        'Wide drawcord waistband, two side pockets, ankle zips so they come off over your shoes.',
        '74% polyamide, 26% elastane, 260 g/m². Comfortable from −5 to +10 °C.',
      ],
    },
    look: { is: 'leggings', cut: 'run' },
    price: 4990,
    sold: 87,
    sizes: 'XS S M L XL',
    colours: { black: '3 9 15 11 6', navy: '2 5 8 4 0', burgundy: '4 3 2 1 o' },
  },
  {
    sku: 'RUN-WND',
    category: 'running-jackets',
    title: { ru: 'Ветровка беговая «Попутный ветер»', en: 'Tailwind running jacket' },
    about: {
      ru: [
        'Складывается в собственный карман и весит как яблоко: 138 граммов. Держит ветер и короткий дождь.',
        'Вентиляция на спине, резинка на капюшоне, светоотражающая полоса спереди и сзади.',
        'Полиамид рипстоп 100 % с пропиткой DWR. Раз в сезон пропитку стоит обновить средством для мембран.',
      ],
      en: [
        'Packs into its own pocket and weighs no more than an apple: 138 g. Stops wind and a short shower.',
        'Vented back, elastic hood, a reflective band front and back.',
        '100% ripstop polyamide with a DWR finish. Renew the finish once a season.',
      ],
    },
    look: { is: 'jacket', cut: 'wind' },
    price: 6990,
    oldPrice: 8490,
    sold: 121,
    sizes: 'S M L XL',
    colours: { lime: '5 8 6 2', sky: '3 7 9 4', graphite: '6 10 12 8', coral: '2 3 1 o' },
  },
  {
    sku: 'RUN-VST',
    category: 'running-jackets',
    title: { ru: 'Жилет беговой «Стриж»', en: 'Swift running vest' },
    about: {
      ru: [
        'Закрывает грудь от ветра, а руки оставляет свободными: самая полезная вещь в межсезонье.',
        'Спереди ветрозащитная ткань, сзади эластичный трикотаж. Два кармана, воротник-стойка.',
        'Полиамид 100 %, спинка: полиэстер 90 %, эластан 10 %. Стирка при 30 °C.',
      ],
      en: [
        'Keeps the wind off your chest and your arms free: the most useful layer of spring and autumn.',
        'Windproof front, stretch knit back, two pockets, stand-up collar.',
        '100% polyamide; back 90% polyester, 10% elastane. Wash at 30 °C.',
      ],
    },
    look: { is: 'jacket', cut: 'wind', sleeveless: true },
    price: 5290,
    sold: 54,
    sizes: 'S M L XL',
    colours: { navy: '4 7 6 3', orange: '2 5 4 1' },
  },
]
