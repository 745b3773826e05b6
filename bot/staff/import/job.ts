// An import at work: the file is fetched and read, looked through in steps, and written when it was told to. Goes on beside the chat,
// so that a tap can end it, and begins anew after a restart. The rules decide; here it is told how far it is.
import { setImmediate, setTimeout as sleep } from 'node:timers/promises'
import { InlineKeyboard } from 'grammy'
import { ShopError } from '#shop/error.ts'
import { applyImport, type ImportDone } from '#shop/import/apply.ts'
import { isMapped, readHeader } from '#shop/import/header.ts'
import { type ImportPlan, planImport } from '#shop/import/plan.ts'
import type { Choices } from '#shop/import/planned.ts'
import type { SheetFile } from '#shop/import/table.ts'
import type { Tx } from '#shop/transaction.ts'
import { shorten } from '../../browsing.ts'
import { refusalWords } from '../../buttons.ts'
import type { Around } from '../../context.ts'
import { escapeHtml } from '../../html.ts'
import { followQuietly } from '../following.ts'
import { type AtHand, findAtHand, keepAtHand, letGo } from './at-hand.ts'
import { type Board, type Desk, showBoard, showProgress } from './board.ts'
import { cancelImportButton } from './buttons.ts'
import { columnsBoard } from './column-words.ts'
import { doneBoard } from './done-words.ts'
import { planBoard } from './plan-words.ts'
import { dropImport, type ImportState, keepImport, readImport } from './state.ts'
import { sendWrongFile } from './wrong-file.ts'

/** What was asked for: to see what would change, or to write it. */
export type Intent = 'show' | 'apply'
type Job = { mark: number; isStopped: boolean; isWriting: boolean; ended: Promise<void> }

const jobs = new WeakMap<Around, Map<number, Job>>()
const jobsOf = (around: Around) => {
  const known = jobs.get(around) ?? new Map<number, Job>()
  jobs.set(around, known)
  return known
}
/** Telegram lets a message be edited about once a second; faster nobody reads. */
const toldEachMs = 1_500
const longestTellingMs = 500

class Stopped extends Error {}

export function isAtWork(around: Around, chatId: number): boolean {
  return jobsOf(around).has(chatId)
}

export function isWriting(around: Around, chatId: number): boolean {
  return jobsOf(around).get(chatId)?.isWriting ?? false
}

/** What it is telling this moment is told before whatever comes next; nobody waits for a file that is being read. */
export async function stopImport(around: Around, chatId: number): Promise<void> {
  const job = jobsOf(around).get(chatId)
  if (job === undefined) return
  job.isStopped = true
  jobsOf(around).delete(chatId)
  await Promise.race([job.ended, sleep(longestTellingMs)])
}

/** Ends by itself; of two taps at once the second finds it at work. */
export function beginImport(desk: Desk, intent: Intent = 'show'): void {
  const { around, chatId } = desk
  const state = readImport(around.db, chatId)
  if (state === undefined || isAtWork(around, chatId)) return
  const { promise, resolve } = Promise.withResolvers<void>()
  const job: Job = { mark: state.mark, isStopped: false, isWriting: false, ended: promise }
  jobsOf(around).set(chatId, job)
  void work(desk, job, intent)
    .catch((error: unknown) => fail(desk, job, error))
    .catch((error: unknown) => around.warned('an import could not be told of', error))
    .finally(() => {
      if (jobsOf(around).get(chatId) === job) jobsOf(around).delete(chatId)
      resolve()
    })
}

async function work(desk: Desk, job: Job, intent: Intent): Promise<void> {
  const state = stateOf(desk, job)
  keep(desk, { ...state, stage: 'reading' })
  const atHand = findAtHand(desk.around, desk.chatId, job.mark) ?? (await readAnew(desk, job, state))
  const header = readHeader(atHand.file.rows, state.said)
  if (!isMapped(header)) {
    const messageId = await showBoard(desk, state.messageId, columnsBoard(desk, { header, state, page: 1 }))
    return keep(desk, { ...stateOf(desk, job), stage: 'ready', messageId })
  }
  const choices = choicesFor(state, atHand.file)
  const known = intent === 'apply' ? atHand.plan : undefined
  const plan = known ?? (await look(desk, job, { file: atHand.file, choices, state }))
  keepAtHand(desk.around, desk.chatId, { ...atHand, plan })
  if (intent === 'apply' && plan.fingerprint === state.fingerprint)
    return await write(desk, job, { plan, file: atHand.file, choices })
  const note = intent === 'apply' ? desk.t('error-import-changed') : undefined
  await tell(desk, job, { plan, file: atHand.file, choices, ...(note !== undefined && { note }) })
}

async function readAnew(desk: Desk, job: Job, { fileId, fileName }: ImportState): Promise<AtHand> {
  const { around, t, chatId } = desk
  const bytes = await around.fetchFile(fileId)
  halt(job)
  const waiting = setTimeout(() => {
    const text = t('import-reading-long', { name: escapeHtml(shorten(fileName, 60)) })
    void showProgress(desk, stateOf(desk, job).messageId, atWorkBoard(desk, job, text)).catch(() => {})
  }, toldEachMs)
  try {
    const file = await around.readSheet(bytes)
    halt(job)
    const read = { mark: job.mark, file }
    keepAtHand(around, chatId, read)
    return read
  } finally {
    clearTimeout(waiting)
  }
}

