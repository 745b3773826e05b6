import { expect, test } from 'vitest'
import { customers } from '#db/schema/people.ts'
import { codeIn, openWebShop, order } from '#test/support/web-shop.ts'

type Comer = ReturnType<ReturnType<typeof openWebShop>['browser']>

const arrive = (who: Comer, startapp: string) => who.ask('POST', '/api/arrivals', { startapp })
const noted = { status: 200, body: { noted: true } }
const passedOver = { status: 200, body: { noted: false } }

test('whoever opens the Mini App by a link that brings people counts, once', async () => {
  const { db, inTelegram } = openWebShop()
  const ann = inTelegram({ id: 42 })
  expect(await arrive(ann, 'ref_spring')).toMatchObject(noted)
  expect(await arrive(ann, 'ref_autumn')).toMatchObject(passedOver)
  expect(db.select().from(customers).all()).toMatchObject([{ telegramId: 42, cameFrom: 'spring' }])
})

test('not whoever has ordered before, and nobody by a link that brings nobody', async () => {
  const { db, inTelegram, variantId } = openWebShop()
  const old = inTelegram({ id: 42 })
  await order(old, variantId)
  expect(await arrive(old, 'ref_spring')).toMatchObject(passedOver)
  for (const startapp of ['p_12', 'ref_', 'ref_c00000ZZ', `ref_${'x'.repeat(80)}`, '']) {
    await arrive(inTelegram({ id: 43 }), startapp)
  }
  expect(db.select().from(customers).all()).toMatchObject([{ cameFrom: null }, { cameFrom: null }])
})

test('a browser brings nobody', async () => {
  const { db, browser } = openWebShop()
  expect(codeIn(await arrive(browser(), 'ref_spring'))).toBe('401 launch-refused')
  expect(db.select().from(customers).all()).toEqual([])
})
