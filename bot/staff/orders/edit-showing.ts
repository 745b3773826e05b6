// Where changes to an order are shown: in place of its card, or below everything, where whoever writes is looking. Wherever it goes,
// what is shown becomes the card again.
import type { Api } from 'grammy'
import { findPost, forgetPost, notePost } from '#shop/posts.ts'
import type { Around } from '../../context.ts'
import { unlessGone } from '../../editing.ts'
import type { Screen } from '../../screen.ts'
import { type ChatPlace, inTopic } from '../../telling.ts'
import { type Draft, dropDraft, keepDraft, type Spot } from './edit-draft.ts'
import { moveWayBack } from './list-place.ts'

type Desk = { api: Api; around: Around }
type Shown = { place: ChatPlace; messageId: number; draft: Draft }

export async function putScreen({ api, around }: Desk, shown: Shown, screen: Screen): Promise<void> {
  const { place, messageId, draft } = shown
  const { chatId } = place
  keepDraft(around, { chatId, messageId }, draft)
  const stands = await unlessGone(() =>
    api.editMessageText(chatId, messageId, screen.text, optionsOf(screen)),
  )
  if (!stands) await sendBelow({ api, around }, shown, screen)
}

/** The message that it stood in goes. */
export async function putBelow({ api, around }: Desk, shown: Shown, screen: Screen): Promise<void> {
  await sendBelow({ api, around }, shown, screen)
  // One that is too old to be taken away stays a card.
  const { messageId, place } = shown
  const isGone = await api.deleteMessage(place.chatId, messageId).catch(() => false)
  const post = isGone ? findPost(around.db, place.chatId, messageId) : undefined
  if (post !== undefined) forgetPost(around.db, post.id)
}

async function sendBelow(
  { api, around }: Desk,
  { place, messageId, draft }: Shown,
  screen: Screen,
): Promise<void> {
  const { chatId, topicId = null } = place
  const before = { chatId, messageId }
  dropDraft(around, before)
  const sent = await api.sendMessage(chatId, screen.text, { ...optionsOf(screen), ...inTopic(place) })
  const spot: Spot = { chatId, messageId: sent.message_id }
  keepDraft(around, spot, draft)
  moveWayBack(around, before, spot)
  notePost(around.db, { kind: 'order', subjectId: draft.orderId, topicId, ...spot }, around.now())
}

const optionsOf = ({ keyboard }: Screen) =>
  ({
    parse_mode: 'HTML',
    reply_markup: keyboard,
    link_preview_options: { is_disabled: true },
  }) as const
