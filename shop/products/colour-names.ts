// Colours as people call them in Russian and English, in any gender, and the patch that stands for each. Reads what staff type;
// never decides what a product comes in.
import type { LocalText } from '#db/schema/kinds.ts'
import { ShopError } from '../error.ts'
import { foldText } from '../search/search-words.ts'
import { limits } from './product-input.ts'

export type NamedColour = { title: LocalText; hex: string }

/** Russian, English and the patch; behind a stroke what else it is called. */
const known: readonly [ru: string, en: string, hex: string][] = [
  ['Чёрный', 'Black', '#1f1f21'],
  ['Белый', 'White', '#f7f7f5'],
  ['Серый', 'Grey|Gray', '#9a9da3'],
  ['Светло-серый', 'Light grey|Light gray', '#cfd2d6'],
  ['Тёмно-серый|Графитовый|Антрацит', 'Dark grey|Dark gray|Graphite|Anthracite', '#4c5059'],
  ['Красный', 'Red', '#d0262f'],
  ['Бордовый|Винный|Марсала', 'Burgundy|Wine|Maroon', '#742c42'],
  ['Розовый', 'Pink', '#f19bb4'],
  ['Пудровый', 'Powder pink|Powder', '#ecc3c4'],
  ['Малиновый|Фуксия', 'Fuchsia|Magenta|Raspberry', '#d0226b'],
  ['Коралловый', 'Coral', '#f0796a'],
  ['Персиковый', 'Peach', '#fbc7a4'],
  ['Оранжевый', 'Orange', '#f07f2a'],
  ['Терракотовый|Кирпичный', 'Terracotta|Brick', '#b9583c'],
  ['Жёлтый', 'Yellow', '#f6c935'],
  ['Горчичный', 'Mustard', '#cf9b2a'],
  ['Золотой|Золотистый', 'Gold|Golden', '#c9a24b'],
  ['Серебряный|Серебристый', 'Silver', '#c3c7cc'],
  ['Зелёный', 'Green', '#2f9450'],
  ['Тёмно-зелёный', 'Dark green|Forest green', '#2c5c45'],
  ['Светло-зелёный', 'Light green', '#9bd18b'],
  ['Салатовый|Лаймовый', 'Lime', '#b5d93c'],
  ['Мятный', 'Mint', '#a9d8c1'],
  ['Изумрудный', 'Emerald', '#117a5d'],
  ['Оливковый', 'Olive', '#6d7049'],
  ['Хаки', 'Khaki', '#7b7a55'],
  ['Бирюзовый', 'Turquoise', '#2fb9b3'],
  ['Морская волна', 'Teal', '#1f7f83'],
  ['Голубой', 'Light blue|Sky blue', '#8fc1e6'],
  ['Синий', 'Blue', '#2757c4'],
  ['Тёмно-синий', 'Navy|Dark blue|Navy blue', '#213258'],
  ['Индиго|Джинсовый', 'Indigo|Denim', '#3d5a86'],
  ['Фиолетовый', 'Violet|Purple', '#7340a8'],
  ['Сиреневый|Лавандовый', 'Lilac|Lavender', '#b49ad2'],
  ['Коричневый', 'Brown', '#6f4a34'],
  ['Шоколадный', 'Chocolate', '#4f362b'],
  ['Бежевый', 'Beige', '#dcc7a7'],
  ['Песочный', 'Sand', '#cbb596'],
  ['Кремовый|Молочный|Айвори', 'Cream|Milk|Ivory', '#f3ead8'],
  ['Телесный', 'Nude|Skin', '#e4bfa4'],
  ['Прозрачный', 'Clear|Transparent', '#eef3f5'],
  ['Разноцветный|Мультиколор', 'Multicolour|Multicolor|Mixed', '#c58bb0'],
]

const byName = new Map<string, NamedColour>()
for (const [ru, en, hex] of known) {
  const [ownRu = '', ...othersRu] = ru.split('|')
  const [ownEn = '', ...othersEn] = en.split('|')
  byName.set(colourNameKey(ownRu), { title: { ru: ownRu, en: ownEn }, hex })
  byName.set(colourNameKey(ownEn), { title: { ru: ownRu, en: ownEn }, hex })
  // What somebody calls by another name keeps that name, and its translation is the nearest there is.
  for (const name of othersRu) byName.set(colourNameKey(name), { title: { ru: name, en: ownEn }, hex })
  for (const name of othersEn) byName.set(colourNameKey(name), { title: { ru: ownRu, en: name }, hex })
}

/** `чёрная`, `Черные` and `чёрный` are one. */
export function colourNameKey(name: string): string {
  return foldText(name)
    .trim()
    .replace(/[\s_-]+/g, ' ')
    .replace(/(?<=\p{Script=Cyrillic}{2})(ый|ий|ой|ая|яя|ое|ее|ые|ие)$/u, '')
}

const separators = /[,;\n/]+/
const hexAtEnd = /^(.*?)[\s:(–—-]*#?(?<![\p{L}\p{N}])([0-9a-f]{6}|[0-9a-f]{3})\)?$/iu

/**
 * `белый, чёрный`, `Кораллик #ff7755`, one a line. `own`: colours that the shop has already, by which a name is understood, too.
 * A name nobody knows and without a patch refuses all of it.
 */
export function parseColours(
  text: string,
  { own = [], inLanguage }: { own?: readonly NamedColour[]; inLanguage: (name: string) => LocalText },
): NamedColour[] {
  const shops = new Map(
    own.flatMap((one) => Object.values(one.title).map((name) => [colourNameKey(name), one])),
  )
  const parts = text
    .split(separators)
    .map((part) => part.trim())
    .filter(Boolean)
  const colours = parts.map((part) => {
    const named = shops.get(colourNameKey(part)) ?? byName.get(colourNameKey(part))
    return named === undefined ? withPatch(part, inLanguage) : { title: named.title, hex: named.hex }
  })
  return [...new Map(colours.map((one) => [JSON.stringify(one.title), one])).values()]
}

function withPatch(part: string, inLanguage: (name: string) => LocalText): NamedColour {
  const isLong = [...part].length > limits.title
  const [, name = '', digits = ''] = isLong ? [] : (hexAtEnd.exec(part) ?? [])
  const plain = name.replace(/^[«"']|[»"']$/g, '').trim()
  if (digits === '') {
    throw new ShopError('colour-unknown', { colour: [...part].slice(0, limits.size * 2).join('') })
  }
  const hex = `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`.toLowerCase()
  if (plain === '') return nearestTo(hex)
  return { title: byName.get(colourNameKey(plain))?.title ?? inLanguage(plain), hex }
}

/** Called by what it looks like. */
function nearestTo(hex: string): NamedColour {
  const distance = (other: string) =>
    [1, 3, 5].reduce((sum, at) => sum + (channel(hex, at) - channel(other, at)) ** 2, 0)
  const nearest = [...byName.values()].reduce((best, one) =>
    distance(one.hex) < distance(best.hex) ? one : best,
  )
  return { title: nearest.title, hex }
}

const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
