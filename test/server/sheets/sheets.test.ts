// The thread that reads and writes files: what it answers, and that nothing it meets hurts whoever asked.
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openSheets } from '#server/sheets/sheets.ts'
import { ShopError } from '#shop/error.ts'
import { codeOf } from '#test/support/refusal.ts'

async function refusal(work: Promise<unknown>) {
  try {
    await work
    return 'done'
  } catch (error) {
    if (!(error instanceof ShopError)) throw error
    return codeOf(() => {
      throw error
    })
  }
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** Two cells, as far from each other as Excel lets them be. */
const wide = zipSync({
  'xl/workbook.xml': strToU8(
    `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ),
  'xl/worksheets/sheet1.xml': strToU8(
    `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`,
  ),
})

test('writes and reads, and hands out pictures of an archive', async () => {
  const sheets = openSheets()
  const rows = [
    ['Артикул', 'Цена'],
    ['A', 5],
  ]
  const bytes = await sheets.writeSheet({ form: { kind: 'xlsx' }, rows, title: 'Товары' })
  expect(await sheets.readSheet(bytes)).toEqual({ rows, pictures: [], form: { kind: 'xlsx' } })
  const archive = Buffer.from(zipSync({ 'a.csv': strToU8('a'), 'b.png': strToU8('picture') }))
  expect(await sheets.readPictures(archive, ['b.png'])).toEqual(new Map([['b.png', Buffer.from('picture')]]))
  const pictures = new Map([['c.webp', Buffer.from('picture')]])
  const packed = await sheets.writeSheet({ form: { kind: 'xlsx' }, rows, title: 'Товары', pictures })
  expect(await sheets.readSheet(packed)).toEqual({
    ...{ rows, pictures: ['pictures/c.webp'], form: { kind: 'xlsx' } },
  })
  const name = 'pictures/c.webp'
  expect((await sheets.readPictures(packed, [name])).get(name)).toEqual(Buffer.from('picture'))
})

test('what fills the memory ends in words, and the next file is read', async () => {
  const sheets = openSheets({ mostMegabytes: 64 })
  expect(await refusal(sheets.readSheet(Buffer.from(wide)))).toBe('sheet-too-large')
  expect((await sheets.readSheet(Buffer.from('a;b'))).rows).toEqual([['a', 'b']])
})

test('what takes too long ends in words', async () => {
  expect(await refusal(openSheets({ longestMs: 1 }).readSheet(Buffer.from('a;b')))).toBe('sheet-too-slow')
})

test('a file that cannot be read is refused in words', async () => {
  expect(await refusal(openSheets().readSheet(Buffer.from('%PDF-1.4')))).toBe('sheet-unknown-kind')
})
