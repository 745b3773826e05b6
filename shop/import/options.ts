// What distinguishes the variants of a product in other shops' exports: pairs of a name and a value. One is the colour, all
// others together are the size.
import type { Language, LocalText } from '#db/schema/kinds.ts'
import type { Cells } from './cells.ts'
import type { Field } from './fields.ts'
import type { Choice, Option } from './line.ts'
import type { Dialect } from './systems.ts'
import { foldWord } from './words.ts'

const colourName = /^(colou?r|цвет|расцветка|колір|farbe|colou?rway|pa_colou?r)/i
/** Of Shopify's products with one nameless option it is the name. */
const sizeName = /^(size|размер|розмір|рост|pa_size|title$)/i
const numbers = [1, 2, 3, 4, 5, 6] as const

export const isColour = ({ name }: Pick<Option, 'name'>) => colourName.test(name)

/** Shopify and Wix name the options in the first row of a product only: the rows below are read as if they had not. */
export function optionNames(): (cells: Cells) => Cells {
  let product = ''
  let names: string[] = []
  return (cells) => {
    const own = numbers.map((number) => cells.text(`optionName${number}` as Field))
    if (cells.text('group') !== product) names = []
    product = cells.text('group')
    names = own.map((name, index) => name || (names[index] ?? ''))
    const inherited = new Map<Field, string>(
      numbers.map((number, index) => [`optionName${number}`, names[index] ?? '']),
    )
    return { ...cells, text: (field) => inherited.get(field) ?? cells.text(field) }
  }
}

const onlyVariant = new Set(['Default Title', 'Regular'])

/** All that a row says of options; an empty value stays open. */
export function optionsIn(cells: Cells, dialect: Dialect): Option[] {
  const numbered = numbers.map((number) => ({
    name: cells.text(`optionName${number}` as Field),
    value: cells.text(`optionValue${number}` as Field).replace(/\s+/g, ' '),
  }))
  const all = dialect === 'plain' || dialect === 'own' ? [] : [...numbered, ...cells.options()]
  const told = [...all, ...editionsIn(cells.text('editions')), ...attributesIn(cells)]
  // So Shopify and Square call the only variant of a product.
  return told.filter(({ name, value }) => (name !== '' || value !== '') && !onlyVariant.has(value))
}

/** `Размер:M;Цвет:Белый`; what a product as a whole says there is no list of them. */
function editionsIn(text: string): Option[] {
  if (/^product_options|^\[/.test(text)) return []
  return text.split(';').flatMap((pair) => {
    const [, name = '', value = ''] = /^([^:]+):(.+)$/s.exec(pair.trim()) ?? []
    return value === '' ? [] : [{ name: name.trim(), value: value.trim() }]
  })
}

const ofSize = /^(размеры?|розмір|size)( (одежды|обуви))?$|^международный размер$/i

/** Characteristics of all kinds; those that variants differ in are colour and size. */
function attributesIn(cells: Cells): Option[] {
  const values = cells.all('attributeValue')
  return cells.all('attributeName').flatMap((name, index) => {
    const value = (values[index] ?? '').replaceAll('|', ' / ')
    return value !== '' && (colourName.test(name) || ofSize.test(name)) ? [{ name, value }] : []
  })
}

/** `Blue, Green` of a product as a whole: what its variants may be. */
export function choicesOf(options: readonly Option[], dialect: Dialect): Choice[] {
  const between = dialect === 'wix' ? ';' : /\s*(?<!\\),\s*|\s*\|\s*/
  return options.map(({ name, value }) => ({
    name,
    values: value
      .split(between)
      .map((one) => one.replaceAll('\\,', ',').trim())
      .filter(Boolean),
  }))
}

const bare = new Set(['yes', 'no', 'true', 'false', 'да', 'нет', 'є', 'немає'])

/** "No" alone says nothing to a customer, nor does a figure. */
function worded({ name, value }: Option): string {
  const isBare = bare.has(foldWord(value)) || /^\d+([.,]\d+)?$/.test(value)
  return isBare && name !== '' && !sizeName.test(name) ? `${name}: ${value}` : value
}

export function colourOf(options: readonly Option[], language: Language): LocalText | undefined {
  const value = options.find((option) => isColour(option) && option.value !== '')?.value
  return value === undefined ? undefined : { [language]: value.replace(patched, '$2') }
}

/** Wix writes `#FF0000:Red`. */
const patched = /^(#[0-9a-f]{6}|rgb\([\d, ]+\)):(.+)$/i

export function patchOf(options: readonly Option[]): string | undefined {
  const [, code] = patched.exec(options.find(isColour)?.value ?? '') ?? []
  return code?.startsWith('#') ? code.toLowerCase() : undefined
}

export function sizeOf(options: readonly Option[]): string | undefined {
  const colour = options.find((option) => isColour(option) && option.value !== '')
  const others = options.filter((option) => option !== colour && option.value !== '')
  return others.length === 0 ? undefined : others.map(worded).join(' / ')
}
