// The one message in which an import is told, edited as it goes on; sent anew where somebody has deleted it. Decides nothing.
import { type Api, GrammyError, type InlineKeyboard, InputFile } from 'grammy'
import type { Language } from '#db/schema/kinds.ts'
import type { Translate } from '#locales/translator.ts'
import type { Staff } from '#shop/actor.ts'
import type { Around } from '../../context.ts'
import { unlessGone } from '../../editing.ts'

/** Whose import it is, and where. */
export type Desk = {
  api: Api
  around: Around
  chatId: number
  staff: Staff
  t: Translate
  language: Language
}
export type Board = { text: string; keyboard: InlineKeyboard | undefined }

/** Says where it stands now. */
export async function showBoard(
  { api, chatId }: Desk,
  messageId: number,
  { text, keyboard }: Board,
): Promise<number> {
  const options = {
    parse_mode: 'HTML' as const,
    link_preview_options: { is_disabled: true },
    ...(keyboard !== undefined && { reply_markup: keyboard }),
  }
  if (await unlessGone(() => api.editMessageText(chatId, messageId, text, options))) return messageId
  return (await api.sendMessage(chatId, text, options)).message_id
}

/** What only tells how far it is may fail: the next one tells more. */
export async function showProgress(desk: Desk, messageId: number, board: Board): Promise<void> {
  try {
    await unlessGone(() =>
      desk.api.editMessageText(desk.chatId, messageId, board.text, {
        parse_mode: 'HTML',
        ...(board.keyboard !== undefined && { reply_markup: board.keyboard }),
      }),
    )
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error
  }
}

export type SentFile = { bytes: Buffer; name: string; caption: string; keyboard?: InlineKeyboard }

export async function sendFile({ api, chatId }: Pick<Desk, 'api' | 'chatId'>, file: SentFile): Promise<void> {
  await api.sendDocument(chatId, new InputFile(file.bytes, file.name), {
    caption: file.caption,
    parse_mode: 'HTML',
    ...(file.keyboard !== undefined && { reply_markup: file.keyboard }),
  })
}
