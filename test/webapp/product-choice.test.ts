import { describe, expect, test } from 'vitest'
import type { ProductView, VariantView } from '#webapp/shop/api.ts'
import { pathInColour, purchaseOf } from '#webapp/shop/models/product.ts'

const variant = (id: number, colourId: number | null, size: string, more: Partial<VariantView> = {}) => ({
  ...{ id, colourId, size, sku: `SKU-${id}`, priceMinor: 990_00, oldPriceMinor: null, left: null },
  availability: 'in_stock' as const,
  ...more,
})
const soldOut = { availability: 'sold_out' as const }
const colour = (id: number, title: string) => ({ id, title, hex: '#888888', pictures: [] })

function product(colours: string[], variants: VariantView[]): ProductView {
  return {
    ...{ id: 7, version: 1, kind: 'good', status: 'published', categoryId: 1, title: 'Tee', description: '' },
    ...{ fromPriceMinor: 990_00, toPriceMinor: 990_00, availability: 'in_stock', pictures: [], related: [] },
    rating: null,
    colours: colours.map((title, index) => colour(index + 1, title)),
    variants,
  } as ProductView
}

describe('what can be done about a choice', () => {
  test('is to buy it as soon as it is clear which: the only one there is, the only size, the chosen one', () => {
    const plain = product([], [variant(1, null, '')])
    expect(purchaseOf(plain, { colourId: null, size: null })).toMatchObject({
      kind: 'buy',
      variant: { id: 1 },
    })
    const tee = product(['Red', 'Blue'], [variant(1, 1, 'S'), variant(2, 1, 'M'), variant(3, 2, 'M')])
    expect(purchaseOf(tee, { colourId: 2, size: null })).toMatchObject({ kind: 'buy', variant: { id: 3 } })
    expect(purchaseOf(tee, { colourId: 1, size: 'M' })).toMatchObject({ kind: 'buy', variant: { id: 2 } })
    expect(purchaseOf(tee, { colourId: 1, size: null })).toEqual({ kind: 'choose-size' })
  })

  test('is to look elsewhere once it is sold out: the size in another colour, the colour in another size', () => {
    const tee = product(
      ['Red', 'Blue', 'Grey'],
      [variant(1, 1, 'S'), variant(2, 1, 'M', soldOut), variant(3, 2, 'M'), variant(4, 3, 'M', soldOut)],
    )
    const gone = purchaseOf(tee, { colourId: 1, size: 'M' })
    expect(gone).toMatchObject({ kind: 'gone', colours: [{ title: 'Blue' }], sizes: ['S'] })
    // Not made in this colour at all is no different.
    expect(purchaseOf(tee, { colourId: 2, size: 'S' })).toMatchObject({
      ...{ kind: 'gone', colours: [{ title: 'Red' }], sizes: ['M'] },
    })
  })

  test('is no question about the size where every size is sold out', () => {
    const tee = product(
      ['Red', 'Blue'],
      [variant(1, 1, 'S', soldOut), variant(2, 1, 'M', soldOut), variant(3, 2, 'S')],
    )
    expect(purchaseOf(tee, { colourId: 1, size: null })).toMatchObject({
      ...{ kind: 'gone', colours: [{ title: 'Blue' }], sizes: [] },
    })
  })

  test('goes into the address as its colour, beside whatever stood there', () => {
    expect(pathInColour(7, '?language=en&colour=1', 2)).toBe('/product/7?language=en&colour=2')
    expect(pathInColour(7, '', 2)).toBe('/product/7?colour=2')
  })
})
