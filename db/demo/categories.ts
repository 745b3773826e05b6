import type { ColourName } from './colours.ts'
import type { Both } from './goods.ts'
import type { Look } from './looks.ts'

export type DemoCategory = {
  slug: string
  title: Both
  /** What its picture shows. */
  look: Look
  colour: ColourName
  inside?: DemoCategory[]
}

export const categories: DemoCategory[] = [
  {
    slug: 'running',
    title: { ru: 'Бег', en: 'Running' },
    look: { is: 'singlet', cut: 'race' },
    colour: 'coral',
    inside: [
      {
        slug: 'running-tops',
        title: { ru: 'Футболки и лонгсливы', en: 'Tees and long sleeves' },
        look: { is: 'tee', panel: 'sides' },
        colour: 'teal',
      },
      {
        slug: 'running-bottoms',
        title: { ru: 'Шорты и тайтсы', en: 'Shorts and tights' },
        look: { is: 'shorts', cut: 'double' },
        colour: 'orange',
      },
      {
        slug: 'running-jackets',
        title: { ru: 'Ветровки и жилеты', en: 'Jackets and vests' },
        look: { is: 'jacket', cut: 'wind' },
        colour: 'yellow',
      },
    ],
  },
  {
    slug: 'training',
    title: { ru: 'Тренировки', en: 'Training' },
    look: { is: 'hoodie' },
    colour: 'graphite',
    inside: [
      {
        slug: 'training-tops',
        title: { ru: 'Футболки, майки, топы', en: 'Tees, tanks and bras' },
        look: { is: 'tee' },
        colour: 'sand',
      },
      {
        slug: 'training-hoodies',
        title: { ru: 'Худи и толстовки', en: 'Hoodies' },
        look: { is: 'hoodie', zip: true },
        colour: 'terracotta',
      },
      {
        slug: 'training-bottoms',
        title: { ru: 'Брюки и шорты', en: 'Joggers and shorts' },
        look: { is: 'trousers', cut: 'joggers' },
        colour: 'navy',
      },
    ],
  },
  {
    slug: 'yoga',
    title: { ru: 'Йога и пилатес', en: 'Yoga and pilates' },
    look: { is: 'mat' },
    colour: 'lilac',
    inside: [
      {
        slug: 'yoga-clothes',
        title: { ru: 'Одежда для йоги', en: 'Yoga clothes' },
        look: { is: 'leggings', cut: 'high' },
        colour: 'burgundy',
      },
      {
        slug: 'yoga-gear',
        title: { ru: 'Коврики и блоки', en: 'Mats and props' },
        look: { is: 'block' },
        colour: 'mint',
      },
    ],
  },
  {
    slug: 'outdoor',
    title: { ru: 'Горы и треккинг', en: 'Outdoor' },
    look: { is: 'jacket', cut: 'puffer' },
    colour: 'orange',
    inside: [
      {
        slug: 'outdoor-jackets',
        title: { ru: 'Куртки и жилеты', en: 'Jackets and vests' },
        look: { is: 'jacket', cut: 'shell' },
        colour: 'blue',
      },
      {
        slug: 'outdoor-trousers',
        title: { ru: 'Брюки', en: 'Trousers' },
        look: { is: 'trousers', cut: 'trek' },
        colour: 'olive',
      },
    ],
  },
  {
    slug: 'footwear',
    title: { ru: 'Обувь', en: 'Footwear' },
    look: { is: 'shoe', cut: 'road' },
    colour: 'sky',
    inside: [
      {
        slug: 'road-shoes',
        title: { ru: 'Кроссовки для асфальта', en: 'Road running' },
        look: { is: 'shoe', cut: 'race' },
        colour: 'coral',
      },
      {
        slug: 'trail-shoes',
        title: { ru: 'Кроссовки для трейла', en: 'Trail running' },
        look: { is: 'shoe', cut: 'trail' },
        colour: 'olive',
      },
      {
        slug: 'gym-shoes',
        title: { ru: 'Для зала и бассейна', en: 'Gym and pool' },
        look: { is: 'shoe', cut: 'gym' },
        colour: 'graphite',
      },
    ],
  },
  {
    slug: 'accessories',
    title: { ru: 'Аксессуары', en: 'Accessories' },
    look: { is: 'cap' },
    colour: 'teal',
    inside: [
      {
        slug: 'headwear',
        title: { ru: 'Головные уборы', en: 'Headwear' },
        look: { is: 'beanie' },
        colour: 'yellow',
      },
      {
        slug: 'socks-gloves',
        title: { ru: 'Носки и перчатки', en: 'Socks and gloves' },
        look: { is: 'socks', cut: 'crew' },
        colour: 'blue',
      },
      {
        slug: 'bottles',
        title: { ru: 'Бутылки', en: 'Bottles' },
        look: { is: 'bottle' },
        colour: 'mint',
      },
    ],
  },
  {
    slug: 'bags',
    title: { ru: 'Сумки и рюкзаки', en: 'Bags' },
    look: { is: 'backpack' },
    colour: 'forest',
    inside: [
      {
        slug: 'backpacks',
        title: { ru: 'Рюкзаки', en: 'Backpacks' },
        look: { is: 'backpack' },
        colour: 'navy',
      },
      {
        slug: 'sport-bags',
        title: { ru: 'Спортивные сумки', en: 'Sport bags' },
        look: { is: 'duffel' },
        colour: 'terracotta',
      },
    ],
  },
  {
    slug: 'kids',
    title: { ru: 'Детям', en: 'Kids' },
    look: { is: 'tee', panel: 'chest', kid: true },
    colour: 'blue',
    inside: [
      {
        slug: 'kids-clothes',
        title: { ru: 'Детская одежда', en: 'Kids clothes' },
        look: { is: 'hoodie', kid: true },
        colour: 'yellow',
      },
      {
        slug: 'kids-shoes',
        title: { ru: 'Детская обувь', en: 'Kids shoes' },
        look: { is: 'shoe', cut: 'kid' },
        colour: 'red',
      },
    ],
  },
  {
    slug: 'services',
    title: { ru: 'Услуги и планы', en: 'Services and plans' },
    look: { is: 'card', about: 'gait' },
    colour: 'navy',
  },
]
