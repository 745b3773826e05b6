// A price list sent to the bot in private becomes goods: what it would do is shown, asked about and done. For the owner and managers;
// from everybody else a file is what it always was.
import type { Message } from '@grammyjs/types'
import { reachOf, type Staff } from '#shop/actor.ts'
import { ShopError } from '#shop/error.ts'
import { readHeader } from '#shop/import/header.ts'
import { shorten } from '../../browsing.ts'
import type { Note } from '../../buttons.ts'
import type { Button } from '../../callback-data.ts'
import type { Around, BotContext } from '../../context.ts'
import { Feature } from '../../feature.ts'
import { escapeHtml } from '../../html.ts'
import { onStaffButton, onStaffCommand } from '../working.ts'
import { findAtHand, letGo } from './at-hand.ts'
import { type Board, type Desk, sendFile, showBoard } from './board.ts'
import {
  applyButton,
  cancelImportButton,
  columnButton,
  columnsButton,
  fieldButton,
  newGoodsButton,
  planButton,
  stockChoiceButton,
  wrongFileButton,
} from './buttons.ts'
import { columnsBoard, fieldAt, fieldsBoard, pageOf } from './column-words.ts'
import { atWorkBoard, beginImport, choicesFor, isAtWork, isWriting, stopImport } from './job.ts'
import { sampleRows } from './sample.ts'
import { dropImport, type ImportState, keepImport, readImport } from './state.ts'
import { sendWrongFile } from './wrong-file.ts'

const tables = /\.(xlsx|xlsm|xlsb|xls|csv|tsv|txt|zip|ods|fods|numbers)$/i
const tableKinds = /spreadsheet|ms-excel|\bcsv\b/i

export function importFeature(around: Around): Feature {
  const feature = new Feature()
  feature.chatType('private').on('message:document', async (ctx, next) => {
    const { staff } = ctx
    const { document } = ctx.message
    const isTable = tables.test(document.file_name ?? '') || tableKinds.test(document.mime_type ?? '')
    if (staff === undefined || !isTable || reachOf(around.db, staff, 'catalogue.import') !== 'all')
      return await next()
    await take(deskOf(ctx, around, staff), document)
  })
  onStaffCommand(feature, { command: 'import', around }, async (ctx, { staff }) => {
    allowImport(around, staff)
    await explain(deskOf(ctx, around, staff))
  })
  addTaps(feature, around)
  return feature
}

export function deskOf({ api, chat, t, language }: BotContext, around: Around, staff: Staff): Desk {
  return { api, around, chatId: chat?.id ?? 0, staff, t, language }
}

export function allowImport({ db }: Around, staff: Staff): void {
  if (reachOf(db, staff, 'catalogue.import') !== 'all') throw new ShopError('not-allowed')
}

/** The file of before gives way to this one, unless it is being written this very moment. */
async function take(
  desk: Desk,
  { file_id: fileId, file_name }: NonNullable<Message['document']>,
): Promise<void> {
  const { around, chatId, t, language, api } = desk
  if (isWriting(around, chatId)) return void (await api.sendMessage(chatId, t('error-import-busy')))
  await stopImport(around, chatId)
  const before = readImport(around.db, chatId)
  if (before !== undefined && before.stage !== 'done') {
    await showBoard(desk, before.messageId, {
      text: t('import-replaced', { name: escapeHtml(shorten(before.fileName, 60)) }),
      keyboard: undefined,
    })
  }
  letGo(around, chatId)
  const mark = ((before?.mark ?? 0) % 1_000_000) + 1
  const fileName = file_name ?? t('import-nameless')
  const board = atWorkBoard(desk, { mark }, t('import-reading', { name: escapeHtml(shorten(fileName, 60)) }))
  const { message_id: messageId } = await api.sendMessage(chatId, board.text, {
    parse_mode: 'HTML',
    ...(board.keyboard !== undefined && { reply_markup: board.keyboard }),
  })
  const fresh = {
    said: {},
    newGoods: null,
    takesStock: true,
    fingerprint: '',
    isWrongTold: false,
    batch: null,
  }
  keepImport(
    around.db,
    chatId,
    { stage: 'reading', mark, fileId, fileName, messageId, language, ...fresh },
    around.now(),
  )
  beginImport(desk)
}

async function explain(desk: Desk): Promise<void> {
  const { around, t } = desk
  const form = { kind: 'xlsx' } as const
  const bytes = await around.writeSheet({ form, rows: sampleRows(desk), title: t('import-sheet') })
  await sendFile(desk, { bytes, name: t('import-sample-name'), caption: t('import-explained') })
}

type Tapped = { desk: Desk; state: ImportState; ctx: BotContext }

