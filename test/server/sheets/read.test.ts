import * as xlsx from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readFile, readPictures } from '#server/sheets/read.ts'
import { SheetRefusal } from '#server/sheets/refusal.ts'
import { writeFile } from '#server/sheets/write.ts'
import { rowsOf } from '#test/support/price-lists.ts'

const russian = 'Артикул;Наименование;Цена;Остаток\nА-1;Кеды «Лето»;1990,50;5'
const rows = rowsOf(russian)
/** As Windows writes it in Russia. */
const windows1251 = (text: string) =>
  Buffer.from(
    [...text].map((sign) => {
      const code = sign.charCodeAt(0)
      if (sign === '«') return 0xab
      if (sign === '»') return 0xbb
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code
    }),
  )

async function readOrRefusal(bytes: Uint8Array) {
  try {
    return (await readFile(bytes)).rows
  } catch (error) {
    if (error instanceof SheetRefusal) return error.code
    throw error
  }
}

describe('text', () => {
  test.each([
    ['UTF-8', Buffer.from(russian)],
    ['UTF-8 with a mark before it', Buffer.from(`\ufeff${russian}`)],
    ['windows-1251', windows1251(russian)],
    ['UTF-16 as Excel saves it', Buffer.from(`\ufeff${russian}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(russian.replaceAll('\n', ';\n'), 'utf16le')],
  ])('is read in %s', async (_, bytes) => {
    const read = await readOrRefusal(bytes)
    expect(read).toEqual(rows.map((row) => expect.arrayContaining(row)))
  })

  test.each([',', ';', '\t', '|'])('is parted by %j, also where cells hold the others', async (separator) => {
    const text = [
      ['sku', 'name', 'note'],
      ['1', '"A, B; C"', '"two\nlines ""so"""'],
      ['2', '"x,y"', ';'],
    ]
    const bytes = Buffer.from(
      text
        .map((row) => row.map((cell) => (cell === separator ? `"${cell}"` : cell)).join(separator))
        .join('\r\n'),
    )
    const { rows: read, form } = await readFile(bytes)
    expect(read).toEqual([
      ['sku', 'name', 'note'],
      ['1', 'A, B; C', 'two\nlines "so"'],
      ['2', 'x,y', ';'],
    ])
    expect(form).toEqual({ kind: 'csv', separator })
  })

  test('may say what parts it', async () => {
    expect(await readOrRefusal(Buffer.from('sep=|\na;b|c'))).toEqual([['a;b', 'c']])
  })
})

describe('a workbook', () => {
  test.each([{ kind: 'xlsx' as const }, { kind: 'csv' as const, separator: ';' }])(
    'that we write as %o reads back',
    async (form) => {
      const cells = [
        ['Название', 'Цена'],
        ["'=1+1", 1990.5],
        ['две\nстроки; "и"', 0.1],
      ]
      const bytes = await writeFile({ form, rows: cells, marked: [1], title: 'Товары: [все]/?' })
      const read = await readOrRefusal(bytes)
      expect(read).toEqual(form.kind === 'csv' ? cells.map((row) => row.map(String)) : cells)
    },
  )

  const book = (sheets: Record<string, unknown[][]>) => {
    const made = xlsx.utils.book_new()
    for (const [name, data] of Object.entries(sheets))
      xlsx.utils.book_append_sheet(made, xlsx.utils.aoa_to_sheet(data), name)
    return made
  }
  const written = (made: xlsx.WorkBook, bookType: xlsx.BookType) =>
    Buffer.from(xlsx.write(made, { type: 'array', bookType }))
  const cells = [
    ['Артикул', 'Цена', 'Есть'],
    ['A-1', 1990.5, true],
  ]
  const read = [
    ['Артикул', 'Цена', 'Есть'],
    ['A-1', 1990.5, 'TRUE'],
  ]

  test('of before 2007 are read in Russian letters though they call them others', async () => {
    const misread = 'Àðòèêóë|Íàèìåíîâàíèå|Öåíà\nÀ-1|Ðàçú¸ì 5 ìì|5'.split('\n').map((line) => line.split('|'))
    const bytes = written(book({ a: misread }), 'biff8')
    expect(await readOrRefusal(bytes)).toEqual([
      ['Артикул', 'Наименование', 'Цена'],
      ['А-1', 'Разъём 5 мм', '5'],
    ])
    const french = [
      ['Désignation', 'Modèle'],
      ['Crème brûlée', 'café'],
    ]
    expect(await readOrRefusal(written(book({ a: french }), 'biff8'))).toEqual(french)
  })

  test.each(['xlsx', 'biff8', 'xlml'] as const)(
    'of the kind %s is read, whatever it is called',
    async (kind) => {
      expect(await readOrRefusal(written(book({ Лист1: cells }), kind))).toEqual(read)
    },
  )

  test('of the nineties, in the letters that Windows had in Russia, is read', async () => {
    const latin = [
      ['Article', 'Cena'],
      ['A-1', 1990.5],
    ]
    // Its writer knows no other letters: they are put in the places of these.
    const bytes = Buffer.from(
      xlsx.write(book({ a: latin }), { type: 'array', bookType: 'biff5', codepage: 1251 }),
    )
    for (const [word, letters] of [
      ['Article', 'Артикул'],
      ['Cena', 'Цена'],
    ] as const) {
      windows1251(letters).copy(bytes, bytes.indexOf(word))
    }
    const codepage = Buffer.from([0x42, 0, 2, 0])
    bytes.writeUInt16LE(1251, bytes.indexOf(codepage) + codepage.length)
    expect(await readOrRefusal(bytes)).toEqual([
      ['Артикул', 'Цена'],
      ['A-1', 1990.5],
    ])
  })

  test('that is a web page in truth, as programs call it .xls, is read', async () => {
    const page =
      '<html><head><meta charset="windows-1251"></head><body><table><tr><td>Артикул</td><td>Цена</td></tr><tr><td>0012</td><td>1&nbsp;990,50</td></tr></table></body></html>'
    expect(await readOrRefusal(windows1251(page))).toEqual([
      ['Артикул', 'Цена'],
      ['0012', expect.stringMatching(/^1.990,50$/)],
    ])
  })

  test('of several sheets gives the one with the most in it', async () => {
    expect(
      await readOrRefusal(written(book({ Инструкция: [['Заполните лист 2']], Товары: cells }), 'xlsx')),
    ).toEqual(read)
  })

  test('gives what a formula came to, never the formula', async () => {
    const made = book({ a: [['x']] })
    const sheet = made.Sheets.a
    if (sheet !== undefined) sheet.A1 = { t: 'n', f: 'HYPERLINK("http://evil.example","x")', v: 5 }
    expect(await readOrRefusal(written(made, 'xlsx'))).toEqual([[5]])
    expect(await readOrRefusal(written(made, 'biff8'))).toEqual([[5]])
  })
})

describe('an archive', () => {
  const picture = new Uint8Array([0xff, 0xd8, 0xff, 1])

  test('gives its table and the names of its pictures, and what those hold', async () => {
    const bytes = zipSync({
      'прайс/list.csv': strToU8(russian),
      'фото/Кеды 1.JPG': picture,
      '__MACOSX/._x.jpg': picture,
      'readme.md': strToU8('x'),
    })
    expect(await readFile(bytes)).toMatchObject({ rows, pictures: ['фото/Кеды 1.JPG'] })
    expect(readPictures(bytes, ['фото/Кеды 1.JPG', 'прайс/list.csv'])).toEqual(
      new Map([['фото/Кеды 1.JPG', picture]]),
    )
  })

  test('may hold a workbook', async () => {
    const inner = await writeFile({ form: { kind: 'xlsx' }, rows: [['a', 1]], title: 'x' })
    expect(await readOrRefusal(zipSync({ 'a.xlsx': inner, 'a.jpg': picture }))).toEqual([['a', 1]])
  })

  test('without a table, or with several, is refused', async () => {
    expect(await readOrRefusal(zipSync({ 'a.jpg': picture }))).toBe('sheet-zip-no-table')
    expect(await readOrRefusal(zipSync({ 'a.csv': strToU8('a'), 'b.csv': strToU8('b') }))).toBe(
      'sheet-zip-many-tables',
    )
  })
})

/** The directory of an archive says of its first file what we want it to. */
function patched(bytes: Uint8Array, patch: (directory: DataView) => void): Uint8Array {
  const copy = bytes.slice()
  const at = Buffer.from(copy).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  patch(new DataView(copy.buffer, at))
  return copy
}

describe('is refused in words:', () => {
  const locked = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(4096),
  ])
  const zip = zipSync({ 'a.csv': strToU8('a;b') })
  const bomb = zipSync({ 'a.csv': new Uint8Array(50 << 20) }, { level: 9 })
  test.each<[string, Uint8Array, string]>([
    ['a PDF that is called .xlsx', Buffer.from('%PDF-1.7\n1 0 obj'), 'sheet-unknown-kind'],
    ['a photo', Buffer.from('ffd8ffe000104a464946', 'hex'), 'sheet-unknown-kind'],
    ['a program', Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\xff\xff\0', 'latin1'), 'sheet-unknown-kind'],
    ['a letter of Word', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'sheet-unknown-kind'],
    [
      'a table of LibreOffice',
      zipSync({ mimetype: strToU8('application/vnd.oasis'), 'content.xml': strToU8('<x/>') }),
      'sheet-not-ours',
    ],
    ['a table of Numbers', zipSync({ 'Index/Document.iwa': strToU8('x') }), 'sheet-not-ours'],
    ['nothing', new Uint8Array(), 'sheet-empty'],
    ['spaces', Buffer.from(' ;;\r\n \r\n'), 'sheet-empty'],
    ['a workbook behind a password', locked, 'sheet-locked'],
    ['an archive behind a password', patched(zip, (view) => view.setUint16(8, 1, true)), 'sheet-locked'],
    ['half an archive', zip.slice(0, 40), 'sheet-damaged'],
    ['a workbook that broke', zipSync({ 'xl/workbook.xml': strToU8('<workbook') }), 'sheet-damaged'],
    ['a bomb', bomb, 'sheet-too-large'],
    ['more rows than we take', Buffer.from('a;b\n'.repeat(50_001)), 'sheet-too-many-rows'],
  ])('%s', async (_, bytes, code) => {
    expect(await readOrRefusal(bytes)).toBe(code)
  })

  test('an archive that lies about its size gives no more than it said', async () => {
    const lying = patched(zipSync({ 'a.csv': new Uint8Array(5 << 20).fill(97) }, { level: 9 }), (view) =>
      view.setUint32(24, 10, true),
    )
    const read = await readOrRefusal(lying)
    expect(JSON.stringify(read).length).toBeLessThan(100)
  })
})
