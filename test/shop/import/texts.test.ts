import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deepest, readPath, readPaths, writePath } from '#shop/import/category-path.ts'
import { hexFor } from '#shop/import/colour-names.ts'
import { plainTextOf } from '#shop/import/html-text.ts'
import { hashIn, sourcesIn } from '#shop/import/picture-sources.ts'
import { guard, textOf } from '#shop/import/table.ts'
import { tidy } from '#shop/products/product-input.ts'

test.each([
  ['Одежда > Футболки', ['Одежда', 'Футболки']],
  ['Одежда>Футболки', ['Одежда', 'Футболки']],
  ['Одежда » Футболки » Летние', ['Одежда', 'Футболки', 'Летние']],
  ['Одежда / Футболки', ['Одежда', 'Футболки']],
  ['Кофты/толстовки', ['Кофты/толстовки']],
  ['Куртки, пальто', ['Куртки, пальто']],
  [' > Обувь > ', ['Обувь']],
  ['', []],
])('reads the path %s', (text, path) => {
  expect(readPath(text)).toEqual(path)
})

test('of a list of paths takes the most exact, and a comma behind a backslash parts none', () => {
  expect(deepest(readPaths('Clothing, Clothing > Hoodies, Sale'))).toEqual(['Clothing', 'Hoodies'])
  expect(readPaths('Shoes \\, boots, Hats')).toEqual([['Shoes , boots'], ['Hats']])
})

test('a path that is written reads back the same, whatever its names are', () => {
  const name = fc
    .string({ unit: fc.constantFrom('a', 'Б', ' ', '>', '/', '\\', ',', '|', '»', '→', '-', '1') })
    .map((text) => tidy(text).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (path) => {
      expect(readPath(writePath(path))).toEqual(path)
    }),
  )
})

test('a guarded text reads back the same, and begins with nothing that a spreadsheet works out', () => {
  const text = fc
    .string({ unit: fc.constantFrom('=', '+', '-', '@', "'", 'a', '1', '"', ' ', '\t') })
    .map((one) => one.trim())
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        fc.string().map((one) => one.trim()),
      ),
      (one) => {
        expect(guard(one)).not.toMatch(/^[=+\-@\t\r]/)
        if (!/^="[^"]*"$/.test(guard(one))) expect(textOf(guard(one))).toBe(one)
      },
    ),
  )
})

test('a description in HTML becomes paragraphs and lists, and no sign of it stays', () => {
  const html =
    '<style>p{}</style><p>Лёгкие &amp; <b>тёплые</b>&nbsp;кеды.</p>\n<ul>\n<li>резина</li>\n<li>3 &lt; 5&#8381;</li>\n</ul><p>Уход<br>ручной</p><script>alert(1)</script>'
  expect(plainTextOf(html)).toBe('Лёгкие & тёплые кеды.\n\n• резина\n• 3 < 5₽\n\nУход\nручной')
})

test('whatever the HTML is, no tag comes through', () => {
  const parts = fc.array(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<b',
      '>',
      '<script>',
      '</script>',
      '&lt;',
      'a',
      '<',
      '<!--',
      '-->',
      ' ',
      '\n',
      '<br/>',
    ),
  )
  fc.assert(
    fc.property(parts, (all) => {
      const html = all.join('').replaceAll('&lt;', '')
      expect(plainTextOf(html)).not.toMatch(/<(p|b|script|br)>/)
    }),
  )
})

test('finds addresses, files and pictures of the shop in one cell', () => {
  expect(sourcesIn('https://a.example/1,2.jpg, https://a.example/2.jpg')).toEqual([
    'https://a.example/1,2.jpg',
    'https://a.example/2.jpg',
  ])
  expect(sourcesIn('a.jpg; Фото 2.PNG\nhttps://b.example/x?y=1 | c.webp')).toEqual([
    'a.jpg',
    'Фото 2.PNG',
    'https://b.example/x?y=1',
    'c.webp',
  ])
  expect(sourcesIn('ftp://a.example/1, javascript:alert(1), нет')).toEqual([])
  const hash = 'a1'.repeat(16)
  expect(
    [
      `${hash}.jpg`,
      `https://shop.example/images/${hash}`,
      `https://shop.example/images/${hash}-640.webp`,
      'x.jpg',
    ].map(hashIn),
  ).toEqual([hash, hash, hash, undefined])
})

test.each([
  ['Тёмно-синий', '#1b2a5e'],
  ['Navy', '#1b2a5e'],
  ['Светло-серый меланж', '#9e9e9e'],
  ['Red', '#d32f2f'],
  ['Карельская берёза', '#9e9e9e'],
])('has a patch for %s', (name, hex) => {
  expect(hexFor(name)).toBe(hex)
})
