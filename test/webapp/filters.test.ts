import { describe, expect, test } from 'vitest'
import {
  countFilters,
  noFilters,
  placeOf,
  readFilters,
  searchQuestion,
  toggled,
} from '#webapp/shop/models/filters.ts'
import { inThisLanguage } from '#webapp/shop/models/filters-spoken.ts'

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
    expect(readFilters(placeOf('', filters))).toEqual({ ...filters, colours: ['red, dark', 'синий'] })
    expect(countFilters(filters)).toBe(5)
  })

  test('is nothing in an address that says nothing, or says it wrongly', () => {
    const wrong = '?sort=best&colours=&sizes=&priceFrom=-5&priceTo=1e3&inStock=yes&onSale=1&utm_source=chat'
    for (const search of ['', wrong]) expect(readFilters(search)).toEqual(noFilters)
    expect(placeOf('', noFilters)).toBe('')
  })

  test('has one address, in whatever order it was chosen', () => {
    const colours = toggled(toggled([], 'red'), 'blue')
    expect(placeOf('', { ...noFilters, colours })).toBe('?colours=blue&colours=red')
    expect(placeOf('', readFilters('?onSale=true&colours=red&colours=blue&colours=red'))).toBe(
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

  test('stands behind what is looked for', () => {
    expect(placeOf('/search?q=tee', noFilters)).toBe('/search?q=tee')
    expect(placeOf('/search?q=tee', { ...noFilters, inStock: true })).toBe('/search?q=tee&inStock=true')
    expect(searchQuestion('?q=+tee&inStock=true&sort=cheap')).toBe(
      '/api/search?language=en&q=tee&inStock=true',
    )
  })

  test('is ticked in whichever language its colours are named', () => {
    const colour = { key: 'red', also: 'красный', title: 'Red', hex: '#f00' }
    const facets = { colours: [colour], sizes: [], priceFromMinor: null, priceToMinor: null }
    const chosen = { ...noFilters, colours: ['blue', 'red', 'красный'] }
    expect(inThisLanguage(chosen, facets).colours).toEqual(['blue', 'red'])
    expect(inThisLanguage(chosen, undefined).colours).toEqual(['blue', 'red', 'красный'])
  })

  test('asks no more of the shop than it takes', () => {
    const sizes = Array.from({ length: 80 }, (_, index) => `sizes=${index}`).join('&')
    expect(readFilters(`?${sizes}&colours=${'x'.repeat(300)}`)).toMatchObject({ colours: [] })
    expect(readFilters(`?${sizes}`).sizes).toHaveLength(50)
  })
})
