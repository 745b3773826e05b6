// What a column may mean, and by which names it is known: in Russian, in English, in the exports of WooCommerce and Shopify. Data
// only. Names are compared folded: small letters, no signs.

/** Those that a person may choose by hand, in this order. */
export const plainFields = [
  ...['sku', 'title', 'price', 'stock', 'category', 'description', 'oldPrice', 'salePrice', 'availability'],
  ...['colour', 'size', 'pictures', 'status', 'kind', 'group'],
] as const
const languageFields = [
  'titleRu',
  'titleEn',
  'descriptionRu',
  'descriptionEn',
  'colourRu',
  'colourEn',
] as const
/** Of our own export, and of other shops' alone. */
const otherFields = [
  ...['key', 'colourHex', 'colourPictures', 'wrong'],
  ...[
    'type',
    'parent',
    'id',
    'shortDescription',
    'backorders',
    'published',
    'policy',
    'tracker',
    'customType',
  ],
  ...['option', 'editions', 'attributeName', 'attributeValue', 'varieties', 'delay'],
  ...['surcharge', 'discount', 'discountMode'],
  ...['optionName1', 'optionName2', 'optionName3', 'optionName4', 'optionName5', 'optionName6'],
  ...['optionValue1', 'optionValue2', 'optionValue3', 'optionValue4', 'optionValue5', 'optionValue6'],
] as const
export const fields = [...plainFields, ...languageFields, ...otherFields] as const
export type PlainField = (typeof plainFields)[number]
export type Field = (typeof fields)[number]

/** The first of each two is what our own export calls it, in Russian and in English. */
export const ownNames: Partial<Record<Field, [ru: string, en: string]>> = {
  key: ['Ключ товара', 'Product key'],
  sku: ['Артикул', 'SKU'],
  title: ['Название', 'Title'],
  titleRu: ['Название (рус.)', 'Title (Russian)'],
  titleEn: ['Название (англ.)', 'Title (English)'],
  category: ['Категория', 'Category'],
  price: ['Цена', 'Price'],
  oldPrice: ['Старая цена', 'Old price'],
  stock: ['Остаток', 'Stock'],
  availability: ['Наличие', 'Availability'],
  colour: ['Цвет', 'Colour'],
  colourRu: ['Цвет (рус.)', 'Colour (Russian)'],
  colourEn: ['Цвет (англ.)', 'Colour (English)'],
  colourHex: ['Код цвета', 'Colour code'],
  size: ['Размер', 'Size'],
  description: ['Описание', 'Description'],
  descriptionRu: ['Описание (рус.)', 'Description (Russian)'],
  descriptionEn: ['Описание (англ.)', 'Description (English)'],
  pictures: ['Картинки', 'Pictures'],
  colourPictures: ['Картинки цвета', 'Colour pictures'],
  status: ['Состояние', 'Status'],
  kind: ['Вид', 'Kind'],
  wrong: ['Что исправить', 'What to fix'],
}

