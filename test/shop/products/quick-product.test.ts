import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type QuickProduct, readQuickProduct } from '#shop/products/quick-product.ts'

const reading = { isCategory: (text: string) => ['Обувь', 'Обувь / Кеды'].includes(text) }
const command = (text: string) => readQuickProduct(text, 'command', reading)
const caption = (text: string) => readQuickProduct(text, 'caption', reading)

describe('one message', () => {
  const whole = { title: 'Кеды', price: '1990', category: 'Обувь', stock: '5' }
  test.each<[string, QuickProduct]>([
    ['Кеды; 1990; Обувь; 5', whole],
    ['Кеды\n1990\n\nОбувь\n5', whole],
    [' Кеды ;1990;;Обувь;5', whole],
    [
      'Кеды; 1 990,50 ₽; 2490; Обувь; 5 шт',
      { ...whole, price: '1 990,50 ₽', oldPrice: '2490', stock: '5 шт' },
    ],
    [
      'Кеды; 1990/2490; Обувь / Кеды',
      { title: 'Кеды', price: '1990', oldPrice: '2490', category: 'Обувь / Кеды' },
    ],
    ['Кеды; 1990 вместо 2490; 5', { title: 'Кеды', price: '1990', oldPrice: '2490', stock: '5' }],
    ['Кеды; 1990; 2490; 5', { title: 'Кеды', price: '1990', oldPrice: '2490', stock: '5' }],
    ['Кеды; 1990; 5', { title: 'Кеды', price: '1990', stock: '5' }],
    ['Кеды; 1990; Обувь; S 3, M 5', { ...whole, stock: 'S 3, M 5' }],
    ['Кеды; 1990; 36-41', { title: 'Кеды', price: '1990', stock: '36-41' }],
    ['Кеды; 1990; Обувь; под заказ', { ...whole, stock: 'под заказ' }],
    ['Кеды; 1990; Обувь; 5; Мягкие, на лето', { ...whole, description: 'Мягкие, на лето' }],
    [
      'Кеды; 1990; Обувь; Мягкие, на лето',
      { title: 'Кеды', price: '1990', category: 'Обувь', description: 'Мягкие, на лето' },
    ],
    // What cannot be read keeps its place, so that it can be told.
    ['Кеды; дорого; Обувь; много', { ...whole, price: 'дорого', stock: 'много' }],
    ['Кеды; Обувка; 1990; 5', { ...whole, category: 'Обувка' }],
    ['Кеды; 1990; Обувка; 5', { ...whole, category: 'Обувка' }],
    ['Кеды 1990', { title: 'Кеды', price: '1990' }],
    ['Cap $19.90', { title: 'Cap', price: '$19.90' }],
    ['Кеды', { title: 'Кеды' }],
  ])('reads %j', (text, product) => {
    expect(command(text)).toEqual(product)
  })
})

describe('the caption of a photo', () => {
  test.each<[string, QuickProduct]>([
    [
      'Кеды белые 1990\nМягкие\n\nна лето',
      { title: 'Кеды белые', price: '1990', description: 'Мягкие\n\nна лето' },
    ],
    ['👟 Кеды — 1 990 ₽', { title: '👟 Кеды', price: '1 990 ₽' }],
    ['Кеды по 1990р.', { title: 'Кеды', price: '1990р.' }],
    [
      'Nike Air 270\nЦена: 12 990 руб.\nОстаток 3',
      { title: 'Nike Air 270', price: '12 990 руб.', stock: '3' },
    ],
    [
      'Кеды\n1990 (2490)\nОбувь\n5 лет гарантии',
      { title: 'Кеды', price: '1990', oldPrice: '2490', category: 'Обувь', description: '5 лет гарантии' },
    ],
    ['iPhone 15', { title: 'iPhone 15' }],
    ['Кеды; 1990; Обувь; 5', { title: 'Кеды', price: '1990', category: 'Обувь', stock: '5' }],
  ])('reads %j', (text, product) => {
    expect(caption(text)).toEqual(product)
  })
})

test('loses no word of anything, and takes no time over it', () => {
  const words = fc.array(
    fc.constantFrom('кеды', '1990', '₽', ';', '\n', '/', '5 шт', 'S', '—', '2490', 'цена'),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(words, fc.constantFrom('command' as const, 'caption' as const), (parts, form) => {
      const text = parts.join(' ')
      const read = Object.values(readQuickProduct(text, form, reading)).join(' ')
      for (const word of ['кеды', 'S']) {
        const count = (all: string) => all.split(word).length
        expect(count(read)).toBe(count(text))
      }
    }),
  )
  const began = performance.now()
  for (const text of [
    `${'1 '.repeat(2_000)}x`,
    `${'a 1'.repeat(1_300)}₽`,
    '1'.repeat(4_000),
    ' '.repeat(4_000),
  ]) {
    command(text)
    caption(text)
  }
  expect(performance.now() - began).toBeLessThan(1_000)
})
