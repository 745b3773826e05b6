import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { forTheEye } from '#sandbox/people/eyes.ts'
import { editProduct } from '#shop/products/products.ts'
import { removeStaff } from '#shop/staff.ts'
import { openImport, priceList, windows1251 } from '#test/support/import-desk.ts'
import { shelf } from '#test/support/price-lists.ts'
import { noon } from '#test/support/shop.ts'

test('a supplier’s list is read, told row by row, written on a word, and what was wrong comes back corrected', async () => {
  const desk = await openImport()
  const { olga, db } = desk
  await desk.sends(olga, 'Прайс.csv', windows1251(priceList))
  const plan = await olga.awaits('2 wrong rows')
  expect(forTheEye(plan.text ?? '').split('\n')).toEqual([
    'File “Прайс.csv”',
    'I read 4 rows.',
    '',
    '🆕 2 new products',
    '❗ 2 wrong rows',
    '',
    'Row 4: no price',
    'Row 5: the stock “много-много” cannot be read, a whole number is needed',
    '',
    'Columns that I do not know are left out: Бренд. The button “Columns” tells me what is in them.',
    '',
    'The right rows can be imported now, and the corrected file later.',
  ])
  const wrong = await desk.document(olga, /mistakes\.csv$/)
  const rows = await desk.rowsIn(wrong)
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    ['What to fix', 'Артикул'],
    ['', 'A-1'],
    ['', 'A-2'],
    ['no price', 'A-3'],
    [expect.stringContaining('the stock “много-много”'), 'TEE-M'],
  ])
  await olga.hears('✅ Import the right ones (2)')
  await olga.awaits('2 products added')
  expect(shelf(db).slice(1)).toEqual([
    'Кеды | A-1 |  | 1990.5 | 5 | in_stock | draft',
    'Шарф | A-2 |  | 900 | ∞ | sold_out | draft',
  ])
  // In one message, and the buttons of the plan are gone with it.
  expect(olga.seesEdited(plan)?.text).toContain('Done, it is written')
  expect((await olga.hears('👁 Publish the new ones (2)'))?.text).toBe('Published: 2. Not ready to be: 0.')
  expect(shelf(db).filter((line) => line.endsWith('| published'))).toHaveLength(3)
  expect((await olga.hears('👁 Publish the new ones (2)'))?.text).toContain('no drafts of this file')
  const corrected = String(await desk.bytesOf(wrong))
    .replace('A-3;Шляпа;;', 'A-3;Шляпа;450;')
    .replace(';много-много', ';12')
  await desk.sends(olga, 'Прайс mistakes.csv', corrected)
  const second = await olga.awaits('1 product changes')
  expect(forTheEye(second.text ?? '')).toMatch(
    /1 new product\n.*1 product changes\n.*2 products stay the same\n\nFor example:\n• Tee: price ₽1,990 → ₽2,090, stock 100 → 12\n/,
  )
  await olga.hears('✅ Import (2)')
  await olga.awaits('1 product changed')
  expect(shelf(db)).toHaveLength(4)
})

