// What somebody brings along by the link that opened the app: a promo code, or everything they did as a guest of a browser.
import { language, loadTexts, t } from '../../language.ts'
import { failureOf, whenOnline } from '../../loading.ts'
import { isTelegram } from '../../telegram/transport.ts'
import type { Me } from '../api.ts'
import { replace } from '../navigation.ts'
import { askOwn, inTurn } from '../own.ts'
import { pathTo } from '../route.ts'
import { failureWords } from '../wording.ts'
import { applyPromo, cart, refreshCart } from './cart.ts'
import { meet } from './me.ts'
import { say } from './saying.ts'

export async function bringPromo(code: string): Promise<void> {
  const [failure] = await Promise.all([applyPromo(code), loadTexts(language(), 'purchase')])
  if (failure !== undefined) return say(failureWords(failure))
  const { value } = cart
  const promo = value.state === 'ready' ? value.value.cart.promo : null
  if (promo === null) return
  const { refused } = promo
  say(
    refused === null
      ? t('basket-promo-works', { code: promo.code })
      : `${t('basket-promo-waits', { code: promo.code })}. ${failureWords(refused)}`,
  )
}

/** Where their things are now. In a plain browser the link is of no use. */
export async function bringGuest(startapp: string): Promise<void> {
  if (!isTelegram) return
  try {
    const asking = { method: 'POST', body: { startapp } } as const
    const { pieces } = await askOwn<Me>('guest-link/redeem', asking)
    await Promise.all([meet(), refreshCart(), loadTexts(language(), 'purchase')])
    replace(pieces > 0 ? pathTo.cart : pathTo.orders)
    say(t('basket-guest-taken'))
  } catch (thrown) {
    say(failureWords(failureOf(thrown)))
  }
}

/** By whose link they came. Nothing they have to know of, and so nothing to tell them where it fails. */
export async function tellArrival(startapp: string): Promise<void> {
  if (!isTelegram) return
  try {
    await inTurn(() => askOwn('arrivals', { method: 'POST', body: { startapp } }))
  } catch (thrown) {
    if (failureOf(thrown).code === 'offline') whenOnline(() => tellArrival(startapp))
  }
}
