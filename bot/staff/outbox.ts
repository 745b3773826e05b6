// /outbox: what could not be told so far and why, with the buttons that send it again or take it off. One message, kept up to date.
import { InlineKeyboard } from 'grammy'
import type { Staff } from '#shop/actor.ts'
import { attempt, ShopError } from '#shop/error.ts'
import { countStuck, listStuck, resend, resendAll, takeOff } from '#shop/stuck-messages.ts'
import { addTurns } from '../browsing.ts'
import { type Note, onButton, refusalWords } from '../buttons.ts'
import { type Button, defineButton } from '../callback-data.ts'
import type { Around, BotContext } from '../context.ts'
import { Feature } from '../feature.ts'
import { type Screen, sendScreen, showScreen } from '../screen.ts'
import { stuckWords } from './outbox-words.ts'

const pageButton = defineButton('xo', { page: 'number' })
const againButton = defineButton('xr', { id: 'number', page: 'number' })
const allAgainButton = defineButton('xa', { page: 'number' })
const takeOffButton = defineButton('xf', { id: 'number', page: 'number' })

const onPage = 5

export function outboxFeature(around: Around): Feature {
  const { db, now } = around
  const feature = new Feature()
  feature.chatType('private').command('outbox', async (ctx, next) => {
    const { staff } = ctx
    if (staff === undefined) return await next()
    const screen = attempt(() => outboxScreen(ctx, around, { staff, page: 1 }))
    if (!screen.ok) return void (await ctx.reply(refusalWords(ctx, db, screen)))
    await sendScreen(ctx, screen.value, around)
  })

  /** Whatever became of the tap, the list is shown as it is now. */
  const onTap = <V extends { page: number }>(
    button: Button<V>,
    act: (ctx: BotContext, staff: Staff, values: V) => Note | undefined,
  ) =>
    onButton(feature, { button, around }, async (ctx, values) => {
      const { staff } = ctx
      if (staff === undefined) throw new ShopError('not-allowed')
      const done = attempt(() => act(ctx, staff, values))
      await showScreen(ctx, outboxScreen(ctx, around, { staff, page: values.page }), around)
      return done.ok ? done.value : { text: refusalWords(ctx, db, done), alert: true }
    })
  onTap(pageButton, () => undefined)
  onTap(againButton, ({ t }, staff, { id }) => {
    resend(db, staff, id, now())
    return { text: t('outbox-again-done') }
  })
  onTap(allAgainButton, ({ t }, staff) => {
    return { text: t('outbox-all-again-done', { count: resendAll(db, staff, now()) }) }
  })
  onTap(takeOffButton, ({ t }, staff, { id }) => {
    takeOff(db, staff, id, now())
    return { text: t('outbox-taken-off') }
  })
  return feature
}

function outboxScreen(
  ctx: BotContext,
  around: Around,
  { staff, page: wished }: { staff: Staff; page: number },
): Screen {
  const { t } = ctx
  const stuck = countStuck(around.db, staff)
  const keyboard = new InlineKeyboard()
  if (stuck === 0) return { text: t('outbox-empty'), keyboard }
  const pages = Math.ceil(stuck / onPage)
  const page = Math.min(Math.max(wished, 1), pages)
  const before = (page - 1) * onPage
  const messages = listStuck(around.db, staff, onPage, before)
  const entries = messages.map((message, index) =>
    stuckWords(ctx, around, { message, place: before + index + 1 }),
  )
  for (const [index, { id, state }] of messages.entries()) {
    const place = before + index + 1
    keyboard.text(t('outbox-again', { place }), againButton.data({ id, page }))
    if (state === 'dead') keyboard.text(t('outbox-take-off', { place }), takeOffButton.data({ id, page }))
    keyboard.row()
  }
  addTurns(keyboard, ctx, { page, more: page < pages, to: (next) => pageButton.data({ page: next }) })
  if (stuck > 1) keyboard.text(t('outbox-all-again'), allAgainButton.data({ page })).row()
  keyboard.text(t('outbox-refresh'), pageButton.data({ page }))
  return { text: [`<b>${t('outbox-title', { count: stuck })}</b>`, ...entries].join('\n\n'), keyboard }
}