describe('what to do with it', () => {
  test('is chosen by buttons: published at once, the stock left alone', async () => {
    const { olga, db, sends } = await openImport()
    await sends(olga, 'list.csv', 'SKU;Title;Price;Stock\nA;Mug;10;5\nTEE-M;;1500;3')
    await olga.awaits('1 new product')
    await olga.hears('New ones: as drafts')
    await olga.awaits(({ reply_markup }) => JSON.stringify(reply_markup ?? {}).includes('published at once'))
    await olga.hears('Stock: from the file')
    await olga.awaits(({ reply_markup }) => JSON.stringify(reply_markup ?? {}).includes('leave it alone'))
    await olga.hears('✅ Import (2)')
    await olga.awaits('Done, it is written')
    expect(shelf(db)).toEqual([
      'Футболка | TEE-M | M | 1500 | 100 | in_stock | published',
      'Mug | A |  | 10 | ∞ | in_stock | published',
    ])
  })

  test('is said of columns by hand where they have no names', async () => {
    const { olga, db, sends } = await openImport()
    await sends(olga, 'list.csv', 'TEE-M;1500;x\nZZZ;2;y')
    const ask = await olga.awaits('I cannot tell which column is what')
    expect(ask.text).toContain('A: TEE-M · ZZZ')
    await olga.hears('A · TEE-M → leave out')
    await olga.hears('SKU')
    await olga.hears('B · 1500 → leave out')
    await olga.hears('Price')
    expect(olga.buttons(ask).flat()).toEqual([
      'A · TEE-M → SKU',
      'B · 1500 → Price',
      'C · x → leave out',
      'Done, show the changes',
      'Cancel',
    ])
    await olga.hears('Done, show the changes')
    await olga.awaits('Row 2: no product in the shop has the SKU “ZZZ”')
    await olga.hears('✅ Import the right ones (1)')
    await olga.awaits('1 product changed')
    expect(shelf(db)[0]).toContain('1500')
  })

  test('is nothing: cancelled, it leaves no trace, and its buttons are of before', async () => {
    const { olga, db, sends, core } = await openImport()
    await sends(olga, '<b>.csv', 'SKU;Price\nTEE-M;5')
    const plan = await olga.awaits('1 product changes')
    core.updates.faults.hold(`callback:${olga.id}`)
    const cancelled = olga.hears('Cancel')
    const applied = olga.hears('✅ Import (1)')
    core.updates.faults.release(`callback:${olga.id}`)
    await cancelled
    expect((await applied)?.text).toContain('earlier file')
    expect(olga.seesEdited(plan)?.text).toBe('The file “<b>.csv” is cancelled, nothing was written.')
    expect(shelf(db)[0]).toContain('1990')
  })
})

test('cancelled while it is still being read, nothing of it comes later', async () => {
  const { olga, db, sends, faults, polling } = await openImport()
  faults.order({ kind: 'late', when: 'before', ms: 400 }, { method: 'getFile' })
  await sends(olga, 'list.csv', 'SKU;Price\nTEE-M;5')
  const reading = await olga.awaits('Reading “list.csv”…')
  await olga.hears('Cancel')
  await expect.poll(() => olga.seesEdited(reading)?.text).toContain('is cancelled, nothing was written')
  await polling.stop()
  await sleep(600)
  expect(olga.historyOf(reading)).toEqual(['Reading “list.csv”…'])
  expect(shelf(db)[0]).toContain('1990')
})

describe('meanwhile', () => {
  const list = 'SKU;Price\nTEE-M;5'

  test('the shop changed: nothing is written, and what would change now is shown', async () => {
    const { olga, db, sends, tee } = await openImport()
    await sends(olga, 'list.csv', list)
    await olga.awaits('₽1,990 → ₽5')
    editProduct(db, olga.staff, { productId: tee.id, priceMinor: 700_00 }, noon)
    await olga.hears('✅ Import (1)')
    await olga.awaits(/products have changed while you were looking[\s\S]*₽700 → ₽5/)
    await olga.hears('✅ Import (1)')
    await olga.awaits('1 product changed')
    expect(shelf(db)[0]).toContain('| 5 |')
  })

  test('the bot was started anew: the word still counts, as the file is read again', async () => {
    const { olga, db, sends, restart } = await openImport()
    await sends(olga, 'list.csv', list)
    const plan = await olga.awaits('₽1,990 → ₽5')
    await restart()
    await olga.hears('✅ Import (1)')
    await olga.awaits('1 product changed')
    expect([olga.seesEdited(plan)?.text, shelf(db)[0]]).toEqual([
      expect.stringContaining('Done'),
      expect.stringContaining('| 5 |'),
    ])
  })

  test('both: what nobody has seen is not written', async () => {
    const { olga, db, sends, restart, tee } = await openImport()
    await sends(olga, 'list.csv', list)
    await olga.awaits('₽1,990 → ₽5')
    editProduct(db, olga.staff, { productId: tee.id, priceMinor: 700_00 }, noon)
    await restart()
    await olga.hears('✅ Import (1)')
    await olga.awaits(/products have changed while you were looking[\s\S]*₽700 → ₽5/)
    expect(shelf(db)[0]).toContain('| 700 |')
  })

  test('the bot stopped in the middle of reading: it goes on by itself', async () => {
    const { olga, sends, restart, db } = await openImport()
    await sends(olga, 'list.csv', list)
    await olga.awaits('₽1,990 → ₽5')
    db.$client.exec(
      `update conversation_state set value = json_set(value, '$.stage', 'reading') where key like '%/import'`,
    )
    await restart()
    const stage = () =>
      db.$client
        .prepare("select value ->> '$.stage' from conversation_state where key like '%/import'")
        .pluck()
        .get()
    await expect.poll(stage).toBe('ready')
    await olga.hears('✅ Import (1)')
    await olga.awaits('1 product changed')
  })

  test('another file came: the one before is put aside', async () => {
    const { olga, db, sends } = await openImport()
    await sends(olga, 'one.csv', list)
    const first = await olga.awaits('File “one.csv”')
    await sends(olga, 'two.csv', 'SKU;Price\nTEE-M;7')
    await olga.awaits('File “two.csv”')
    expect(olga.seesEdited(first)?.text).toBe(
      'The file “one.csv” is put aside, as you sent another one. Nothing was written.',
    )
    await olga.hears('✅ Import (1)')
    await olga.awaits('1 product changed')
    expect(shelf(db)[0]).toContain('| 7 |')
  })

  test('two taps at once write it once', async () => {
    const { olga, db, sends, core } = await openImport()
    await sends(olga, 'list.csv', 'SKU;Title;Price\nNEW;Mug;5')
    await olga.awaits('1 new product')
    core.updates.faults.hold(`callback:${olga.id}`)
    const taps = [olga.hears('✅ Import (1)'), olga.hears('✅ Import (1)')]
    core.updates.faults.release(`callback:${olga.id}`)
    await Promise.all(taps)
    await olga.awaits('1 product added')
    expect(shelf(db)).toHaveLength(2)
  })

  test('whoever sent it was let go: their word counts no more', async () => {
    const { olga, db, sends, hire } = await openImport()
    const max = hire('Max', 'manager')
    await sends(max, 'list.csv', list)
    await max.awaits('₽1,990 → ₽5')
    removeStaff(db, olga.staff, max.staff.id, noon)
    expect((await max.hears('✅ Import (1)'))?.text).toContain('You cannot do this')
    expect(shelf(db)[0]).toContain('1990')
  })
})

