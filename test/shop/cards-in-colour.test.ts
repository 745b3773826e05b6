import { expect, test } from 'vitest'
import { pictures, productColours, productImages } from '#db/schema/catalogue.ts'
import { listProducts } from '#shop/catalogue.ts'
import { searchProducts } from '#shop/search/search.ts'
import { indexProduct } from '#shop/search/search-index.ts'
import { inTx } from '#shop/transaction.ts'
import { addProduct, addVariant, memoryDb, noon } from '#test/support/shop.ts'

const names = { red: { ru: 'Красный', en: 'Red' }, blue: { ru: 'Синий', en: 'Blue' }, plain: { ru: 'Белый' } }

/** A tee that begins with red; white has no picture of its own. */
function openShop() {
  const db = memoryDb()
  const { id } = addProduct(db, { title: { ru: 'Футболка', en: 'Tee' } })
  const colourIds = Object.entries(names).map(([name, title], position) => {
    const colour = { productId: id, title, hex: '#000000', position }
    const { id: colourId } = db.insert(productColours).values(colour).returning().get()
    addVariant(db, id, { colourId })
    if (name === 'plain') return colourId
    for (const hash of [`${name}-1`, `${name}-2`]) {
      db.insert(pictures).values({ hash, width: 3, height: 4, placeholder: 'aa', createdAt: noon }).run()
      db.insert(productImages).values({ productId: id, colourId, pictureHash: hash }).run()
    }
    return colourId
  })
  inTx(db, (tx) => indexProduct(tx, id))
  const shown = (colours?: string[]) => {
    const filter = colours === undefined ? {} : { colours }
    const lists = [
      listProducts(db, { language: 'ru', ...filter }),
      searchProducts(db, 'футболка', { language: 'en', filter }),
    ]
    return lists.map(({ items: [card] }) => [card?.picture?.hash, card?.colourId])
  }
  return { colourIds, shown }
}

test('a list that is narrowed down by colour shows things in it', () => {
  const {
    colourIds: [red, blue],
    shown,
  } = openShop()
  expect(shown()).toEqual([
    ['red-1', undefined],
    ['red-1', undefined],
  ])
  expect(shown(['Синий'])).toEqual([
    ['blue-1', blue],
    ['blue-1', blue],
  ])
  expect(shown(['blue', 'красный'])).toEqual([
    ['red-1', red],
    ['red-1', red],
  ])
})

test('in a colour that nobody took a picture of it is shown as always', () => {
  const { shown } = openShop()
  expect(shown(['белый'])).toEqual([
    ['red-1', undefined],
    ['red-1', undefined],
  ])
})