function addTaps(feature: Feature, around: Around): void {
  /** A button of a file that is not at hand any more says so, and goes. */
  const onTap = <V extends { mark: number }>(
    button: Button<V>,
    work: (tapped: Tapped, values: V) => Promise<Note | undefined>,
  ) =>
    onStaffButton(feature, { button, around }, async (ctx, staff, values) => {
      allowImport(around, staff)
      const desk = deskOf(ctx, around, staff)
      const state = readImport(around.db, desk.chatId)
      if (state === undefined || state.mark !== values.mark || state.stage === 'done') {
        return { text: ctx.t('import-outdated'), alert: true }
      }
      return await work({ desk, state, ctx }, values)
    })
  onTap(applyButton, async ({ desk, state }) => begin(desk, state, 'apply'))
  onTap(planButton, async ({ desk, state }) => begin(desk, state, 'show'))
  onTap(newGoodsButton, async ({ desk, state }) =>
    begin(desk, { ...state, newGoods: nextChoice(desk, state) }, 'show'),
  )
  onTap(stockChoiceButton, async ({ desk, state }) =>
    begin(desk, { ...state, takesStock: !state.takesStock }, 'show'),
  )
  onTap(wrongFileButton, async ({ desk, state }) => {
    const atHand = findAtHand(around, desk.chatId, state.mark)
    if (atHand?.plan === undefined) return begin(desk, { ...state, isWrongTold: false }, 'show')
    await sendWrongFile(desk, atHand.file, atHand.plan, state.fileName)
    return undefined
  })
  onTap(cancelImportButton, async ({ desk, state }) => await cancel(desk, state))
  addColumnTaps(onTap, around)
}

/** Where the file says itself what is on sale, that is one of the choices. */
function nextChoice({ around, chatId }: Desk, state: ImportState): NonNullable<ImportState['newGoods']> {
  const file = findAtHand(around, chatId, state.mark)?.file
  const usual = file === undefined ? 'draft' : choicesFor({ ...state, newGoods: null }, file).newGoods
  const all = usual === 'file' ? (['file', 'draft', 'published'] as const) : (['draft', 'published'] as const)
  const at = (all as readonly string[]).indexOf(state.newGoods ?? usual)
  return all[(at + 1) % all.length] ?? 'draft'
}

async function cancel(desk: Desk, { fileName, messageId }: ImportState): Promise<Note | undefined> {
  const { around, chatId, t } = desk
  if (isWriting(around, chatId)) return { text: t('import-too-late'), alert: true }
  await stopImport(around, chatId)
  dropImport(around.db, chatId)
  letGo(around, chatId)
  const text = t('import-cancelled', { name: escapeHtml(shorten(fileName, 60)) })
  await showBoard(desk, messageId, { text, keyboard: undefined })
  return undefined
}

type OnTap = <V extends { mark: number }>(
  button: Button<V>,
  work: (tapped: Tapped, values: V) => Promise<Note | undefined>,
) => void

function addColumnTaps(onTap: OnTap, around: Around): void {
  const show = async (
    { desk, state }: Tapped,
    boardOf: (header: ReturnType<typeof readHeader>) => Board | undefined,
  ) => {
    const atHand = findAtHand(around, desk.chatId, state.mark)
    if (atHand === undefined || isAtWork(around, desk.chatId)) return begin(desk, state, 'show')
    const board = boardOf(readHeader(atHand.file.rows, state.said))
    if (board === undefined) return { text: desk.t('import-outdated'), alert: true }
    const messageId = await showBoard(desk, state.messageId, board)
    keepImport(around.db, desk.chatId, { ...state, messageId }, around.now())
    return undefined
  }
  onTap(columnsButton, (tapped, { page }) =>
    show(tapped, (header) => columnsBoard(tapped.desk, { header, state: tapped.state, page })),
  )
  onTap(columnButton, (tapped, { mark, column: at }) =>
    show(tapped, ({ columns }) => {
      const column = columns.find((one) => one.at === at)
      return column && fieldsBoard(tapped.desk, { column, mark })
    }),
  )
  onTap(fieldButton, async (tapped, { column, field: index }) => {
    const field = fieldAt(index)
    if (field === undefined) return { text: tapped.desk.t('import-outdated'), alert: true }
    // A meaning belongs to one column.
    const others = Object.entries(tapped.state.said).filter(([, said]) => said === null || said !== field)
    const state = { ...tapped.state, said: { ...Object.fromEntries(others), [column]: field } }
    keepImport(around.db, tapped.desk.chatId, state, around.now())
    return await show({ ...tapped, state }, (header) =>
      columnsBoard(tapped.desk, { header, state, page: pageOf(column) }),
    )
  })
}

/** The second of two taps finds it at work already. */
function begin(desk: Desk, state: ImportState, intent: 'show' | 'apply'): Note | undefined {
  const { around, chatId } = desk
  if (isAtWork(around, chatId)) return { text: desk.t('import-at-work') }
  keepImport(around.db, chatId, state, around.now())
  beginImport(desk, intent)
  return undefined
}
