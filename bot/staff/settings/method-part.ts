// The ways of delivery and payment: a list of each, and one by one what is said of it.
import { InlineKeyboard } from 'grammy'
import { languages } from '#db/schema/kinds.ts'
import { ShopError } from '#shop/error.ts'
import { textIn } from '#shop/languages.ts'
import { formatMoney } from '#shop/money.ts'
import { findMethod, type MethodList, methodLists } from '#shop/setting-up/methods.ts'
import { type DeliveryMethod, type PaymentMethod, readSettings } from '#shop/settings.ts'
import { shorten } from '../../browsing.ts'
import { escapeHtml } from '../../html.ts'
import type { Screen } from '../../screen.ts'
import { backTo, inPairs, type OfficePart, type Scene, toAct, toQuestion, toScreen } from '../office/parts.ts'
import { wholeText } from './values.ts'

export const methodPart: Pick<OfficePart, 'screens'> = {
  screens: { methods: listScreen, method: methodScreen, unmethod: deletionScreen },
}

const longestLabel = 40

export function readList(name: string): MethodList {
  const list = methodLists.find((one) => one === name)
  if (list === undefined) throw new ShopError('not-found')
  return list
}

export function getMethod<List extends MethodList>({ around }: Scene, list: List, id: string) {
  const method = findMethod(around.db, list, id)
  if (method === undefined) throw new ShopError('not-found')
  return method
}

function listScreen(scene: Scene, name = ''): Screen {
  const list = readList(name)
  const { ctx, around } = scene
  const { t, language } = ctx
  const methods: readonly (DeliveryMethod | PaymentMethod)[] = readSettings(around.db)[list]
  const keyboard = new InlineKeyboard()
  for (const { id, title, active } of methods) {
    const label = `${active ? '' : '🚫 '}${shorten(textIn(title, language), longestLabel)}`
    keyboard.text(label, toScreen('method', list, id)).row()
  }
  keyboard.text(t(`methods-add-${list}`), toQuestion('method', list))
  const lines = methods.map((method, index) => `${index + 1}. ${methodLine(scene, method)}`)
  const offered = methods.some(({ active }) => active)
  const words = [
    `<b>${t(`section-${list}`)}</b>`,
    t(`methods-what-${list}`),
    ...(lines.length > 0 ? [lines.join('\n')] : []),
    ...(offered ? [] : [t(`methods-none-${list}`)]),
  ]
  return { text: words.join('\n\n'), keyboard: backTo(scene, 'menu', keyboard) }
}

/** What a customer is told of it, in a line. */
function methodLine(scene: Scene, method: DeliveryMethod | PaymentMethod): string {
  const { t, language } = scene.ctx
  const title = escapeHtml(shorten(textIn(method.title, language), longestLabel))
  const parts = 'priceMinor' in method ? [priceWords(scene, method)] : []
  if (!method.active) parts.push(t('methods-off'))
  return [title, ...parts].join(', ')
}

function priceWords({ ctx: { t, language }, around }: Scene, method: DeliveryMethod): string {
  const { currency } = readSettings(around.db)
  const { priceMinor, freeFromMinor } = method
  if (priceMinor === 0) return t('methods-free')
  const price = formatMoney(priceMinor, currency, language)
  if (freeFromMinor === null) return price
  return t('methods-free-from', { price, sum: formatMoney(freeFromMinor, currency, language) })
}

function methodScreen(scene: Scene, name = '', id = ''): Screen {
  const list = readList(name)
  const method = getMethod(scene, list, id)
  const { t } = scene.ctx
  const words = [
    `<b>${escapeHtml(textIn(method.title, scene.ctx.language))}</b>`,
    wholeText(scene, method.title),
    ...('pickup' in method ? deliveryWords(scene, method) : []),
    t(method.active ? 'methods-is-on' : 'methods-is-off'),
  ]
  const keyboard = new InlineKeyboard()
  for (const language of languages)
    keyboard.text(t(`methods-title-${language}`), toQuestion('name', list, id, language))
  keyboard.row()
  if ('pickup' in method) addDelivery(scene, keyboard, method)
  const isOn = method.active
  keyboard.text(
    t(isOn ? 'methods-switch-off' : 'methods-switch-on'),
    toAct('switch', list, id, isOn ? '0' : '1'),
  )
  keyboard.text(t('office-up'), toAct('raise', list, id)).row()
  keyboard.text(t('office-delete'), toScreen('unmethod', list, id))
  return { text: words.join('\n\n'), keyboard: backTo(scene, `methods.${list}`, keyboard) }
}

function deliveryWords(scene: Scene, method: DeliveryMethod): string[] {
  const { t } = scene.ctx
  const price = t('methods-price-is', { price: priceWords(scene, method) })
  if (!method.pickup) return [price]
  return [price, `${t('methods-is-pickup')}\n${wholeText(scene, method.pickupAddress ?? {})}`]
}

function addDelivery({ ctx: { t } }: Scene, keyboard: InlineKeyboard, method: DeliveryMethod): void {
  const { id, pickup, freeFromMinor, pickupAddress } = method
  const buttons = [
    { label: t('methods-price'), data: toQuestion('price', id, 'price') },
    { label: t('methods-from'), data: toQuestion('price', id, 'freeFrom') },
    ...(freeFromMinor === null ? [] : [{ label: t('methods-never-free'), data: toAct('unfree', id) }]),
    { label: t(pickup ? 'methods-bring' : 'methods-pickup'), data: toAct('pickup', id, pickup ? '0' : '1') },
  ]
  inPairs(keyboard, buttons)
  if (!pickup) return
  for (const language of languages) {
    keyboard.text(t(`methods-place-${language}`), toQuestion('place', id, language))
    if (pickupAddress?.[language] !== undefined)
      keyboard.text(t(`office-drop-${language}`), toAct('unplace', id, language))
  }
  keyboard.row()
}

function deletionScreen(scene: Scene, name = '', id = ''): Screen {
  const list = readList(name)
  const method = getMethod(scene, list, id)
  const { t, language } = scene.ctx
  const title = escapeHtml(textIn(method.title, language))
  const keyboard = new InlineKeyboard()
    .text(t('office-delete-yes'), toAct('unmethod', list, id))
    .row()
    .text(t('office-leave'), toScreen('method', list, id))
  return { text: t('methods-delete-ask', { title }), keyboard }
}
