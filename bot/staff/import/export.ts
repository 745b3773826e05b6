// `/export`: the whole shop as a file, to be looked at, edited and sent back. As a workbook, as text for whoever wants that, or as
// archives with all pictures beside it.
import { setImmediate } from 'node:timers/promises'
import { InlineKeyboard } from 'grammy'
import { countGalleries, exportRows } from '#shop/import/export.ts'
import type { Row, SheetForm } from '#shop/import/table.ts'
import type { Around } from '../../context.ts'
import { Feature } from '../../feature.ts'
import { onStaffButton, onStaffCommand } from '../working.ts'
import { type Desk, sendFile } from './board.ts'
import { exportButton, exportWays, wayAt } from './buttons.ts'
import { beginArchive, exportName, stopArchive } from './export-archive.ts'
import { allowImport, deskOf } from './import.ts'

export function exportFeature(around: Around): Feature {
  const feature = new Feature()
  onStaffCommand(feature, { command: 'export', around }, async (ctx, { staff, words }) => {
    allowImport(around, staff)
    const desk = deskOf(ctx, around, staff)
    if (/zip|фото|картин|photo|picture/i.test(words)) await beginArchive(desk)
    else await sendExport(desk, /csv/i.test(words))
  })
  onStaffButton(feature, { button: exportButton, around }, async (ctx, staff, { as }) => {
    allowImport(around, staff)
    const desk = deskOf(ctx, around, staff)
    if (exportWays[as] === 'stop')
      return stopArchive(desk) ? undefined : { text: ctx.t('export-archive-over') }
    if (exportWays[as] === 'zip')
      return (await beginArchive(desk)) ? undefined : { text: ctx.t('export-archive-at-work') }
    await sendExport(desk, exportWays[as] === 'csv')
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
  const keyboard = new InlineKeyboard().text(
    t(isCsv ? 'export-as-xlsx' : 'export-as-csv'),
    wayAt(isCsv ? 'xlsx' : 'csv'),
  )
  const count = countGalleries(around.db)
  if (count > 0) keyboard.row().text(t('export-as-zip', { count }), wayAt('zip'))
  const caption = t('export-caption', { rows: rows.length - 1 })
  await sendFile(desk, { bytes, name: `${exportName(desk)}.${form.kind}`, caption, keyboard })
}

async function collect({ around, staff, language }: Desk): Promise<Row[]> {
  const steps = exportRows(around.db, staff, { language, picturesAt: around.shopUrl?.replace(/\/$/, '') })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await setImmediate()
  }
}
