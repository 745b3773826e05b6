// Whose export a table is, by names that only its columns have, and what its names mean there beyond what they mean anywhere. Data
// only: a system is known by its names, the rows of all are read by the same rules.
import { type Field, foldName } from './fields.ts'

export const dialects = [
  ...(['own', 'plain', 'woo', 'shopify', 'tilda', 'wix', 'insales', 'prom'] as const),
  ...(['prestashop', 'moysklad', 'ecwid', 'square', 'opencart'] as const),
] as const
/** `own`: our export; `plain`: of nobody we know. */
export type Dialect = (typeof dialects)[number]

type System = {
  /** As it calls itself. */
  title: string
  /** All of them stand there; WooCommerce and Shopify are known by more than names. */
  signs?: string
  names?: Partial<Record<Field, string>>
  /** What means something elsewhere, and nothing of use here. */
  ignored?: string
  /** A column for each option, whose name is the rest of the column's. */
  option?: RegExp
  /** Its decimal mark is the point. */
  point?: true
  /** Between the categories of one product, and between the steps of a path. */
  lists?: ',' | ';' | '##'
  slashes?: true
}

const known: Partial<Record<Dialect, System>> = {
  woo: { title: 'WooCommerce', point: true, lists: ',' },
  shopify: { title: 'Shopify', point: true },
  tilda: {
    ...{ title: 'Tilda', signs: 'tilda uid, title', point: true, lists: ';' },
    names: {
      ...{ id: 'tilda uid', parent: 'parent uid', editions: 'editions' },
      ...{ description: 'text', shortDescription: 'description' },
    },
  },
  wix: {
    ...{ title: 'Wix', signs: 'handleid, fieldtype', point: true, lists: ';' },
    names: {
      ...{ group: 'handleid', type: 'fieldtype', pictures: 'productimageurl', category: 'collection' },
      ...{ status: 'visible', availability: 'inventory', surcharge: 'surcharge' },
      ...{ discountMode: 'discountmode', discount: 'discountvalue' },
    },
  },
  insales: {
    ...{ title: 'InSales', signs: 'название товара или услуги, цена продажи', lists: '##', slashes: true },
    names: { group: 'id товара', category: 'размещение на сайте' },
    ignored: 'параметр размер, категория',
    option: /^свойство\s*:\s*/i,
  },
  prom: {
    ...{ title: 'Prom', signs: 'название позиции, код товара' },
    names: {
      ...{ title: 'название позиции', pictures: 'ссылка изображения', category: 'название группы' },
      ...{ varieties: 'id группы разновидностей', delay: 'наличие', discount: 'скидка' },
      ...{ attributeName: 'название характеристики', attributeValue: 'значение характеристики' },
    },
  },
  prestashop: {
    ...{ title: 'PrestaShop', signs: 'active 0 1, reference', point: true, lists: ',' },
    names: {
      ...{ status: 'active 0 1', price: 'price tax included, price tax excluded', sku: 'reference' },
      ...{ shortDescription: 'summary', category: 'categories x y z' },
    },
  },
  moysklad: {
    ...{ title: 'МойСклад', signs: 'внешний код, наименование, группы', slashes: true },
    names: {
      ...{ id: 'код', parent: 'код товара модификации', type: 'тип', category: 'группы' },
      ...{ price: 'цена цена продажи', sku: 'артикул, код' },
    },
    option: /^характеристика\s*:\s*/i,
  },
  ecwid: {
    ...{ title: 'Ecwid', signs: 'type, product internal id', point: true, slashes: true },
    names: {
      ...{ type: 'type', group: 'product internal id', sku: 'product sku', title: 'product name' },
      ...{ price: 'product price', oldPrice: 'product compare to price', stock: 'product quantity' },
      ...{ description: 'product description', category: 'product category 1' },
      pictures:
        'product media main image url, product media gallery image url 1, product media gallery image url 2',
    },
  },
  square: {
    ...{ title: 'Square', signs: 'item name, variation name', point: true, lists: ',' },
    names: {
      ...{ group: 'token, item id', category: 'categories, reporting category' },
      ...{ optionValue1: 'variation name', optionName1: 'option name' },
    },
  },
  opencart: {
    ...{ title: 'OpenCart', signs: 'product id, model, image name', point: true },
    names: {
      ...{ titleRu: 'name ru ru', titleEn: 'name en gb', pictures: 'image name', sku: 'sku, model' },
      ...{ descriptionRu: 'description ru ru', descriptionEn: 'description en gb' },
    },
    // Numbers, which mean nothing elsewhere.
    ignored: 'categories',
  },
}

const words = (list = '') => list.split(/,\s*/).filter(Boolean)

const byName = new Map(
  Object.entries(known).map(([dialect, { names = {} }]) => {
    const all = Object.entries(names).flatMap(([field, list]) =>
      words(list).map((name, rank) => [name, { field: field as Field, rank: rank - 100 }] as const),
    )
    // Of two columns that one name fits the first meaning counts.
    return [dialect, new Map([...all].reverse())]
  }),
)

export function systemOf(names: readonly string[]): Dialect | undefined {
  const folded = new Set(names.map(foldName))
  const found = Object.entries(known).find(
    ([, { signs }]) => signs !== undefined && words(signs).every((sign) => folded.has(sign)),
  )
  return found?.[0] as Dialect | undefined
}

/** Null: it is to be passed over. Undefined: it means what it means anywhere. */
export function meaningAt(dialect: Dialect, name: string): { field: Field; rank: number } | null | undefined {
  const system = known[dialect]
  if (system === undefined) return undefined
  const folded = foldName(name)
  if (words(system.ignored).includes(folded)) return null
  if (system.option?.test(name)) return { field: 'option', rank: 0 }
  return byName.get(dialect)?.get(folded)
}

export const systemTitle = (dialect: Dialect) => known[dialect]?.title
export const isPointOnly = (dialect: Dialect) => known[dialect]?.point ?? false
export const optionName = (dialect: Dialect, name: string) =>
  name.replace(known[dialect]?.option ?? /^(?!)/, '').trim()
export const categorySigns = (dialect: Dialect) => ({
  lists: known[dialect]?.lists,
  slashes: known[dialect]?.slashes ?? false,
})