/** Where a file says itself what is on sale, it is believed unless somebody chooses otherwise. */
export function choicesFor({ newGoods, takesStock, said }: ImportState, file: SheetFile): Choices {
  const { columns } = readHeader(file.rows, said)
  const saysStatus = columns.some(({ field }) => field === 'status' || field === 'published')
  return { newGoods: newGoods ?? (saysStatus ? 'file' : 'draft'), takesStock }
}

type Looking = { file: SheetFile; choices: Choices; state: ImportState }

async function look(desk: Desk, job: Job, { file, choices, state }: Looking): Promise<ImportPlan> {
  const { around, staff, t } = desk
  let toldAt = performance.now()
  const steps = planImport(around.db, staff, { file, said: state.said, choices })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await setImmediate()
    halt(job)
    if (performance.now() - toldAt < toldEachMs) continue
    const text = t('import-looking', { done: step.value.done, of: step.value.of })
    await showProgress(desk, state.messageId, atWorkBoard(desk, job, text))
    toldAt = performance.now()
  }
}

type Planned = { plan: ImportPlan; file: SheetFile; choices: Choices; note?: string }

async function tell(desk: Desk, job: Job, { plan, file, choices, note }: Planned): Promise<void> {
  const state = stateOf(desk, job)
  const ready: ImportState = { ...state, stage: 'ready', fingerprint: plan.fingerprint }
  keep(desk, ready)
  const shown = { plan, state: ready, choices, ...(note !== undefined && { note }) }
  const messageId = await showBoard(desk, state.messageId, planBoard(desk, shown))
  const isWrong = plan.wrong.length > 0 && !state.isWrongTold
  keep(desk, { ...stateOf(desk, job), messageId, isWrongTold: state.isWrongTold || isWrong })
  // Whoever taps meanwhile need not wait for it.
  if (jobsOf(desk.around).get(desk.chatId) === job) jobsOf(desk.around).delete(desk.chatId)
  if (isWrong) await sendWrongFile(desk, file, plan, state.fileName)
}

async function write(desk: Desk, job: Job, { plan, file, choices }: Planned): Promise<void> {
  const { around, chatId, staff, t } = desk
  const { db, now } = around
  const state = stateOf(desk, job)
  halt(job)
  job.isWriting = true
  keep(desk, { ...state, stage: 'applying' })
  await showProgress(desk, state.messageId, { text: t('import-writing'), keyboard: undefined })
  const about = {
    ...{ fileName: state.fileName, chatId, archive: file.pictures.length > 0 ? state.fileId : null },
    alsoIn: (tx: Tx, { batch }: ImportDone) =>
      keepImport(tx, chatId, { ...state, stage: 'done', batch }, now()),
  }
  try {
    const done = applyImport(db, staff, { plan, ...about }, now())
    letGo(around, chatId)
    await showBoard(desk, state.messageId, doneBoard(desk, { ...done, wrong: plan.wrong.length }))
    // The next file need not wait for the search to follow.
    if (jobsOf(around).get(chatId) === job) jobsOf(around).delete(chatId)
    await followQuietly(around)
  } catch (error) {
    if (!(error instanceof ShopError) || error.code !== 'import-changed') throw error
    job.isWriting = false
    const anew = await look(desk, job, { file, choices, state })
    keepAtHand(around, chatId, { mark: job.mark, file, plan: anew })
    await tell(desk, job, { plan: anew, file, choices, note: t('error-import-changed') })
  }
}

/** Whatever breaks, the message says so, and nothing was written. */
async function fail(desk: Desk, job: Job, error: unknown): Promise<void> {
  const { around, chatId, t } = desk
  const state = readImport(around.db, chatId)
  if (error instanceof Stopped || state?.mark !== job.mark) return
  if (state.stage === 'done') return around.warned('an import was written, and could not be told of', error)
  const isExpected = error instanceof ShopError
  const words = isExpected ? refusalWords(desk, around.db, error) : t('error-unexpected')
  const head = `<b>${t('import-head', { name: escapeHtml(shorten(state.fileName, 60)) })}</b>`
  dropImport(around.db, chatId)
  letGo(around, chatId)
  await showBoard(desk, state.messageId, { text: `${head}\n\n${escapeHtml(words)}`, keyboard: undefined })
  if (!isExpected) around.warned('an import broke', error)
}

function stateOf({ around, chatId }: Desk, job: Job): ImportState {
  const state = readImport(around.db, chatId)
  if (state?.mark !== job.mark) throw new Stopped()
  return state
}

const keep = ({ around, chatId }: Desk, state: ImportState) =>
  keepImport(around.db, chatId, state, around.now())

function halt(job: Job): void {
  if (job.isStopped) throw new Stopped()
}

export function atWorkBoard({ t }: Desk, { mark }: { mark: number }, text: string): Board {
  return { text, keyboard: new InlineKeyboard().text(t('import-cancel'), cancelImportButton.data({ mark })) }
}
