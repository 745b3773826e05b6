// What the rows of one product say of it as a whole. Where they say different things of a product that is there already, nothing
// is meant: a price list calls each variant by a name of its own.
import { type Language, type LocalText, languages } from '#db/schema/kinds.ts'
import type { Goods } from './goods.ts'
import type { Line } from './line.ts'

export type Wish = {
  title: LocalText
  description: LocalText
  category: string[] | null | undefined
  kind: Line['kind']
  status: Line['status']
}

export function wishOf({ whole, lines, productId }: Goods): Wish {
  const all = [...whole, ...lines]
  const isNew = productId === undefined
  const only = <T>(values: (T | undefined)[]): T | undefined => {
    const told = values.filter((value) => value !== undefined)
    const different = new Set(told.map((value) => JSON.stringify(value)))
    return isNew || different.size === 1 ? told[0] : undefined
  }
  const inEach = (read: (line: Line, language: Language) => string | undefined): LocalText => {
    const told = languages.map(
      (language) => [language, only(all.map((line) => read(line, language)))] as const,
    )
    return Object.fromEntries(told.filter(([, text]) => text !== undefined))
  }
  return {
    title: inEach((line, language) => line.title[language] || undefined),
    description: inEach((line, language) => line.description?.[language]),
    category: only(all.map(({ category }) => category)),
    kind: only(all.map(({ kind }) => kind)),
    status: only(all.map(({ status }) => status)),
  }
}

/** The row that is told of what is wrong with the product. */
export function firstOf({ whole, lines }: Goods): Line {
  const first = [...whole, ...lines].reduce<Line | undefined>(
    (least, line) => (least === undefined || line.row < least.row ? line : least),
    undefined,
  )
  if (first === undefined) throw new Error('goods without a row')
  return first
}

export function rowsOf({ whole, lines }: Goods): number[] {
  return [...whole, ...lines].map(({ row }) => row).sort((a, b) => a - b)
}
