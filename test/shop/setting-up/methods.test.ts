import { describe, expect, test } from 'vitest'
import {
  addMethod,
  deleteMethod,
  findMethod,
  letPickUp,
  placePickup,
  priceMethod,
  raiseMethod,
  renameMethod,
  switchMethod,
} from '#shop/setting-up/methods.ts'
import { readSettings } from '#shop/settings.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCustomer, addProduct, addStaff, addVariant, buy, memoryDb, noon } from '#test/support/shop.ts'

function shop() {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const add = (typed: string, list: 'deliveries' | 'payments' = 'deliveries') =>
    addMethod(db, owner, { list, typed, language: 'ru' }, noon)
  const ids = () => readSettings(db).deliveries.map(({ id }) => id)
  return { db, owner, add, ids }
}

describe('a way of delivery', () => {
  test('is made of a line, with what it costs and from when it is free', () => {
    const { db, add } = shop()
    const id = add('Почтой; 350 ₽; 5 000')
    expect(findMethod(db, 'deliveries', id)).toEqual({
      ...{ id: 'pochtoy', title: { ru: 'Почтой' }, priceMinor: 350_00, freeFromMinor: 5000_00 },
      ...{ pickup: false, active: true },
    })
  })

  test('without a price is not offered before its owner says so', () => {
    const { db, owner, add } = shop()
    const id = add('Почтой')
    expect(findMethod(db, 'deliveries', id)).toMatchObject({ active: false, priceMinor: 0 })
    switchMethod(db, owner, { list: 'deliveries', id, active: true }, noon)
    expect(findMethod(db, 'deliveries', id)).toMatchObject({ active: true })
  })

  test('costs nothing where that is said in words', () => {
    const { db, owner, add } = shop()
    const id = add('СДЭК; Бесплатно')
    expect(findMethod(db, 'deliveries', id)).toMatchObject({ active: true, priceMinor: 0 })
    priceMethod(db, owner, { id, field: 'price', typed: '300' }, noon)
    priceMethod(db, owner, { id, field: 'price', typed: 'free' }, noon)
    expect(findMethod(db, 'deliveries', id)).toMatchObject({ priceMinor: 0 })
  })

  test('is a free pickup where it is called one', () => {
    const { db, add } = shop()
    const made = (typed: string) => findMethod(db, 'deliveries', add(typed))
    expect(made('Самовывоз')).toMatchObject({ pickup: true, active: true, priceMinor: 0 })
    expect(made('Pick-up point; 100')).toMatchObject({ pickup: true, active: true, priceMinor: 100_00 })
  })

  test.each([
    ['', 'title-required'],
    [' ; 300', 'title-required'],
    ['Почтой; дорого', 'price-invalid'],
    ['Почтой; 1; 2; 3', 'method-unread'],
    ['я'.repeat(61), 'text-too-long'],
  ] as const)('%j is none', (typed, code) => {
    const { add, ids } = shop()
    expect(codeOf(() => add(typed))).toBe(code)
    expect(ids()).toEqual(['courier'])
  })

  test('never takes the name of one that orders know', () => {
    const { db, owner, add, ids } = shop()
    buy(db, addCustomer(db), addVariant(db, addProduct(db).id).id)
    deleteMethod(db, owner, { list: 'deliveries', id: 'courier' }, noon)
    addMethod(db, owner, { list: 'deliveries', typed: 'Courier; 0', language: 'en' }, noon)
    add('Courier; 0')
    expect(ids()).toEqual(['courier-2', 'courier-3'])
  })

  test('is changed in each part of it, and the rest stays', () => {
    const { db, owner, add } = shop()
    const id = add('Сам; 0')
    renameMethod(db, owner, { list: 'deliveries', id, language: 'en', text: 'Pickup' }, noon)
    priceMethod(db, owner, { id, field: 'price', typed: '99,50' }, noon)
    priceMethod(db, owner, { id, field: 'freeFrom', typed: '1000' }, noon)
    letPickUp(db, owner, { id, pickup: true }, noon)
    placePickup(db, owner, { id, language: 'ru', text: 'Ул. Мира, 1\nвход со двора' }, noon)
    const made = {
      ...{ id, title: { ru: 'Сам', en: 'Pickup' }, priceMinor: 99_50, freeFromMinor: 1000_00 },
      ...{ pickup: true, pickupAddress: { ru: 'Ул. Мира, 1\nвход со двора' }, active: true },
    }
    expect(findMethod(db, 'deliveries', id)).toEqual(made)
    priceMethod(db, owner, { id, field: 'freeFrom', typed: '' }, noon)
    placePickup(db, owner, { id, language: 'ru', text: '' }, noon)
    expect(findMethod(db, 'deliveries', id)).toMatchObject({ freeFromMinor: null, pickup: true })
    expect(findMethod(db, 'deliveries', id)?.pickupAddress).toBeUndefined()
    expect(codeOf(() => priceMethod(db, owner, { id, field: 'price', typed: '-5' }, noon))).toBe(
      'price-invalid',
    )
    renameMethod(db, owner, { list: 'deliveries', id, language: 'en', text: '' }, noon)
    expect(
      codeOf(() => renameMethod(db, owner, { list: 'deliveries', id, language: 'ru', text: ' ' }, noon)),
    ).toBe('title-required')
  })

  test('goes up place by place, the first to the end', () => {
    const { db, owner, add, ids } = shop()
    add('Почтой; 1')
    add('Такси; 2')
    raiseMethod(db, owner, { list: 'deliveries', id: 'taksi' }, noon)
    expect(ids()).toEqual(['courier', 'taksi', 'pochtoy'])
    raiseMethod(db, owner, { list: 'deliveries', id: 'courier' }, noon)
    expect(ids()).toEqual(['taksi', 'pochtoy', 'courier'])
  })

  test('that is gone is not there for any change', () => {
    const { db, owner, ids } = shop()
    const ref = { list: 'deliveries', id: 'courier' } as const
    deleteMethod(db, owner, ref, noon)
    const changes = [
      () => deleteMethod(db, owner, ref, noon),
      () => raiseMethod(db, owner, ref, noon),
      () => switchMethod(db, owner, { ...ref, active: true }, noon),
      () => letPickUp(db, owner, { id: 'courier', pickup: true }, noon),
    ]
    for (const change of changes) expect(codeOf(change)).toBe('not-found')
    expect(ids()).toEqual([])
  })
})

test('a way of paying has a title alone', () => {
  const { db, add } = shop()
  expect(findMethod(db, 'payments', add('Переводом', 'payments'))).toEqual({
    ...{ id: 'perevodom', title: { ru: 'Переводом' }, active: true },
  })
  expect(codeOf(() => add('Переводом; 300', 'payments'))).toBe('method-unread')
})

test('only thirty fit, and only owners edit them', () => {
  const { db, add } = shop()
  for (let number = 2; number <= 30; number += 1) add(`Way ${number}; 1`)
  expect(codeOf(() => add('One more; 1'))).toBe('methods-full')
  const ref = { list: 'deliveries', id: 'courier' } as const
  for (const actor of [addStaff(db, 'manager'), addStaff(db, 'courier'), addCustomer(db)]) {
    expect(codeOf(() => addMethod(db, actor, { list: 'payments', typed: 'x', language: 'ru' }, noon))).toBe(
      'not-allowed',
    )
    expect(codeOf(() => deleteMethod(db, actor, ref, noon))).toBe('not-allowed')
    expect(codeOf(() => priceMethod(db, actor, { id: 'courier', field: 'price', typed: '1' }, noon))).toBe(
      'not-allowed',
    )
  }
})
