import { expect, test } from 'vitest'
import { openHttp } from '#test/support/http.ts'
import { addCategory, addProduct, memoryDb } from '#test/support/shop.ts'

async function openAt() {
  const db = memoryDb()
  const { id: categoryId } = addCategory(db, { slug: 'clothes & more' })
  const { id: productId } = addProduct(db, { categoryId })
  const { address } = await openHttp(db)
  const opens = async (query: string, path = '/') => {
    const { status, headers } = await fetch(`${address}${path}?${query}`, { redirect: 'manual' })
    return status === 302 ? headers.get('Location') : status
  }
  return { categoryId, productId, opens }
}

test('whoever follows a link into the Mini App sees at once what it is for', async () => {
  const { categoryId, productId, opens } = await openAt()
  expect(await opens(`tgWebAppStartParam=p_${productId}`)).toBe(`/product/${productId}`)
  expect(await opens(`tgWebAppStartParam=c_${categoryId}&language=en`)).toBe(
    '/category/clothes%20%26%20more?language=en',
  )
  expect(await opens('tgWebAppStartParam=o_a-token')).toBe('/order/a-token')
  expect(await opens('tgWebAppStartParam=cart')).toBe('/cart')
  expect(await opens('tgWebAppStartParam=catalogue')).toBe('/catalogue')
})

test('what is no place, what is not there, and what somebody opens elsewhere is left to the page', async () => {
  const { productId, opens } = await openAt()
  for (const payload of ['promo_SUMMER', 'g_guest', 'ref_ann', 'c_404', '//evil.example', '']) {
    expect(await opens(`tgWebAppStartParam=${encodeURIComponent(payload)}`), payload).toBe(200)
  }
  expect(await opens(`tgWebAppStartParam=p_${productId}`, '/cart')).toBe(200)
})
