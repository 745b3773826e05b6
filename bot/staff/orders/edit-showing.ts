// Where changes to an order are shown: in place of its card, and below everything when that is gone.
import type { Api } from 'grammy'
import { notePost } from '#shop/posts.ts'
import type { Around } from '../../context.ts'
import { unlessGone } from '../../editing.ts'
import type { Screen } from '../../screen.ts'
import { type ChatPlace, inTopic } from '../../telling.ts'
import { type Draft, dropDraft, keepDraft } from './edit-draft.ts'

type Shown = { place: ChatPlace; messageId: number; draft: Draft }

export async function putScreen(
  { api, around }: { api: Api; around: Around },
  { place, messageId, draft }: Shown,
  { text, keyboard }: Screen,
): Promise<void> {
  const { chatId, topicId = null } = place
  const options = {
    ...({ parse_mode: 'HTML', reply_markup: keyboard } as const),
    link_preview_options: { is_disabled: true },
  }
  keepDraft(around, { chatId, messageId }, draft)
  if (await unlessGone(() => api.editMessageText(chatId, messageId, text, options))) return
  dropDraft(around, { chatId, messageId })
  const sent = await api.sendMessage(chatId, text, { ...options, ...inTopic(place) })
  const spot = { chatId, messageId: sent.message_id }
  keepDraft(around, spot, draft)
  // It becomes the card again.
  notePost(around.db, { kind: 'order', subjectId: draft.orderId, topicId, ...spot }, around.now())
}
