// Ordering the same again from the chat: what went into the cart, and what is missing and why.
import { InlineKeyboard } from 'grammy'
import type { ErrorCode } from '#shop/error.ts'
import { type Repeated, repeatOrder } from '#shop/orders/order-repeat.ts'
import { shorten, toCatalogue } from '../browsing.ts'
import type { Around, BotContext } from '../context.ts'
import { cartButton, orderButton } from '../doors.ts'
import { escapeHtml, firstWithin } from '../html.ts'
import type { Screen } from '../screen.ts'

type Thing = Repeated['added'][number] | Repeated['missing'][number]
/** Of what was added, and as much of what was not. */
const longestList = 1_800
const longestName = 160

export function repeatScreen(ctx: BotContext, { db, now }: Around, orderId: number): Screen {
  const { t, language } = ctx
  const { added, missing } = repeatOrder(db, ctx.customer, { orderId, language }, now())
  const nothing = added.length === 0
  const keyboard = new InlineKeyboard()
  if (nothing) keyboard.text(t('bot-catalogue'), toCatalogue).row()
  else keyboard.text(t('orders-to-cart'), cartButton.data({})).row()
  keyboard.text(t('orders-back-to-order'), orderButton.data({ id: orderId }))
  const heading = t(nothing ? 'orders-repeat-nothing' : 'orders-repeat-added')
  const lost = listed(ctx, missing, (one) => t(`orders-missing-${reasonOf(one.code)}`))
  return {
    text: [
      [`<b>${heading}</b>`, listed(ctx, added, (one) => amountOf(ctx, one))].filter(Boolean).join('\n'),
      ...(lost === '' ? [] : [[`<b>${t('orders-repeat-missing')}</b>`, lost].join('\n')]),
    ].join('\n\n'),
    keyboard,
  }
}

function amountOf({ t }: BotContext, { quantity, ordered }: Repeated['added'][number]): string {
  return quantity < ordered
    ? t('orders-repeat-fewer', { quantity, ordered })
    : t('orders-pieces', { quantity })
}

/** The rest of what can be wrong is that the thing is not to be had. */
function reasonOf(code: ErrorCode): 'out-of-stock' | 'cart-full' | 'not-for-sale' {
  return code === 'out-of-stock' || code === 'cart-full' ? code : 'not-for-sale'
}

function listed<T extends Thing>({ t }: BotContext, things: T[], words: (thing: T) => string): string {
  const lines = things.map((thing) => {
    const name = [thing.title, thing.colour, thing.size].filter(Boolean).join(', ')
    return `• ${escapeHtml(shorten(name, longestName))}: ${words(thing)}`
  })
  return firstWithin(lines, longestList, (count) => t('orders-more-lines', { count }))
}
