import { Api } from 'grammy'
import { expect, test } from 'vitest'
import type { Around } from '#bot/context.ts'
import type { Desk } from '#bot/staff/import/board.ts'
import { beginArchive, stopArchive } from '#bot/staff/import/export-archive.ts'
import { productImages } from '#db/schema/catalogue.ts'
import { readTranslators } from '#locales/read.ts'
import { addPicture } from '#test/support/goods.ts'
import { sheets } from '#test/support/sheets.ts'
import { addProduct, addStaff, addVariant, memoryDb, noon } from '#test/support/shop.ts'

/** Three products with two photos each, and a Telegram that only keeps what it is told. */
function openArchive(readBestImage: Around['readBestImage']) {
  const db = memoryDb()
  for (let at = 1; at <= 3; at++) {
    const { id } = addProduct(db)
    addVariant(db, id, { sku: `S-${at}` })
    for (const of of [0, 1]) {
      const pictureHash = addPicture(db, `${at}${of}`.repeat(16))
      db.insert(productImages).values({ productId: id, pictureHash, position: of }).run()
    }
  }
  const said: string[] = []
  const files: { name: string; bytes: Buffer }[] = []
  const api = new Api('1:a')
  api.config.use(async (_call, method, payload) => {
    const { text, document } = payload as { text?: string; document?: { filename: string; fileData: Buffer } }
    if (document !== undefined) files.push({ name: document.filename, bytes: document.fileData })
    if (text !== undefined) said.push(text)
    return { ok: true, result: method === 'editMessageText' ? true : { message_id: 7 } } as never
  })
  const warned: unknown[] = []
  const translators = readTranslators()
  const around = {
    ...{ db, translators, readBestImage, writeSheet: sheets.writeSheet, now: () => noon },
    warned: (_what: string, error: unknown) => void warned.push(error),
  } as unknown as Around
  const desk: Desk = {
    api,
    around,
    chatId: 5,
    staff: addStaff(db, 'owner'),
    t: translators.ru,
    language: 'ru',
  }
  return { desk, said, files, warned }
}

test('what Telegram would not hand back in one file goes out in several, each with the rows of its photos', async () => {
  const { desk, said, files, warned } = openArchive(async (hash) => Buffer.alloc(7 << 20, hash))
  expect(await beginArchive(desk)).toBe(true)
  // Of two taps at once the second finds it at work.
  expect(await beginArchive(desk)).toBe(false)
  await expect.poll(() => said.at(-1)).toContain('Архивов получилось 3')
  expect(said.at(-1)).toContain('Товаров: 3, фото: 6')
  expect([files.map(({ name }) => name), warned]).toEqual([
    [1, 2, 3].map((part) => `tovary-2026-01-15-${part}.zip`),
    [],
  ])
  for (const [at, { bytes }] of files.entries()) {
    expect(bytes.length).toBeLessThan(20 << 20)
    const { rows, pictures } = await sheets.readSheet(bytes)
    expect([rows.slice(1).map((row) => row[1]), pictures.length]).toEqual([[`S-${at + 1}`], 2])
  }
})

test('a photo that cannot be read is left out, and whoever stops it gets nothing more', async () => {
  const { desk, said, files } = openArchive(async (hash) => {
    if (hash.startsWith('2')) stopArchive(desk)
    return hash.startsWith('10') ? undefined : Buffer.alloc(9 << 20)
  })
  await beginArchive(desk)
  await expect.poll(() => said.at(-1)).toContain('остановлен')
  expect([files, stopArchive(desk)]).toEqual([[], false])
})
