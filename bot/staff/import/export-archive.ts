// The whole shop with its pictures, as archives that can each be sent back: Telegram hands a bot no file above 20 MB. Goes on beside the
// chat, so that a tap can end it; a restart ends it, too, and nothing is lost but the time.
import { setImmediate } from 'node:timers/promises'
import { InlineKeyboard } from 'grammy'
import { ShopError } from '#shop/error.ts'
import { type ExportedProduct, exportGoods, headOf } from '#shop/import/export.ts'
import { pictureFile } from '#shop/import/picture-sources.ts'
import type { Row } from '#shop/import/table.ts'
import { readSettings } from '#shop/settings.ts'
import { refusalWords } from '../../buttons.ts'
import type { Around } from '../../context.ts'
import { type Desk, sendFile, showBoard, showProgress } from './board.ts'
import { wayAt } from './buttons.ts'

/** With room for the table. */
const mostBytes = 18 << 20
const toldEachMs = 1_500

type Job = { isStopped: boolean }
const jobs = new WeakMap<Around, Map<number, Job>>()
const jobsOf = (around: Around) => {
  const known = jobs.get(around) ?? new Map<number, Job>()
  jobs.set(around, known)
  return known
}

class Stopped extends Error {}

/** False where one is being made already. */
export async function beginArchive(desk: Desk): Promise<boolean> {
  const { around, chatId, api, t } = desk
  const running = jobsOf(around)
  if (running.has(chatId)) return false
  const job: Job = { isStopped: false }
  running.set(chatId, job)
  try {
    const { message_id: board } = await api.sendMessage(chatId, t('export-archive-begun'), {
      reply_markup: stopKeyboard(desk),
    })
    void pack(desk, job, board)
      .catch((error: unknown) => fail(desk, board, error))
      .catch((error: unknown) => around.warned('an archive of the shop could not be told of', error))
      .finally(() => running.delete(chatId))
  } catch (error) {
    running.delete(chatId)
    throw error
  }
  return true
}

export function stopArchive({ around, chatId }: Desk): boolean {
  const job = jobsOf(around).get(chatId)
  if (job !== undefined) job.isStopped = true
  return job !== undefined
}

/** With the day it was made. */
export function exportName({ around, t }: Pick<Desk, 'around' | 't'>): string {
  const { timeZone } = readSettings(around.db)
  return `${t('export-name')}-${new Intl.DateTimeFormat('sv-SE', { timeZone }).format(around.now())}`
}

const stopKeyboard = ({ t }: Pick<Desk, 't'>) =>
  new InlineKeyboard().text(t('export-archive-stop'), wayAt('stop'))

async function pack(desk: Desk, job: Job, board: number): Promise<void> {
  const { around, staff, language, t } = desk
  const packing = packer(desk, job)
  let toldAt = performance.now()
  for (const { goods, done, of } of exportGoods(around.db, staff, { language })) {
    for (const [index, product] of goods.entries()) {
      await packing.add(product)
      if (performance.now() - toldAt < toldEachMs) continue
      const text = t('export-archive-now', { done: done - goods.length + index + 1, of })
      await showProgress(desk, board, { text, keyboard: stopKeyboard(desk) })
      toldAt = performance.now()
    }
    await setImmediate()
  }
  const total = await packing.end()
  await showBoard(desk, board, { text: t('export-archive-done', total), keyboard: undefined })
}

type Part = { rows: Row[]; pictures: Map<string, Buffer>; size: number }
const emptyPart = (): Part => ({ rows: [], pictures: new Map(), size: 0 })

/** `at`: which one it is; nothing where it is the only one. */
async function sendPart(desk: Desk, { rows, pictures }: Part, at: number | undefined): Promise<void> {
  const { around, t, language } = desk
  const table = { rows: [headOf(around.db, { language }), ...rows], title: t('export-name') }
  const bytes = await around.writeSheet({ form: { kind: 'xlsx' }, ...table, pictures })
  const name = `${exportName(desk)}${at === undefined ? '' : `-${at}`}.zip`
  const caption = t('export-archive-caption', { rows: rows.length, pictures: pictures.size })
  await sendFile(desk, { bytes, name, caption })
}

/** Fills one archive after the other. Goods whose pictures do not fit into one stand in the next as well, with the rest of them. */
function packer(desk: Desk, job: Job) {
  const total = { parts: 0, goods: 0, pictures: 0 }
  let part = emptyPart()
  const flush = async (isOnly: boolean) => {
    total.parts++
    total.pictures += part.pictures.size
    await sendPart(desk, part, isOnly ? undefined : total.parts)
    part = emptyPart()
  }
  return {
    async add(product: ExportedProduct) {
      let isIn = false
      const put = () => {
        if (!isIn) part.rows.push(...product.rows)
        isIn = true
      }
      total.goods++
      for (const hash of product.pictures) {
        if (job.isStopped) throw new Stopped()
        const name = pictureFile(hash)
        const bytes = part.pictures.has(name) ? undefined : await desk.around.readBestImage(hash)
        if (bytes === undefined) continue
        if (part.pictures.size > 0 && part.size + bytes.length > mostBytes) {
          await flush(false)
          isIn = false
        }
        put()
        part.pictures.set(name, bytes)
        part.size += bytes.length
      }
      put()
    },
    async end() {
      if (job.isStopped) throw new Stopped()
      await flush(total.parts === 0)
      return total
    },
  }
}

async function fail(desk: Desk, board: number, error: unknown): Promise<void> {
  const { around, t } = desk
  if (error instanceof Stopped)
    return void (await showBoard(desk, board, { text: t('export-archive-stopped'), keyboard: undefined }))
  const isExpected = error instanceof ShopError
  const text = isExpected ? refusalWords(desk, around.db, error) : t('error-unexpected')
  await showBoard(desk, board, { text, keyboard: undefined })
  if (!isExpected) around.warned('an archive of the shop broke', error)
}
