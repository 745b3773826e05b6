// Messages that are changed or taken away after they were sent: one that is gone, or stands there as it should already, is no
// failure. Decides nothing about what they say.
import { GrammyError } from 'grammy'
import type { TalkContext } from './context.ts'

const gone = /message to edit not found|message can't be edited|no text in the message|MESSAGE_ID_INVALID/

/** False when there is nothing to change any more, or the change itself says so. The same once more is the second of two taps. */
export async function unlessGone(change: () => Promise<unknown>): Promise<boolean> {
  try {
    return (await change()) !== false
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error
    if (error.description.includes('message is not modified')) return true
    if (gone.test(error.description)) return false
    throw error
  }
}

/** Messages that are of no use any more. */
export async function takeAway({ api, chat }: TalkContext, messageIds: number[]): Promise<void> {
  if (chat === undefined || messageIds.length === 0) return
  try {
    await api.deleteMessages(chat.id, messageIds)
  } catch (error) {
    // Older than what a bot may delete.
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
  }
}
