// `/export`: the whole shop as a file, to be looked at, edited and sent back. As a workbook, or as text for whoever wants that.
import { setImmediate } from 'node:timers/promises'
import { InlineKeyboard } from 'grammy'
import { exportRows } from '#shop/import/export.ts'
import type { Row, SheetForm } from '#shop/import/table.ts'
import { readSettings } from '#shop/settings.ts'
import type { Around } from '../../context.ts'
import { Feature } from '../../feature.ts'
import { onStaffButton, onStaffCommand } from '../working.ts'
import { type Desk, sendFile } from './board.ts'
import { exportButton } from './buttons.ts'
import { allowImport, deskOf } from './import.ts'

export function exportFeature(around: Around): Feature {
  const feature = new Feature()
  onStaffCommand(feature, { command: 'export', around }, async (ctx, { staff, words }) => {
    allowImport(around, staff)
    await sendExport(deskOf(ctx, around, staff), /csv/i.test(words))
  })
  onStaffButton(feature, { button: exportButton, around }, async (ctx, staff, { csv }) => {
    allowImport(around, staff)
    await sendExport(deskOf(ctx, around, staff), csv === 1)
    return undefined
  })
  return feature
}

async function sendExport(desk: Desk, isCsv: boolean): Promise<void> {
  const { around, api, chatId, t, language } = desk
  await api.sendChatAction(chatId, 'upload_document')
  const rows = await collect(desk)
  // Where people write a comma in their sums, it cannot part cells.
  const form: SheetForm = isCsv ? { kind: 'csv', separator: language === 'ru' ? ';' : ',' } : { kind: 'xlsx' }
  const bytes = await around.writeSheet({ form, rows, title: t('import-sheet') })
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: readSettings(around.db).timeZone }).format(
    around.now(),
  )
  const keyboard = new InlineKeyboard().text(
    t(isCsv ? 'export-as-xlsx' : 'export-as-csv'),
    exportButton.data({ csv: isCsv ? 0 : 1 }),
  )
  const caption = t('export-caption', { rows: rows.length - 1 })
  await sendFile(desk, { bytes, name: `${t('export-name')}-${day}.${form.kind}`, caption, keyboard })
}

async function collect({ around, staff, language }: Desk): Promise<Row[]> {
  const steps = exportRows(around.db, staff, { language, picturesAt: around.shopUrl?.replace(/\/$/, '') })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await setImmediate()
  }
}
