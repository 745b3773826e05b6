// Whoever imports price lists in the chat: sends files, and reads those that the bot sends.
import type { Message } from 'grammy/types'
import type { Row } from '#shop/import/table.ts'
import { type Helper, openDesk } from './desk.ts'
import { sheets } from './sheets.ts'

export async function openImport(wish: Parameters<typeof openDesk>[0] = {}) {
  const desk = await openDesk(wish)
  const olga = desk.hire('Olga', 'owner')
  const sends = async (
    one: Pick<Helper, 'sendsFile'>,
    name: string,
    content: Buffer | string,
    caption?: string,
  ) => {
    const file = { name, mime: 'application/octet-stream', bytes: Buffer.from(content) }
    return await one.sendsFile(file, caption)
  }
  const bytesOf = async ({ document }: Message): Promise<Buffer> => {
    const { result } = (await desk.call('getFile', { file_id: document?.file_id })) as {
      result: { file_path: string }
    }
    const response = await fetch(`${desk.address}/file/bot${desk.token}/${result.file_path}`)
    return Buffer.from(await response.arrayBuffer())
  }
  /** The newest document that the bot sent and whose name fits. */
  const document = (one: Pick<Helper, 'awaits' | 'id'>, name: RegExp) =>
    one.awaits(({ document: sent, from }) => from?.id !== one.id && name.test(sent?.file_name ?? ''))
  const rowsIn = async (message: Message): Promise<Row[]> =>
    (await sheets.readSheet(await bytesOf(message))).rows
  return { ...desk, olga, sends, bytesOf, document, rowsIn }
}

/** Two rows are right, two are wrong. */
export const priceList =
  'Артикул;Наименование;Цена;Остаток;Бренд\nA-1;Кеды;1 990,50;5;Ника\nA-2;Шарф;900;нет;\nA-3;Шляпа;;3;\nTEE-M;Футболка;2090;много-много;'

/** As Windows writes Russian letters. */
export function windows1251(text: string): Buffer {
  return Buffer.from(
    [...text].map((sign) => {
      const code = sign.charCodeAt(0)
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code
    }),
  )
}