const otherNames: Partial<Record<Field, string>> = {
  sku: `артикул товара, арт, код, код товара, код номенклатуры, номенклатурный номер, vendor code, vendorcode, article,
    art, item code, item number, product code, variant sku, артикул поставщика, артикул производителя, номер детали, каталожный номер, part number, part no`,
  title: `наименование, наименование товара, название товара, товар, номенклатура, имя, имя товара, заголовок, name,
    product, product name, product title, item, item name, полное наименование, наименование полное, наименование номенклатуры, название товара или услуги, наименование товаров, название позиции, назва, найменування, назва товару`,
  titleRu: 'название ru, наименование ru, title ru, name ru, название на русском',
  titleEn: 'название en, наименование en, title en, name en, название на английском, english title',
  description: `описание товара, полное описание, подробное описание, body html, body, long description, details,
    product description, text, текст, опис, полный текст`,
  descriptionRu: 'описание ru, description ru',
  descriptionEn: 'описание en, description en',
  shortDescription: `краткое описание, short description, анонс, excerpt, короткое описание, короткий опис`,
  category: `категории, раздел, группа, group, группа товаров, товарная группа, рубрика, каталог, categories, category path,
    product category, section, collection, категория товара, группа номенклатуры, main category, категорія, категорії`,
  customType: 'product type',
  price: `цена руб, розничная цена, цена розничная, розница, цена продажи, стоимость, цена за шт, цена за единицу, прайс,
    retail price, unit price, regular price, базовая цена, обычная цена, variant price, цена с ндс, рекомендованная цена,
    ррц, мрц, rrp, selling price, цена р, цена ₽, розничная, розн, розница руб, ціна, роздрібна ціна, srp, msrp, рекомендованная розничная цена, price tax included`,
  salePrice: `цена со скидкой, акционная цена, распродажная цена, цена по акции, sale price, discount price, special price,
    цена распродажи, специальная цена`,
  oldPrice: `цена до скидки, старая цена руб, зачеркнутая цена, compare at price, variant compare at price, was price,
    list price, прежняя цена, price before discount, price old, стара ціна`,
  stock: `остатки, количество, кол во, колво, кол-во, на складе, склад, запас, запасы, свободный остаток, остаток на складе,
    шт, штук, qty, quantity, stock quantity, in stock qty, inventory, inventory quantity, variant inventory qty, on hand,
    available qty, доступно, остаток шт, количество на складе, запаси, кількість, залишок, вільний залишок, current quantity, stock level`,
  availability: `есть в наличии, наличие на складе, статус наличия, in stock, in stock?, stock status, доступность, available,
    в наличии, в наличии?, наявність, в наявності, в наявності?`,
  backorders: 'backorders allowed, возможен ли предзаказ, разрешены предзаказы, backorders',
  colour: `color, свойство цвет, параметр цвет, цвет товара, расцветка, colour name, color name, цвета, колір`,
  colourHex: 'hex, color code, color hex, colour hex',
  size: `размеры, свойство размер, параметр размер, размерный ряд, size name, sizes, рост, объем, фасовка, розмір`,
  pictures: `картинка, изображение, изображения, фото, фотография, фотографии, ссылка на фото, ссылки на фото,
    ссылка на изображение, image, images, image src, image url, image urls, picture, photo, photos, product image url,
    url изображения, url картинки, foto, зображення, product image, image name`,
  colourPictures:
    'variant image, variant image url, фото варианта, картинка варианта, изображения варианта, variant picture',
  status: `статус, состояние товара, product status, видимость, видимость на витрине, статус товара на сайте`,
  published:
    'опубликован, опубликовано, published on online store, published, показывать на сайте, на витрине',
  kind: 'вид товара, product kind',
  type: 'тип, type, тип товара',
  parent: 'родительский, parent, родитель, родительский товар, артикул родителя, parent id',
  id: 'id, ид',
  group:
    'ключ вариантов, variants key, код группы, group id, item group id, id группы, handle, url handle, группа вариантов, артикул модели, parent sku',
  policy: 'variant inventory policy, continue selling when out of stock',
  tracker: 'variant inventory tracker, inventory tracker',
}

/** Names with a number in them. */
const numbered: [RegExp, 'optionName' | 'optionValue'][] = [
  [/^option ?([1-6]) name$/, 'optionName'],
  [/^option ?([1-6]) value$/, 'optionValue'],
  [/^attribute ?([1-6]) name$/, 'optionName'],
  [/^attribute ?([1-6]) values?( s)?$/, 'optionValue'],
  [/^(?:название|имя) атрибута ?([1-6])$/, 'optionName'],
  // The translation of WooCommerce spells it so: `Значение(-я) аттрибута(-ов) 1`.
  [/^значени[ея](?: [яй])? атт?рибут(?:а|ов)(?: ов)? ?([1-6])$/, 'optionValue'],
  [/^option name ?([1-6])$/, 'optionName'],
  [/^option value ?([1-6])$/, 'optionValue'],
  [/^productoptionname ?([1-6])$/, 'optionName'],
  [/^productoptiondescription ?([1-6])$/, 'optionValue'],
]

/** Suppliers call their prices in many words: one that says it is for people is the price. */
const likely: [RegExp, Field][] = [
  [/^(цена|ціна|стоимость) .*(розн|роздр|реализ|продаж|рекоменд|ррц|сайт)/, 'price'],
  [/^(розничн|роздрібн|рекомендован)\p{L}* (цена|ціна)/u, 'price'],
  [/^(кол|остат|залиш|кільк)\p{L}*.* (складе|складі|складу)/u, 'stock'],
]
const forOthers = /опт|закуп|дилер|себестоим|скидк|знижк/
/** Further details that shops add for themselves. */
const ofOthers = /\(product\.metafields|^meta:/i

export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}₽]+/gu, ' ')
    .trim()
}

/** `rank`: of two columns that may mean the same the one with the lower one does. */
type Meaning = { field: Field; rank: number }
const byName = new Map<string, Meaning>()
for (const field of fields) {
  const names = [...(ownNames[field] ?? []), ...(otherNames[field]?.split(/,\s*/) ?? [])].map(foldName)
  for (const [rank, name] of names.entries()) if (!byName.has(name)) byName.set(name, { field, rank })
}

/** In brackets, or behind a comma, stands the unit or the currency as often as not. */
export function meaningOf(name: string): Meaning | undefined {
  if (ofOthers.test(name)) return undefined
  const folded = foldName(name)
  for (const [pattern, stem] of numbered) {
    const number = pattern.exec(folded)?.[1]
    if (number !== undefined) return { field: `${stem}${number}` as Field, rank: 0 }
  }
  return byName.get(folded) ?? byName.get(foldName(name.replace(/[([].*$|,[^,]*$/, ''))) ?? likelyIn(folded)
}

function likelyIn(folded: string): Meaning | undefined {
  const [, field] = (!forOthers.test(folded) && likely.find(([pattern]) => pattern.test(folded))) || []
  return field === undefined ? undefined : { field, rank: 99 }
}
