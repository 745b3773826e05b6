// /promo: the codes there are, one of them with its conditions and the link to share, and how a new one is made: in one message, or
// by saying the code first.
import { InlineKeyboard } from 'grammy'
import { reachOf } from '#shop/actor.ts'
import { listPromos } from '#shop/cart/promo-editing.ts'
import { promoPayload } from '#shop/deep-link.ts'
import { fingerprintOf } from '#shop/fingerprint.ts'
import { linkTo, shareUrl } from '../../deep-link.ts'
import { escapeHtml, firstWithin } from '../../html.ts'
import { turned } from '../../pages.ts'
import { longestText, type Screen } from '../../screen.ts'
import { backTo, inPairs, type OfficePart, type Scene, toAct, toQuestion, toScreen } from '../office/parts.ts'
import { promoChanges } from './promo-changes.ts'
import { discountWords, getPromo, promoLines, stateOf, type Used } from './promo-words.ts'

export const promosPart: OfficePart = {
  permission: 'promo.edit',
  screens: { promos: listScreen, promo: promoScreen, unpromo: deletionScreen },
  ...promoChanges,
}

const onPage = 8

function listScreen(scene: Scene, wished = '1'): Screen {
  const { ctx, around, staff } = scene
  const { t } = ctx
  const all = listPromos(around.db, staff)
  const { page, pages } = turned(Number(wished) || 1, all.length)
  const shown = all.slice((page - 1) * onPage, page * onPage)
  const keyboard = new InlineKeyboard()
  for (const promo of shown) {
    const mark = stateOf(scene, promo) === 'on' ? '' : '🚫 '
    const label = `${mark}${promo.code} · ${discountWords(scene, promo)} · ${t('promo-used-short', { uses: promo.uses })}`
    keyboard.text(label, toScreen('promo', fingerprintOf(promo.code))).row()
  }
  if (page > 1) keyboard.text(t('office-page-before'), toScreen('promos', String(page - 1)))
  if (page < pages) keyboard.text(t('office-page-after'), toScreen('promos', String(page + 1)))
  keyboard.row().text(t('promo-new'), toQuestion('promo'))
  const head = `<b>${t('section-promos')}</b>`
  const text = [head, t(all.length === 0 ? 'promo-none' : 'promo-list'), t('promo-how')].join('\n\n')
  // Who makes codes need not be who sets up the shop.
  const isOwners = reachOf(around.db, staff, 'settings.edit') === 'all'
  return { text, keyboard: isOwners ? backTo(scene, 'menu', keyboard) : keyboard }
}

function promoScreen(scene: Scene, mark = ''): Screen {
  const promo = getPromo(scene, mark)
  const { ctx } = scene
  const { t } = ctx
  const payload = promoPayload(promo.code)
  const link = payload === undefined ? undefined : linkTo(ctx, payload)
  const lines = firstWithin(promoLines(scene, promo), longestText / 2, () => '')
  const words = [
    `<b>${escapeHtml(promo.code)}</b> · ${t(`promo-state-${stateOf(scene, promo)}`)}`,
    lines,
    link === undefined ? t('promo-no-link') : t('promo-link', { link }),
  ]
  const keyboard = new InlineKeyboard()
  if (link !== undefined)
    keyboard.url(t('promo-share'), shareUrl(link, t('promo-share-words', shareWords(scene, promo)))).row()
  return { text: words.join('\n\n'), keyboard: addChanges(scene, promo, keyboard) }
}

const shareWords = (scene: Scene, promo: Used) => ({
  code: promo.code,
  discount: discountWords(scene, promo),
})

function addChanges(scene: Scene, promo: Used, keyboard: InlineKeyboard): InlineKeyboard {
  const { t } = scene.ctx
  const mark = fingerprintOf(promo.code)
  const ask = (field: string) => ({
    label: t(`promo-field-${field}`),
    data: toQuestion('promoPart', mark, field),
  })
  const flip = (field: 'oncePerCustomer' | 'firstOrderOnly') => ({
    label: `${promo[field] ? '✅' : '▫️'} ${t(`promo-field-${field}`)}`,
    data: toAct('promoSwitch', mark, field, promo[field] ? '0' : '1'),
  })
  inPairs(keyboard, [
    ...(promo.kind === 'free_delivery' ? [] : [ask('value')]),
    ...[ask('minimum'), ask('startsAt'), ask('endsAt'), ask('maxUses')],
    ...[flip('oncePerCustomer'), flip('firstOrderOnly')],
  ])
  const [label, on] = promo.active ? [t('promo-switch-off'), '0'] : [t('promo-switch-on'), '1']
  keyboard.text(label, toAct('promoSwitch', mark, 'active', on))
  if (promo.uses === 0) keyboard.text(t('office-delete'), toScreen('unpromo', mark))
  return backTo(scene, 'promos', keyboard)
}

function deletionScreen(scene: Scene, mark = ''): Screen {
  const { code } = getPromo(scene, mark)
  const { t } = scene.ctx
  const keyboard = new InlineKeyboard()
    .text(t('office-delete-yes'), toAct('unpromo', mark))
    .row()
    .text(t('office-leave'), toScreen('promo', mark))
  return { text: t('promo-delete-ask', { code: escapeHtml(code) }), keyboard }
}
