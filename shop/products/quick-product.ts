// A product in one message: `Title; 1990; category; 5`, the same line by line, or the caption of a photo. Tells what each part
// is meant for, as it stands there; what it is worth, whoever fills the product says.

export type QuickProduct = {
  title: string
  description?: string
  price?: string
  oldPrice?: string
  category?: string
  /** A figure, or sizes. */
  stock?: string
}
/** `isCategory`: where the tree has one that is called so, a line is no description. */
type Reading = { isCategory: (text: string) => boolean }
type Form = 'command' | 'caption'

const currency = String.raw`(?:\p{Sc}|⭐|(?:руб(?:л[ейя]+|\.)?|р\.?|rub|usd|eur|kzt|тг|тенге|грн|uah|byn)(?!\p{L}))`
const amount = String.raw`\d[\d\s\u00a0\u202f'’.,]*`
const label = String.raw`(?:цена|стоимость|price|cost)\s*[:=—–-]?\s*`
const oldMark = String.raw`(?:\/|вместо|было|старая(?: цена)?|was|instead of|old(?: price)?|\()`
/** A price alone, perhaps with the one before. */
const priceAlone = new RegExp(
  String.raw`^(?:${label})?((?:${currency}\s*)?${amount}\s*${currency}?)(?:\s*${oldMark}[\s:]*((?:${currency}\s*)?${amount}\s*${currency}?)\)?)?\.?$`,
  'iu',
)
/** A price at the end of a line, which its currency tells from a number in a name; else a number of three digits and more. */
const priceAtEnd = [
  new RegExp(
    String.raw`[\s,]*(?:(?:[—–-]|${label}|(?<=\s)(?:по|за|for))\s*)?((?<![\p{L}\p{N}])${amount}\s*${currency}|${currency}\s*${amount})\.?$`,
    'iu',
  ),
  /[\s,]+(?:[—–-]\s*)?(\d{3,}(?:[.,]\d{1,2})?|\d{1,3}(?:[\s\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?)$/u,
]
/** No price is longer, however it is written; what is longer is not looked through for one. */
const longestPrice = 60
/** Where two figures could be either, a lower one is how many. */
const leastPrice = 100
const count = /^=?\s*\d{1,7}(?:\s*(?:шт|штук[иа]?|pcs?|pieces?)\.?)?$/iu
const countLabelled =
  /^(?:остаток|в наличии|на складе|кол-?во|количество|stock|in stock|quantity|qty)\s*[:=—–-]?\s*(\d{1,7}.*)$/iu

export function readQuickProduct(text: string, form: Form, reading: Reading): QuickProduct {
  const lines = text
    .normalize('NFC')
    .split(/\r\n|[\n\r]/)
    .map((line) => line.trim())
  const filled = lines.filter(Boolean)
  const isParted = (filled[0] ?? '').includes(';') || (form === 'command' && /;/.test(text))
  if (isParted) return readFields(filled.join(';').split(';'), reading)
  if (form === 'command') return readFields(filled, reading)
  return readCaption(lines, reading)
}

/** In the order that is shown to everybody, but each is known by what it looks like. */
function readFields(parts: readonly string[], reading: Reading): QuickProduct {
  const [title = '', ...others] = parts.map((part) => part.trim())
  const fields = others.filter(Boolean)
  const product: QuickProduct = { title }
  if (fields.length === 0) return titled(product)
  const texts: string[] = []
  for (const [index, field] of fields.entries())
    takeField(product, texts, { field, later: fields.slice(index + 1), reading })
  if (texts.length > 0) product.description = texts.join('\n')
  return product
}

type Taking = { field: string; later: readonly string[]; reading: Reading }

function takeField(product: QuickProduct, texts: string[], { field, later, reading }: Taking): void {
  const price = priceIn(field)
  const counted = countLabelled.exec(field)?.[1]
  const isStock = counted !== undefined || looksLikeStock(field)
  if (counted !== undefined) product.stock = counted
  else if (product.price === undefined && price !== null) setPrice(product, price)
  else if (isOldPrice(product, field, later)) product.oldPrice = field
  else if (product.category === undefined && reading.isCategory(field)) product.category = field
  else if (product.stock === undefined && isStock) product.stock = field
  // What comes second is the price, be it readable or not; then the category, then how many there are.
  else if (product.price === undefined && !isSurelyPrice(later[0])) product.price = field
  else if (product.category === undefined && texts.length === 0) product.category = field
  else if (product.stock === undefined && texts.length === 0 && !isProse(field)) product.stock = field
  else texts.push(field)
}

/** A second price right behind the first, higher, and with more to come. */
function isOldPrice(
  { price, oldPrice, category, stock }: QuickProduct,
  field: string,
  later: readonly string[],
): boolean {
  if (price === undefined || oldPrice !== undefined || category !== undefined || stock !== undefined)
    return false
  if (priceIn(field) === null || later.length === 0) return false
  return figureOf(field) > figureOf(price)
}

const priceIn = (field: string) => (field.length > longestPrice ? null : priceAlone.exec(field))

/** No figure of how many there are. */
const isSurelyPrice = (field = '') =>
  priceIn(field) !== null && (figureOf(field) >= leastPrice || !count.test(field))

/** Nobody writes so of an amount. */
const isProse = (field: string) => field.length > 40 || (/\s/.test(field) && !/\d/.test(field))

const figureOf = (text: string) => Number.parseFloat(text.replace(/[^\d.,]/g, '').replace(',', '.'))

function looksLikeStock(field: string): boolean {
  if (count.test(field)) return true
  if (/^(?:под|на) заказ$|^(?:on|to) order$|^в наличии$|^in stock$/i.test(field)) return true
  return /^(?:\d?x{0,4}[sml]|\d{2}(?:[.,]5)?)(?:\s*[-–—,:=\s]\s*(?:\d?x{0,4}[sml]|\d{1,4}(?:[.,]5)?))+$/i.test(
    field,
  )
}

function setPrice(product: QuickProduct, [, price = '', old]: RegExpExecArray): void {
  product.price = price.trim()
  if (old !== undefined) product.oldPrice = old.trim()
}

function readCaption(lines: readonly string[], reading: Reading): QuickProduct {
  const first = lines.findIndex((line) => line !== '')
  const product: QuickProduct = { title: lines[first] ?? '' }
  const rest: string[] = []
  for (const line of lines.slice(first + 1)) {
    const price = priceIn(line)
    const counted = countLabelled.exec(line)?.[1]
    if (product.price === undefined && price !== null) setPrice(product, price)
    else if (product.stock === undefined && counted !== undefined) product.stock = counted
    else if (product.category === undefined && line !== '' && reading.isCategory(line))
      product.category = line
    else rest.push(line)
  }
  const description = rest.join('\n').trim()
  if (description !== '') product.description = description
  return titled(product)
}

/** The price that stands in the first line, where none was elsewhere. */
function titled(product: QuickProduct): QuickProduct {
  if (product.price !== undefined) return product
  const from = Math.max(0, product.title.length - longestPrice)
  for (const pattern of priceAtEnd) {
    const found = pattern.exec(product.title.slice(from))
    const title = product.title.slice(0, from + (found?.index ?? 0)).replace(/[\s,:—–-]{1,9}$/, '')
    const price = found?.[1]?.trim()
    if (price !== undefined && /\p{L}/u.test(title)) return { ...product, title, price }
  }
  return product
}
