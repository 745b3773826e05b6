// Words that generated goods are named and described with, Russian | English.

type Gender = 'm' | 'f' | 'n' | 'p'

export type Kind = {
  root: string
  ru: string
  gender: Gender
  en: string
  plural: { ru: string; en: string }
  sizes: 'clothes' | 'shoes' | 'one'
  /** Roubles, from and to. */
  price: [number, number]
}

const table = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|'))

export const roots = table(`
  women|Женщинам|Women
  men|Мужчинам|Men
  kids|Детям|Kids
  footwear|Обувь|Footwear
  outdoor|Туризм|Outdoor
  gym|Тренажёрный зал|Gym
  winter|Зима|Winter
  gear|Снаряжение|Gear
`).map(([slug = '', ru = '', en = '']) => ({ slug, title: { ru, en } }))

export const kinds: Kind[] = table(`
  women|Леггинсы|p|leggings|Леггинсы|Leggings|clothes|18-60
  women|Топ|m|sports bra|Топы|Sports bras|clothes|15-45
  women|Платье|n|dress|Платья|Dresses|clothes|25-80
  women|Юбка|f|skirt|Юбки|Skirts|clothes|18-50
  women|Майка|f|tank|Майки|Tanks|clothes|10-32
  women|Купальник|m|swimsuit|Купальники|Swimsuits|clothes|25-75
  women|Комбинезон|m|bodysuit|Комбинезоны|Bodysuits|clothes|40-120
  men|Футболка|f|tee|Футболки|Tees|clothes|12-45
  men|Лонгслив|m|long sleeve|Лонгсливы|Long sleeves|clothes|20-55
  men|Худи|n|hoodie|Худи|Hoodies|clothes|35-90
  men|Шорты|p|shorts|Шорты|Shorts|clothes|16-50
  men|Джоггеры|p|joggers|Джоггеры|Joggers|clothes|28-70
  men|Поло|n|polo shirt|Поло|Polo shirts|clothes|22-60
  men|Плавки|p|swim trunks|Плавки|Swim trunks|clothes|12-35
  kids|Костюм|m|tracksuit|Костюмы|Tracksuits|clothes|30-80
  kids|Ветровка|f|windbreaker|Ветровки|Windbreakers|clothes|25-60
  kids|Кепка|f|cap|Кепки|Caps|one|7-18
  kids|Сандалии|p|sandals|Сандалии|Sandals|shoes|15-40
  kids|Дождевик|m|raincoat|Дождевики|Raincoats|clothes|20-45
  kids|Рюкзачок|m|small backpack|Рюкзачки|Small backpacks|one|15-35
  footwear|Кроссовки|p|running shoes|Кроссовки|Running shoes|shoes|60-200
  footwear|Кеды|p|sneakers|Кеды|Sneakers|shoes|35-90
  footwear|Ботинки|p|hiking boots|Ботинки|Hiking boots|shoes|80-240
  footwear|Шлёпанцы|p|slides|Шлёпанцы|Slides|shoes|10-30
  footwear|Бутсы|p|football boots|Бутсы|Football boots|shoes|40-160
  footwear|Шиповки|p|track spikes|Шиповки|Track spikes|shoes|60-150
  footwear|Стельки|p|insoles|Стельки|Insoles|shoes|6-40
  outdoor|Куртка|f|jacket|Куртки|Jackets|clothes|60-260
  outdoor|Брюки|p|trousers|Брюки|Trousers|clothes|40-120
  outdoor|Палатка|f|tent|Палатки|Tents|one|90-400
  outdoor|Спальник|m|sleeping bag|Спальники|Sleeping bags|one|60-250
  outdoor|Рюкзак|m|backpack|Рюкзаки|Backpacks|one|35-220
  outdoor|Фонарь|m|headlamp|Фонари|Headlamps|one|12-70
  outdoor|Термос|m|flask|Термосы|Flasks|one|15-60
  gym|Перчатки|p|lifting gloves|Перчатки|Lifting gloves|clothes|10-30
  gym|Пояс|m|lifting belt|Пояса|Lifting belts|clothes|20-80
  gym|Гантели|p|dumbbells|Гантели|Dumbbells|one|15-150
  gym|Гиря|f|kettlebell|Гири|Kettlebells|one|18-120
  gym|Скакалка|f|skipping rope|Скакалки|Skipping ropes|one|5-25
  gym|Бутылка|f|bottle|Бутылки|Bottles|one|6-30
  gym|Полотенце|n|towel|Полотенца|Towels|one|6-25
  winter|Шапка|f|beanie|Шапки|Beanies|one|10-35
  winter|Варежки|p|mittens|Варежки|Mittens|clothes|12-45
  winter|Термобельё|n|base layer|Термобельё|Base layers|clothes|25-90
  winter|Пуховик|m|down jacket|Пуховики|Down jackets|clothes|120-400
  winter|Балаклава|f|balaclava|Балаклавы|Balaclavas|one|9-30
  winter|Комплект|m|ski set|Комплекты|Ski sets|clothes|150-500
  gear|Коврик|m|mat|Коврики|Mats|one|12-80
  gear|Мяч|m|ball|Мячи|Balls|one|10-60
  gear|Ракетка|f|racket|Ракетки|Rackets|one|20-250
  gear|Очки|p|goggles|Очки|Goggles|one|12-90
  gear|Часы|p|watch|Часы|Watches|one|60-500
`).map(([root = '', ru = '', gender, en = '', ruPlural = '', enPlural = '', sizes, price = '']) => {
  const [from = 10, to = 20] = price.split('-').map((hundreds) => Number(hundreds) * 100)
  return {
    root,
    ru,
    gender: gender as Gender,
    en,
    plural: { ru: ruPlural, en: enPlural },
    sizes: sizes as Kind['sizes'],
    price: [from, to],
  }
})

