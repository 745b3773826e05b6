import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { strToU8, zipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { productImages, products } from '#db/schema/catalogue.ts'
import { languages } from '#db/schema/kinds.ts'
import { readTranslators } from '#locales/read.ts'
import { system } from '#shop/actor.ts'
import { deleteProduct } from '#shop/products/products.ts'
import { isQuiet } from '#test/support/desk.ts'
import { openImport } from '#test/support/import-desk.ts'
import { hashOf, plain } from '#test/support/pictures.ts'
import { shelf } from '#test/support/price-lists.ts'

test('/import explains with a sample, which is a price list itself', async () => {
  const desk = await openImport()
  const { olga } = desk
  olga.says('/import')
  const sample = await desk.document(olga, /^Sample\.xlsx$/)
  expect(sample.caption).toMatch(/^Products by file\n/)
  await desk.sends(olga, 'Sample.xlsx', await desk.bytesOf(sample))
  await olga.awaits(
    /2 new products[\s\S]*3 new categories: Clothing, Clothing › T-shirts|2 new products[\s\S]*new categories: Clothing › T-shirts, Kitchen/,
  )
  await olga.hears('✅ Import (2)')
  await olga.awaits('2 products added')
  expect(shelf(desk.db).slice(1)).toEqual([
    'T-shirt | TEE-RED-S | Red S | 1990 (2490) | 5 | in_stock | draft',
    'T-shirt | TEE-RED-M | Red M | 1990 (2490) | 3 | in_stock | draft',
    'T-shirt | TEE-BLUE-M | Blue M | 1990 | 0 | on_order | draft',
    'Mug | MUG-1 |  | 650 | 12 | in_stock | draft',
  ])
})

test('what is explained fits below a file in both languages', () => {
  for (const language of languages) {
    expect(readTranslators()[language]('import-explained').length, language).toBeLessThan(1_000)
  }
})

test('/export sends the shop as Excel or as CSV, and either comes back unchanged', async () => {
  const desk = await openImport()
  const { olga, db } = desk
  const before = shelf(db)
  olga.says('/export')
  const workbook = await desk.document(olga, /^products-\d{4}-\d\d-\d\d\.xlsx$/)
  expect(workbook.caption).toContain('All products of the shop, 1 row.')
  await olga.hears('Send as CSV')
  const text = await desk.document(olga, /^products-.*\.csv$/)
  expect(olga.buttons(text)).toEqual([['Send as Excel']])
  for (const [name, sent] of [
    ['back.xlsx', workbook],
    ['back.csv', text],
  ] as const) {
    await desk.sends(olga, name, await desk.bytesOf(sent))
    const plan = await olga.awaits(`File “${name}”`)
    await olga.awaits(
      ({ message_id, text: words = '' }) =>
        message_id === plan.message_id && words.includes('The shop is already as the file says'),
    )
  }
  expect(shelf(db)).toEqual(before)
})

test('pictures come from an archive and from the web after the goods, and what failed is told in a file', async () => {
  const desk = await openImport()
  const { olga, db } = desk
  const red = await plain(120, 90, 'red').jpeg().toBuffer()
  const blue = await plain(120, 90, 'blue').png().toBuffer()
  const server = createServer((request, response) => {
    if (request.url === '/blue.png') response.end(blue)
    else response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const list = `SKU;Title;Price;Pictures\nB;Ball;10;"ball.jpg, ${at}/blue.png, ${at}/gone.jpg, missing.jpg"`
  const archive = Buffer.from(zipSync({ 'list.csv': strToU8(list), 'pictures/Ball.JPG': red }))
  await desk.sends(olga, 'goods.zip', archive)
  await olga.awaits(/3 pictures will be fetched afterwards\n1 picture that the file names is not there/)
  await olga.hears('✅ Import (1)')
  const told = await desk.document(olga, /^pictures\.xlsx$/)
  expect(told.caption).toContain('2 are there, 1 failed')
  expect((await desk.rowsIn(told)).slice(1)).toEqual([
    ['Ball', `${at}/gone.jpg`, 'there is nothing at this link'],
  ])
  const hashes = db.$client.prepare('select picture_hash from product_images order by position').pluck().all()
  expect(hashes).toEqual([hashOf(red), hashOf(blue)])
  expect((await olga.hears('How far it is'))?.text).toBe('Pictures: 2 of 3, failed: 1')
  await olga.hears('Stop the pictures')
  await expect.poll(() => isQuiet(desk)).toBe(true)
})

test('/export with its photos comes back unchanged, and fills an empty shop', async () => {
  const desk = await openImport()
  const { olga, db } = desk
  const red = await plain(120, 90, 'red').jpeg().toBuffer()
  const list = 'SKU;Title;Price;Pictures\nB;Ball;10;ball.jpg'
  await desk.sends(olga, 'goods.zip', Buffer.from(zipSync({ 'list.csv': strToU8(list), 'ball.jpg': red })))
  await olga.awaits('1 new product')
  await olga.hears('✅ Import (1)')
  await olga.awaits('1 picture of the file is there.')
  olga.says('/export')
  const table = await desk.document(olga, /^products-.*\.xlsx$/)
  expect(olga.buttons(table)).toEqual([['Send as CSV'], ['With all photos (1)']])
  await olga.hears('With all photos (1)')
  const archive = await desk.document(olga, /^products-\d{4}-\d\d-\d\d\.zip$/)
  expect(archive.caption).toMatch(/^2 rows and 1 photo\. /)
  await olga.awaits('Done, all in one archive. Products: 2, photos: 1.')
  const bytes = await desk.bytesOf(archive)
  await desk.sends(olga, 'back.zip', bytes)
  await olga.awaits('The shop is already as the file says')

  const other = await openImport()
  for (const { id } of other.db.select().from(products).all())
    deleteProduct(other.db, system, { productId: id }, Date.now())
  await other.sends(other.olga, 'moved.zip', bytes)
  await other.olga.awaits(/2 new products[\s\S]*1 picture will be fetched afterwards/)
  await other.olga.hears('✅ Import (2)')
  await other.olga.awaits('1 picture of the file is there.')
  const shown = other.db.select({ hash: productImages.pictureHash }).from(productImages).all()
  expect([shelf(other.db).map((line) => line.split(' | ')[0]), shown.length]).toEqual([
    shelf(db).map((line) => line.split(' | ')[0]),
    1,
  ])
})
