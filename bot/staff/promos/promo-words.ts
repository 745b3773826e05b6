// A promo code in words, for staff: what it gives, on what conditions, how often it was used. As HTML.
import { formatMoment } from '#locales/wording.ts'
import type { Promo } from '#shop/cart/promo.ts'
import { listPromos } from '#shop/cart/promo-editing.ts'
import { ShopError } from '#shop/error.ts'
import { fingerprintOf } from '#shop/fingerprint.ts'
import { formatMoney } from '#shop/money.ts'
import { readSettings } from '#shop/settings.ts'
import type { Scene } from '../office/parts.ts'

export type Used = Promo & { uses: number }

export function getPromo({ around, staff }: Scene, mark: string): Used {
  const promo = listPromos(around.db, staff).find(({ code }) => fingerprintOf(code) === mark)
  if (promo === undefined) throw new ShopError('not-found')
  return promo
}

/** `10 %` in Russian, `10%` in English. */
function percentWords(value: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(value / 100)
}

export function discountWords({ ctx: { t, language }, around }: Scene, { kind, value }: Promo): string {
  if (kind === 'percent') return percentWords(value, language)
  return kind === 'fixed' ? formatMoney(value, readSettings(around.db).currency, language) : t('promo-free')
}

/** Whether somebody could use it just now. */
export function stateOf({ around }: Scene, promo: Used): 'off' | 'over' | 'later' | 'spent' | 'on' {
  const now = around.now()
  if (!promo.active) return 'off'
  if (promo.endsAt !== null && now >= promo.endsAt) return 'over'
  if (promo.maxUses !== null && promo.uses >= promo.maxUses) return 'spent'
  return promo.startsAt !== null && now < promo.startsAt ? 'later' : 'on'
}

export function promoLines(scene: Scene, promo: Used): string[] {
  const { ctx, around } = scene
  const { t, language } = ctx
  const { timeZone, currency } = readSettings(around.db)
  const { minimumMinor, startsAt, endsAt, maxUses, uses } = promo
  const moment = (at: number) => formatMoment(at, { language, timeZone })
  return [
    t('promo-gives', { discount: discountWords(scene, promo) }),
    ...(minimumMinor > 0
      ? [t('promo-from-sum', { sum: formatMoney(minimumMinor, currency, language) })]
      : []),
    ...(startsAt === null ? [] : [t('promo-begins', { at: moment(startsAt) })]),
    endsAt === null ? t('promo-endless') : t('promo-ends', { at: moment(endsAt) }),
    ...(promo.oncePerCustomer ? [t('promo-once-each')] : []),
    ...(promo.firstOrderOnly ? [t('promo-first-only')] : []),
    maxUses === null ? t('promo-uses', { uses }) : t('promo-uses-of', { uses, most: maxUses }),
  ]
}
