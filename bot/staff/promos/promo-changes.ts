// What is asked and done about promo codes. The rules read what is typed.
import { InlineKeyboard } from 'grammy'
import { findPromo } from '#shop/cart/promo.ts'
import {
  addPromoLine,
  checkNewCode,
  deletePromo,
  type PromoField,
  type PromoSwitch,
  switchPromo,
  typePromo,
} from '#shop/cart/promo-editing.ts'
import { splitPromoLine } from '#shop/cart/promo-line.ts'
import { ShopError } from '#shop/error.ts'
import { fingerprintOf } from '#shop/fingerprint.ts'
import { escapeHtml } from '../../html.ts'
import { type Done, type OfficePart, type Question, type Scene, toAct } from '../office/parts.ts'
import { wordRow } from '../office/talk.ts'
import { getPromo, promoLines } from './promo-words.ts'

export const promoChanges: Pick<OfficePart, 'questions' | 'acts'> = {
  questions: { promo: newQuestion, promoRest: restQuestion, promoPart: partQuestion },
  acts: { promoSwitch: flip, promoClear: clear, unpromo: remove },
}

const fields: readonly string[] = ['value', 'minimum', 'startsAt', 'endsAt', 'maxUses'] satisfies PromoField[]
const isField = (name: string): name is PromoField => fields.includes(name)
const switches: readonly string[] = ['active', 'oncePerCustomer', 'firstOrderOnly'] satisfies PromoSwitch[]
const isSwitch = (name: string): name is PromoSwitch => switches.includes(name)

/** With a discount behind it at once, else that is asked next. */
function newQuestion(scene: Scene): Question {
  const { t } = scene.ctx
  return {
    text: [`<b>${t('promo-new')}</b>`, t('promo-ask-new')].join('\n\n'),
    wants: 'words',
    back: 'promos',
    take: ({ words }) => make(scene, words),
  }
}

/** What is typed behind the command, too: a code that is there already is shown. */
export function openPromoLine(scene: Scene, typed: string): Done {
  const { code, rest } = splitPromoLine(typed)
  const isThere = rest === '' && findPromo(scene.around.db, code) !== undefined
  return isThere ? { show: `promo.${fingerprintOf(code)}` } : make(scene, typed)
}

function make(scene: Scene, typed: string): Done {
  const { around, staff, ctx } = scene
  const { code, rest } = splitPromoLine(typed)
  if (rest === '') {
    checkNewCode(around.db, staff, code)
    return { ask: 'promoRest', carry: code }
  }
  const promo = addPromoLine(around.db, staff, typed, around.now())
  return { show: `promo.${fingerprintOf(promo.code)}`, news: ctx.t('promo-made') }
}

function restQuestion(scene: Scene): Question {
  const { ctx, carry = '' } = scene
  const keyboard = wordRow(new InlineKeyboard(), ['5 %', '10 %', '15 %', '20 %'])
  wordRow(keyboard, [ctx.t('promo-free')])
  return {
    text: ctx.t('promo-ask-rest', { code: escapeHtml(carry) }),
    wants: 'words',
    back: 'promos',
    keyboard,
    take: ({ words }) => make(scene, `${carry} ${words}`),
  }
}

function partQuestion(scene: Scene, mark = '', field = ''): Question {
  if (!isField(field)) throw new ShopError('not-found')
  const { ctx, around, staff } = scene
  const promo = getPromo(scene, mark)
  const keyboard = new InlineKeyboard()
  if (isLimited(promo, field)) keyboard.text(ctx.t('office-drop'), toAct('promoClear', mark, field))
  const lines = promoLines(scene, promo).join('\n')
  return {
    text: [`<b>${escapeHtml(promo.code)}</b>\n${lines}`, ctx.t(`promo-ask-${field}`)].join('\n\n'),
    wants: 'words',
    back: `promo.${mark}`,
    keyboard,
    take({ words }) {
      typePromo(around.db, staff, { code: promo.code, field, typed: words }, around.now())
      return { show: `promo.${mark}`, news: ctx.t('office-saved') }
    },
  }
}

function isLimited(promo: ReturnType<typeof getPromo>, field: PromoField): boolean {
  if (field === 'minimum') return promo.minimumMinor > 0
  return field !== 'value' && promo[field] !== null
}

function clear(scene: Scene, mark = '', field = ''): Done {
  if (!isField(field) || field === 'value') throw new ShopError('not-found')
  const { code } = getPromo(scene, mark)
  typePromo(scene.around.db, scene.staff, { code, field, typed: '' }, scene.around.now())
  return { show: `promo.${mark}`, news: scene.ctx.t('office-saved') }
}

function flip(scene: Scene, mark = '', field = '', on = ''): Done {
  if (!isSwitch(field)) throw new ShopError('not-found')
  const { code } = getPromo(scene, mark)
  switchPromo(scene.around.db, scene.staff, { code, field, on: on === '1' }, scene.around.now())
  return { show: `promo.${mark}` }
}

function remove(scene: Scene, mark = ''): Done {
  const { code } = getPromo(scene, mark)
  deletePromo(scene.around.db, scene.staff, code, scene.around.now())
  return { show: 'promos', news: scene.ctx.t('office-deleted') }
}
