// What distinguishes the variants of a product in other shops' exports: pairs of a name and a value. One is the colour, all
// others together are the size.
import type { Language, LocalText } from '#db/schema/kinds.ts'
import type { Cells } from './cells.ts'
import type { Field } from './fields.ts'
import type { Dialect } from './header.ts'

const colourName = /^(colou?r|цвет|расцветка|farbe|colou?rway|pa_colou?r)/i
const numbers = [1, 2, 3, 4, 5, 6] as const

export type Options = { colour: LocalText | undefined; size: string | undefined }
export const noOptions: Options = { colour: undefined, size: undefined }

/** Shopify names the options in the first row of a product only: the rows below are read as if it had not. */
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

export function readOptions(cells: Cells, dialect: Dialect, language: Language): Options {
  if (dialect !== 'woo' && dialect !== 'shopify') return noOptions
  const pairs = numbers.flatMap((number) => {
    const value = cells.text(`optionValue${number}` as Field).replace(/\s+/g, ' ')
    const name = cells.text(`optionName${number}` as Field)
    // So Shopify calls the only variant of a product.
    return value === '' || value === 'Default Title' ? [] : [{ name, value }]
  })
  const colour = pairs.find(({ name }) => colourName.test(name))
  const others = pairs.filter((pair) => pair !== colour)
  return {
    colour: colour === undefined ? undefined : { [language]: colour.value },
    size: others.length === 0 ? undefined : others.map(({ value }) => value).join(' / '),
  }
}
