// Who hears of orders: chats and mail addresses, each to be tried and taken off. A chat is tried at once, as Telegram answers at
// once; a mail goes its usual way.
import { InlineKeyboard } from 'grammy'
import { ShopError } from '#shop/error.ts'
import { fingerprintOf } from '#shop/fingerprint.ts'
import { removeNotifyChat } from '#shop/notify-chats.ts'
import { isMailOff, listChiefs, listStaffMails } from '#shop/orders/order-notices.ts'
import { addNotifyMails, removeNotifyMail } from '#shop/setting-up/mails.ts'
import { sendTrialMail } from '#shop/setting-up/trial.ts'
import { readSettings } from '#shop/settings.ts'
import { shorten } from '../../browsing.ts'
import { chatWords } from '../../chat-words.ts'
import { escapeHtml } from '../../html.ts'
import type { Screen } from '../../screen.ts'
import { failureOf, inTopic, placeOf } from '../../telling.ts'
import {
  backTo,
  type Done,
  type OfficePart,
  type Question,
  type Scene,
  toAct,
  toQuestion,
} from '../office/parts.ts'

export const notifyPart: OfficePart = {
  permission: 'settings.edit',
  screens: { notify: notifyScreen },
  questions: { mail: mailQuestion },
  acts: { tryChat, tryMail, unchat: removeChat, unmail: removeMail },
}

const longestLabel = 34
/** Twenty chats and twenty addresses fit one message. */
const longestName = 60

function notifyScreen(scene: Scene): Screen {
  const { ctx, around } = scene
  const { t } = ctx
  const { db } = around
  const { notifyChats, notifyMails } = readSettings(db)
  const mails = listStaffMails(db)
  const keyboard = new InlineKeyboard()
  for (const chat of notifyChats)
    addRow(scene, keyboard, { label: chatWords(db, t, chat), kind: 'Chat', name: chat })
  for (const mail of mails) {
    const isOwn = notifyMails.includes(mail)
    addRow(scene, keyboard, { label: mail, kind: 'Mail', name: fingerprintOf(mail), isFixed: !isOwn })
  }
  keyboard.text(t('notify-add-mail'), toQuestion('mail'))
  const heard = notifyChats.length > 0 ? notifyChats : listChiefs(db)
  const words = [
    `<b>${t('section-notify')}</b>`,
    linesOf(
      t(notifyChats.length > 0 ? 'notify-chats' : 'notify-chiefs'),
      heard.map((chat) => chatWords(db, t, chat)),
    ),
    linesOf(t(mails.length > 0 ? 'notify-mails' : 'notify-no-mails'), mails),
    ...(mails.length > 0 && isMailOff(db) ? [`⚠️ ${t('error-mail-off')}`] : []),
    t('notify-how'),
  ]
  return { text: words.join('\n\n'), keyboard: backTo(scene, 'menu', keyboard) }
}

const linesOf = (head: string, names: readonly string[]) =>
  [head, ...names.map((name) => `• ${escapeHtml(shorten(name, longestName))}`)].join('\n')

type Row = { label: string; kind: 'Chat' | 'Mail'; name: string; isFixed?: boolean }

/** Those the shop was started with can be tried only. */
function addRow({ ctx: { t } }: Scene, keyboard: InlineKeyboard, { label, kind, name, isFixed }: Row): void {
  keyboard.text(t('notify-try', { place: shorten(label, longestLabel) }), toAct(`try${kind}`, name))
  if (isFixed !== true)
    keyboard.text(t('notify-take-off'), toAct(kind === 'Chat' ? 'unchat' : 'unmail', name))
  keyboard.row()
}

async function tryChat({ ctx, around }: Scene, chat = ''): Promise<Done> {
  const { t } = ctx
  const { notifyChats } = readSettings(around.db)
  if (!notifyChats.includes(chat)) throw new ShopError('not-found')
  const place = escapeHtml(chatWords(around.db, t, chat))
  const spot = placeOf(chat)
  try {
    await ctx.api.sendMessage(spot.chatId, t('notify-trial'), inTopic(spot))
  } catch (error) {
    const { trouble, reason = '' } = failureOf(error)
    const why = trouble === undefined ? escapeHtml(reason) : t(`trouble-${trouble}`)
    return { show: 'notify', news: t('notify-tried-in-vain', { place, why }) }
  }
  return { show: 'notify', news: t('notify-tried', { place }) }
}

function getMail({ around }: Scene, mark: string): string {
  const mail = listStaffMails(around.db).find((one) => fingerprintOf(one) === mark)
  if (mail === undefined) throw new ShopError('not-found')
  return mail
}

function tryMail(scene: Scene, mark = ''): Done {
  const mail = getMail(scene, mark)
  sendTrialMail(scene.around.db, scene.staff, mail, scene.around.now())
  return { show: 'notify', news: scene.ctx.t('notify-tried-mail', { address: escapeHtml(mail) }) }
}

function removeChat({ ctx, around, staff }: Scene, chat = ''): Done {
  const place = escapeHtml(chatWords(around.db, ctx.t, chat))
  removeNotifyChat(around.db, staff, chat, around.now())
  return { show: 'notify', news: ctx.t('notify-removed', { place }) }
}

function removeMail(scene: Scene, mark = ''): Done {
  const mail = getMail(scene, mark)
  removeNotifyMail(scene.around.db, scene.staff, mail, scene.around.now())
  return { show: 'notify', news: scene.ctx.t('notify-removed', { place: escapeHtml(mail) }) }
}

function mailQuestion({ ctx: { t }, around, staff }: Scene): Question {
  return {
    text: [`<b>${t('notify-add-mail')}</b>`, t('notify-ask-mail')].join('\n\n'),
    wants: 'words',
    back: 'notify',
    take({ words }) {
      const added = addNotifyMails(around.db, staff, words, around.now())
      return { show: 'notify', news: t('notify-mails-added', { count: added.length }) }
    },
  }
}
