import { describe, expect, test } from 'vitest'
import { countFilters, noFilters, readFilters, searchOf, toggled } from '#webapp/shop/models/filters.ts'

describe('what a list is narrowed down by', () => {
  test('goes into the address and comes back from it', () => {
    const filters = {
      ...noFilters,
      sort: 'cheap' as const,
      colours: ['синий', 'red, dark'],
      sizes: ['m'],
      priceFromMinor: 1000_00,
      inStock: true,
    }
    expect(readFilters(searchOf(filters))).toEqual({ ...filters, colours: ['red, dark', 'синий'] })
    expect(countFilters(filters)).toBe(5)
  })

  test('is nothing in an address that says nothing, or says it wrongly', () => {
    const wrong = '?sort=best&colours=&sizes=&priceFrom=-5&priceTo=1e3&inStock=yes&onSale=1&utm_source=chat'
    for (const search of ['', wrong]) expect(readFilters(search)).toEqual(noFilters)
    expect(searchOf(noFilters)).toBe('')
  })

  test('has one address, in whatever order it was chosen', () => {
    const colours = toggled(toggled([], 'red'), 'blue')
    expect(searchOf({ ...noFilters, colours })).toBe('?colours=blue&colours=red')
    expect(searchOf(readFilters('?onSale=true&colours=red&colours=blue&colours=red'))).toBe(
      '?colours=blue&colours=red&onSale=true',
    )
    expect(toggled(colours, 'red')).toEqual(['blue'])
  })

  test('takes prices that were given the wrong way round as they were meant', () => {
    expect(readFilters('?priceFrom=900&priceTo=100')).toMatchObject({
      priceFromMinor: 100,
      priceToMinor: 900,
    })
  })

  test('asks no more of the shop than it takes', () => {
    const sizes = Array.from({ length: 80 }, (_, index) => `sizes=${index}`).join('&')
    expect(readFilters(`?${sizes}&colours=${'x'.repeat(300)}`)).toMatchObject({ colours: [] })
    expect(readFilters(`?${sizes}`).sizes).toHaveLength(50)
  })
})
