// /orders, for whoever works on them: the list, a card opened in its place, and the way back. To everybody else the command shows
// their own purchases.
import { getOrder } from '#shop/orders/order-access.ts'
import { findPost, forgetPost } from '#shop/posts.ts'
import type { Around, BotContext } from '../../context.ts'
import { Feature } from '../../feature.ts'
import { sendScreen, showScreen } from '../../screen.ts'
import { enterTalk } from '../../talks.ts'
import { onStaffButton, onStaffCommand } from '../working.ts'
import { filtersFor } from './list-filters.ts'
import { findingFilter, listButton, noteOpened, openButton } from './list-place.ts'
import {
  findButton,
  listScreen,
  roleIn,
  roundsButton,
  statusesButton,
  statusesScreen,
} from './list-screen.ts'
import { findingName } from './order-finding.ts'
import { postCard } from './order-posts.ts'
import { showCard } from './order-tap.ts'
import { sendRounds, stopButton } from './rounds.ts'

export function orderListFeature(around: Around): Feature {
  const { db } = around
  const feature = new Feature()
  onStaffCommand(feature, { command: 'orders', around }, async (ctx, { staff, words }) => {
    const [first = 'all'] = filtersFor[roleIn(db, staff)]
    const filter = words === '' ? first : findingFilter(words)
    await sendScreen(ctx, listScreen(ctx, around, { staff, page: 1, filter }), around)
  })
  onStaffButton(feature, { button: listButton, around }, async (ctx, staff, place) => {
    const screen = listScreen(ctx, around, { staff, ...place })
    leaveCard(ctx, around)
    await showScreen(ctx, screen, around)
    return undefined
  })
  onStaffButton(feature, { button: openButton, around }, async (ctx, staff, { order, ...place }) => {
    const { id } = getOrder(db, staff, order)
    const message = ctx.callbackQuery?.message
    if (message !== undefined) {
      noteOpened(around, { chatId: message.chat.id, messageId: message.message_id }, place)
    }
    await showCard({ ctx, staff, around }, id)
    return undefined
  })
  onStaffButton(feature, { button: statusesButton, around }, async (ctx) => {
    await showScreen(ctx, statusesScreen(ctx), around)
    return undefined
  })
  onStaffButton(feature, { button: findButton, around }, async (ctx) => {
    await enterTalk(ctx, findingName)
    return undefined
  })
  addRounds(feature, around)
  return feature
}

function addRounds(feature: Feature, around: Around): void {
  onStaffCommand(feature, { command: 'today', around }, async (ctx, { staff }) => {
    await sendRounds(ctx, around, staff)
  })
  onStaffButton(feature, { button: roundsButton, around }, async (ctx, staff) => {
    await sendRounds(ctx, around, staff)
    return undefined
  })
  onStaffButton(feature, { button: stopButton, around }, async (ctx, staff, { order: id }) => {
    const order = getOrder(around.db, staff, id)
    if (ctx.chat !== undefined) {
      await postCard({ api: ctx.api, around }, order, { chatId: ctx.chat.id, topicId: undefined })
    }
    return undefined
  })
}

/** What becomes of the order would else be written over the list. */
function leaveCard({ callbackQuery }: BotContext, { db }: Around): void {
  const message = callbackQuery?.message
  const post = message === undefined ? undefined : findPost(db, message.chat.id, message.message_id)
  if (post?.kind === 'order') forgetPost(db, post.id)
}