/** Stems; the ending comes from the noun. `~`: soft, like «зимний»; `!`: stressed, like «лесной». */
export const adjectives = table(`
  лёгк|light
  тёпл|warm
  плотн|heavyweight
  мягк|soft
  эластичн|stretch
  дышащ|breathable
  быстросохнущ|quick-dry
  утеплённ|insulated
  мембранн|waterproof
  ветрозащитн|windproof
  флисов|fleece
  хлопков|cotton
  шерстян!|woollen
  бесшовн|seamless
  компрессионн|compression
  светоотражающ|reflective
  складн!|folding
  походн|camping
  городск!|urban
  спортивн|sports
  тренировочн|training
  соревновательн|racing
  бегов!|running
  прогулочн|walking
  универсальн|all-round
  усиленн|reinforced
  облегчённ|ultralight
  водоотталкивающ|water-repellent
  трикотажн|knitted
  велосипедн|cycling
  футбольн|football
  теннисн|tennis
  горн|mountain
  лесн!|woodland
  морск!|marine
  ночн!|night
  праздничн|festive
  классическ|classic
  свободн|relaxed
  приталенн|fitted
  удлинённ|longline
  укороченн|cropped
  зимн~|winter
  летн~|summer
  осенн~|autumn
  весенн~|spring
  утренн~|morning
  вечерн~|evening
  домашн~|home
  полосат|striped
  однотонн|plain
  двуслойн|double-layer
  термоактивн|thermal
  антибактериальн|odour-control
  перфорированн|perforated
  стёган|quilted
  вязан|knit
  джинсов|denim
  вельветов|corduroy
  технологичн|technical
`).map(([stem = '', en = '']) => ({ stem, en }))

const endings = {
  hard: { m: 'ый', f: 'ая', n: 'ое', p: 'ые' },
  /** After г, к, х. */
  velar: { m: 'ий', f: 'ая', n: 'ое', p: 'ие' },
  hiss: { m: 'ий', f: 'ая', n: 'ее', p: 'ие' },
  soft: { m: 'ий', f: 'яя', n: 'ее', p: 'ие' },
  stressed: { m: 'ой', f: 'ая', n: 'ое', p: 'ые' },
  stressedVelar: { m: 'ой', f: 'ая', n: 'ое', p: 'ие' },
}

export function agree(stem: string, gender: Gender): string {
  if (stem.endsWith('~')) return stem.slice(0, -1) + endings.soft[gender]
  if (stem.endsWith('!')) {
    const bare = stem.slice(0, -1)
    return bare + (/[гкх]$/.test(bare) ? endings.stressedVelar : endings.stressed)[gender]
  }
  if (/[щшчж]$/.test(stem)) return stem + endings.hiss[gender]
  return stem + (/[гкх]$/.test(stem) ? endings.velar : endings.hard)[gender]
}

