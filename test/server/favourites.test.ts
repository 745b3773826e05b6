import { expect, test } from 'vitest'
import { addProduct } from '#test/support/shop.ts'
import { codeIn, openWebShop } from '#test/support/web-shop.ts'

test('what is liked is told with everything else about whoever likes it', async () => {
  const { db, browser, productId } = openWebShop()
  const ann = browser()
  const other = addProduct(db, { title: { en: 'Cap' } })
  expect((await ann.ask('PUT', `/api/favourites/${productId}`)).body).toEqual({ favourites: [productId] })
  await ann.ask('PUT', `/api/favourites/${other.id}`)
  await ann.ask('PUT', `/api/favourites/${productId}`)
  expect((await ann.ask('GET', '/api/me')).body).toMatchObject({
    kind: 'guest',
    favourites: [other.id, productId],
  })
  expect((await ann.ask('GET', '/api/favourites?language=en')).body).toMatchObject({
    items: [{ title: 'Cap' }, { title: 'Tee', fromPriceMinor: 1990_00 }],
  })
  expect((await ann.ask('DELETE', `/api/favourites/${other.id}`)).body).toEqual({ favourites: [productId] })
  expect((await browser().ask('GET', '/api/favourites')).body).toEqual({ items: [] })
})

test.each(['one', '1e0', '-1', '0', '9'.repeat(30), '999'])('nothing is liked at %s', async (id) => {
  const { browser } = openWebShop()
  expect(codeIn(await browser().ask('PUT', `/api/favourites/${id}`))).toBe('404 not-found')
})