describe('is refused in words:', () => {
  test('files that are no tables, in the place where they were being read', async () => {
    const { olga, sends } = await openImport()
    const files: [string, string | Buffer, string][] = [
      ['report.xlsx', '%PDF-1.7 something', 'There is no table inside this file'],
      ['empty.csv', '\n', 'The file is empty'],
      ['heads.csv', 'Артикул;Название;Цена', 'not a single row of goods'],
      ['broken.xlsx', Buffer.from('504b0304aabbccdd', 'hex'), 'The file is damaged'],
    ]
    for (const [name, content, words] of files) {
      await sends(olga, name, content)
      const told = await olga.awaits(words)
      expect(told.text).toContain(`File “${name}”`)
      expect(olga.buttons(told)).toEqual([])
    }
  })

  test('a file that is too large', async () => {
    const { olga, sends } = await openImport()
    await sends(olga, 'large.csv', Buffer.alloc(21 << 20, 'a;b\n'))
    await olga.awaits(/too (large|heavy)|20 MB/)
  })
})

describe('for those who may not', () => {
  test.each(['customer', 'courier', 'seller'] as const)(
    'to a %s a file is what it always was, and old buttons mean nothing',
    async (who) => {
      const desk = await openImport()
      const one =
        who === 'customer'
          ? desk.person({ name: 'Ann', language: 'en', started: true })
          : desk.hire('Carl', who)
      await desk.sends(one, 'list.csv', 'SKU;Price\nTEE-M;5')
      await one.awaits('words')
      expect(one.sees()).toHaveLength(2)
      await desk.call('sendMessage', {
        chat_id: one.id,
        text: 'Old',
        reply_markup: { inline_keyboard: [[{ text: 'Tap', callback_data: 'ia:1' }]] },
      })
      expect((await one.hears('Tap'))?.text).toContain('You cannot do this')
      one.says('/import')
      await one.awaits(who === 'customer' ? 'There is no such command' : 'You cannot do this')
      one.says('/export')
      await expect
        .poll(() => one.reads().filter((words) => /no such command|You cannot do this/.test(words)).length)
        .toBe(2)
      expect(shelf(desk.db)).toHaveLength(1)
    },
  )

  test('a file of another kind stays what it was for the owner, too', async () => {
    const { olga, sends } = await openImport()
    await sends(olga, 'contract.pdf', '%PDF')
    await olga.awaits('words')
  })
})
