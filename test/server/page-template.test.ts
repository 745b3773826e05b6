// The built page: whose styles are written into it, which of them the policy lets in, and which files are asked for along with it.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTemplate } from '#server/page-template.ts'
import { tempFolder } from '#test/support/files.ts'

const manifest = {
  'shop/index.html': { file: 'assets/shop.js', imports: ['_core.js'], css: ['assets/shop.css'] },
  '_core.js': { file: 'assets/core.js' },
  '_row.js': { file: 'assets/row.js', imports: ['shop/index.html'], css: ['assets/row.css'] },
  'shop/pages/Home.tsx': {
    file: 'assets/Home.js',
    imports: ['_row.js', '_core.js'],
    css: ['assets/Home.css'],
  },
  'shop/pages/Cart.tsx': { file: 'assets/Cart.js', imports: ['_core.js'], css: ['assets/Cart.css'] },
  'texts/ru.ts': { file: 'assets/ru.js' },
  'texts/ru-purchase.ts': { file: 'assets/ru-purchase.js' },
}

function openBuilt() {
  const folder = tempFolder()
  for (const part of ['shop', 'assets']) mkdirSync(join(folder, part))
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  for (const name of ['shop', 'row', 'Home', 'Cart'])
    writeFileSync(join(folder, `assets/${name}.css`), `.${name}{}\n`)
  const head =
    '<!--head--><script src="/assets/shop.js"></script><link rel="stylesheet" crossorigin href="/assets/shop.css">'
  const page = `<html lang="en"><head>${head}</head><div id="shop"><!--shop--></div><!--answers--></html>`
  writeFileSync(join(folder, 'shop/index.html'), page)
  const template = openTemplate(folder)
  const draw = (name: string) =>
    template.fill({
      page: { name, texts: name === 'cart' ? 'purchase' : undefined },
      language: 'ru',
      head: '<title>$&</title>',
      body: '$1',
      answers: '',
    })
  return { draw, styleSource: template.styleSource }
}

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name)

test('a page carries the styles of its own components after those of every page, and nobody else has them', () => {
  const { draw } = openBuilt()
  expect(found(draw('home'), /<style>(.*)<\/style>/g)).toEqual(['.shop{}.row{}.Home{}'])
  expect(found(draw('cart'), /<style>(.*)<\/style>/g)).toEqual(['.shop{}.Cart{}'])
  expect(found(draw('nowhere'), /<style>(.*)<\/style>/g)).toEqual(['.shop{}'])
})

test('the policy of a page lets in the very styles that stand in it', () => {
  const { draw, styleSource } = openBuilt()
  for (const page of ['home', 'cart', 'nowhere']) {
    const [style = ''] = found(draw(page), /<style>(.*)<\/style>/g)
    expect(styleSource(page)).toBe(`'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  }
  expect(styleSource('home')).not.toBe(styleSource('cart'))
})

test('what is written into the page is named as switched off, so that nobody loads it again', () => {
  const { draw } = openBuilt()
  const links = found(draw('home'), /<link rel="stylesheet"( disabled crossorigin href="[^"]+")>/g)
  expect(links).toEqual(
    ['shop', 'row', 'Home'].map((name) => ` disabled crossorigin href="/assets/${name}.css"`),
  )
})

test('the code and the texts of a page wait in it to be asked for, what every page loads first', () => {
  const { draw } = openBuilt()
  const waiting = (page: string) => found(draw(page), /<template id="code">(.*)<\/template>/g).join('')
  const preloaded = (page: string) => found(waiting(page), /<link rel="modulepreload" [^>]*href="([^"]+)">/g)
  expect(preloaded('home')).toEqual(['/assets/core.js', '/assets/ru.js', '/assets/row.js', '/assets/Home.js'])
  const texts = ['/assets/ru.js', '/assets/ru-purchase.js']
  expect(preloaded('cart')).toEqual(['/assets/core.js', ...texts, '/assets/Cart.js'])
  expect(draw('home')).toContain('<title>$&</title>')
})