/** Coined series names are two syllables of these and an ending: some hundreds of words that no dictionary has. */
export const openings =
  'Вар Дел Кел Лор Мар Нор Пар Рев Сол Тал Ван Гел Зен Кор Лум Мир Ост Рад Сев Тор Фал Эл Арк Бор'.split(' ')
export const middles = 'а о и е у ин ар ел он ир'.split(' ')
export const closings = 'мис нта рос вик дия лон тус скан рекс плекс'.split(' ')

const latin: Record<string, string> = Object.fromEntries(
  'а-a б-b в-v г-g д-d е-e з-z и-i к-k л-l м-m н-n о-o п-p р-r с-s т-t у-u ф-f х-h э-e я-ya'
    .split(' ')
    .map((pair) => pair.split('-')),
)

export function inLatin(word: string): string {
  const letters = [...word.toLowerCase()].map((letter) => latin[letter] ?? letter).join('')
  return letters.charAt(0).toUpperCase() + letters.slice(1)
}

export const materials = table(`
  полиэстер 100 %|100% polyester
  хлопок 95 %, эластан 5 %|95% cotton, 5% elastane
  полиамид 78 %, эластан 22 %|78% polyamide, 22% elastane
  мериносовая шерсть 100 %|100% merino wool
  нейлон рипстоп с пропиткой|ripstop nylon with a durable finish
  переработанный полиэстер|recycled polyester
  лиоцелл и органический хлопок|lyocell and organic cotton
  натуральная кожа и замша|leather and suede
  алюминиевый сплав|aluminium alloy
  нержавеющая сталь|stainless steel
  вспененный каучук|foamed rubber
  углеродное волокно|carbon fibre
`).map(([ru = '', en = '']) => ({ ru, en }))

export const purposes = table(`
  для пробежек в парке|for runs in the park
  для марафона и ультрадистанций|for marathons and ultra distances
  для силовых тренировок|for strength training
  для йоги и растяжки|for yoga and stretching
  для походов выходного дня|for weekend hikes
  для восхождений|for mountaineering
  для лыжных прогулок|for cross-country skiing
  для сноуборда|for snowboarding
  для плавания в бассейне|for swimming in the pool
  для велосипедных поездок|for bike rides
  для футбола и волейбола|for football and volleyball
  для тенниса и бадминтона|for tennis and badminton
  для рыбалки и охоты|for fishing and hunting
  для дачи и отдыха|for the cottage and leisure
  для школы и секции|for school and sports clubs
  для путешествий налегке|for travelling light
  для скалолазания|for rock climbing
  для кроссфита|for circuit training
  для танцев и гимнастики|for dance and gymnastics
  для прогулок с собакой|for walking the dog
`).map(([ru = '', en = '']) => ({ ru, en }))

export const features = table(`
  Карман на молнии не подведёт на бегу.|A zipped pocket that will not let you down on the run.
  Плоские швы не натирают даже через три часа.|Flat seams do not rub even after three hours.
  Светоотражающие полосы видно за сто метров.|Reflective stripes are visible from a hundred metres.
  Сохнет за ночь на верёвке.|Dries overnight on the line.
  Держит форму после пятидесяти стирок.|Keeps its shape after fifty washes.
  Не скользит на мокрой поверхности.|Does not slip on wet ground.
  Складывается в собственный мешочек.|Packs into its own pouch.
  Регулируется одной рукой, даже в перчатках.|Adjusts with one hand, gloves on.
  Вентиляция там, где жарче всего.|Ventilation where you get hottest.
  Защищает от солнца, UPF 50.|Sun protection, UPF 50.
  Не боится соли, песка и хлорки.|Not afraid of salt, sand or chlorine.
  Усилено в местах, где изнашивается быстрее.|Reinforced where things wear out first.
  Запах не задерживается.|Odours do not stay.
  Вес вдвое меньше, чем у прошлой модели.|Half the weight of the previous model.
  Гарантия производителя два года.|Two-year manufacturer's warranty.
  Подходит для машинной стирки при 30 градусах.|Machine washable at 30 degrees.
`).map(([ru = '', en = '']) => ({ ru, en }))

export const clothesSizes = 'XS S M L XL XXL'.split(' ')
export const shoeSizes = '36 37 38 39 40 41 42 43 44 45 46'.split(' ')
