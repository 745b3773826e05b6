// Pictures in messages: each is uploaded once, and named by Telegram's own id afterwards. One that Telegram has forgotten is
// uploaded anew; one that is missing or cannot be shown is left out, and never stops a message.

import type { Message } from '@grammyjs/types'
import { GrammyError, InputFile } from 'grammy'
import { findTelegramFile, forgetTelegramFile, noteTelegramFile } from '#shop/telegram-files.ts'
import type { Around } from './context.ts'

/** Puts the picture into a message, new or old. */
type Use = (photo: string | InputFile) => Promise<Message>

const forgotten = /file.?id|file reference|wrong (remote )?file|can't use file of type/i
const unfit = /IMAGE_PROCESS_FAILED|PHOTO_|photo has unsupported|file is too big/i

/** Nothing when there is no such picture. */
export async function withPicture(
  { db, readImage }: Around,
  picture: { hash: string; botId: number },
  use: Use,
): Promise<Message | undefined> {
  const known = findTelegramFile(db, picture)
  if (known !== undefined) {
    const sent = await unless(forgotten, () => use(known))
    if (sent !== undefined) return sent
    forgetTelegramFile(db, picture)
  }
  const bytes = await readImage(picture.hash)
  if (bytes === undefined) return undefined
  const sent = await unless(unfit, () => use(new InputFile(bytes, `${picture.hash}.jpg`)))
  const fileId = sent?.photo?.at(-1)?.file_id
  if (fileId !== undefined) noteTelegramFile(db, picture, fileId)
  return sent
}

/** One of the shop's, by its hash, or one that was drawn for this message alone. */
export async function putPicture(
  around: Around,
  { picture, botId }: { picture: string | Buffer; botId: number },
  use: Use,
): Promise<Message | undefined> {
  if (typeof picture === 'string') return await withPicture(around, { hash: picture, botId }, use)
  return await unless(unfit, () => use(new InputFile(picture, 'picture.png')))
}

async function unless(refused: RegExp, work: () => Promise<Message>): Promise<Message | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof GrammyError && refused.test(error.description)) return undefined
    throw error
  }
}
