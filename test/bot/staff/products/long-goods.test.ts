// The largest that a product may be, in a chat that refuses whatever Telegram would.
import { expect, test } from 'vitest'
import { productColours, productImages, variants } from '#db/schema/catalogue.ts'
import { editProduct } from '#shop/products/products.ts'
import { addPicture, makeTee } from '#test/support/goods.ts'
import { openGoods } from '#test/support/goods-chat.ts'
import { addCategory, noon } from '#test/support/shop.ts'

const long = (length: number) => '<&> '.repeat(length / 4).trim()

async function openLongest() {
  const desk = await openGoods()
  const { db, olga } = desk
  const { id: productId, colours } = makeTee(db, olga.staff)
  const texts = { title: { ru: long(200), en: long(200) }, description: { ru: long(4000), en: long(4000) } }
  editProduct(db, olga.staff, { productId, ...texts }, noon)
  for (let number = colours.length; number < 40; number++) {
    const title = { ru: `${number} ${long(190)}` }
    db.insert(productColours).values({ productId, title, hex: '#aabbcc', position: number }).run()
  }
  const ids = db.select({ id: productColours.id }).from(productColours).all()
  const sizes = Array.from({ length: 9 }, (_, size) => `${size} ${'&'.repeat(18)}`)
  for (const { id: colourId } of ids) {
    for (const size of sizes) {
      db.insert(variants)
        .values({ productId, colourId, size, sku: `${colourId}-${size[0]}-${'&'.repeat(50)}`, stock: 1 })
        .run()
    }
  }
  for (let number = 0; number < 60; number++) {
    db.insert(productImages)
      .values({ productId, pictureHash: addPicture(db, `hash ${number}`), position: number })
      .run()
  }
  for (let number = 0; number < 30; number++) addCategory(db, { title: { ru: `${number} ${long(100)}` } })
  return { ...desk, productId }
}

test('the largest product fits on every part of its sheet', async () => {
  const { olga, productId } = await openLongest()
  const fails: string[] = []
  const tap = async (label: string | RegExp) => {
    const found = olga
      .buttons()
      .flat()
      .find((one) => (typeof label === 'string' ? one === label : label.test(one)))
    if (found === undefined) throw new Error(`no ${label} among ${olga.buttons().flat().join()}`)
    const answer = await olga.hears(found)
    if (answer?.text !== undefined) fails.push(`${found}: ${answer.text}`)
  }
  olga.says(`/products #${productId}`)
  await olga.awaits(`№ ${productId}`)
  await tap(/^Остатки/)
  await tap('Дальше ›')
  await tap(/&/)
  await tap('← Назад')
  await tap('← Назад')
  await tap(/^Фото/)
  await tap('← Назад')
  await tap(/^Цвета/)
  await tap(/^39/)
  await tap('← Назад')
  await tap('← Назад')
  await tap('Ещё…')
  await tap('← Назад')
  await tap('👁 Как видит покупатель')
  await tap(/^39/)
  await tap('✏️ Изменить')
  await tap('Раздел')
  await olga.awaits('В какой раздел?')
  await tap('Дальше ›')
  await tap('← К товару')
  await tap('Описание')
  await olga.awaits('Напишите описание')
  olga.says(long(4000).slice(0, 3998))
  await olga.awaits('Готово ✓')
  await tap('Название')
  olga.says('x'.repeat(201))
  await olga.awaits('уложитесь в 200 знаков')
  expect(fails).toEqual([])
})

test('a list as long as a message is reported line by line', async () => {
  const { olga, db, productId } = await openLongest()
  const skus = Array.from({ length: 150 }, (_, number) => `K-${number}`)
  db.delete(variants).run()
  for (const [number, sku] of skus.entries()) {
    db.insert(variants)
      .values({ productId, size: String(number), sku, stock: 0 })
      .run()
  }
  olga.says(`/stock\n${skus.map((sku, number) => `${sku} ${number}`).join('\n')}`)
  const report = await olga.awaits('Остатки: записано 150 из 150')
  for (const sku of skus) expect(report.text).toContain(`${sku} `)
  olga.says(`/stock\n${skus.map((sku) => `X${sku} 5`).join('\n')}`)
  const failed = await olga.awaits('Остатки: записано 0 из 150')
  for (const sku of skus) expect(failed.text).toContain(`X${sku} 5`)
})
