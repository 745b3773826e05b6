// A message in one line; what a service message says, in the language of the page.
import type { Message } from 'grammy/types'
import { serviceFieldOf } from './arrange.ts'
import { chatName, money, nameOf } from './format.ts'
import { t } from './language.ts'

const quoteLength = 30

/** Nothing for a message that is none. */
export function serviceText(message: Message): string | undefined {
  const field = serviceFieldOf(message)
  const name = message.from === undefined ? '' : nameOf(message.from)
  switch (field) {
    case undefined:
      return undefined
    case 'new_chat_members':
      return membersText(message, name)
    case 'left_chat_member':
      return leftText(message, name)
    case 'new_chat_title':
      return t('sandbox-service-title', { name, title: message.new_chat_title ?? '' })
    case 'pinned_message':
      return t('sandbox-service-pinned', { name, text: pinnedText(message) })
    case 'successful_payment':
      return paymentText(message)
    case 'refunded_payment': {
      const { total_amount: amount = 0, currency = '' } = message.refunded_payment ?? {}
      return t('sandbox-service-refunded', { sum: money(amount, currency) })
    }
    case 'web_app_data':
      return t('sandbox-service-app-data', { button: message.web_app_data?.button_text ?? '' })
    case 'forum_topic_created':
      return t('sandbox-service-topic-created', { topic: message.forum_topic_created?.name ?? '' })
    case 'forum_topic_edited':
      return t('sandbox-service-topic-edited', { topic: message.forum_topic_edited?.name ?? '' })
    default:
      return t(`sandbox-service-${field.replaceAll('_', '-')}`, { name })
  }
}

function membersText({ new_chat_members: members = [], from }: Message, name: string): string {
  const [only] = members
  if (members.length === 1 && only?.id === from?.id) return t('sandbox-service-joined', { name })
  return t('sandbox-service-added', { name, who: members.map(nameOf).join(', ') })
}

function leftText({ left_chat_member: member, from }: Message, name: string): string {
  if (member === undefined || member.id === from?.id) return t('sandbox-service-left', { name })
  return t('sandbox-service-removed', { name, who: nameOf(member) })
}

function pinnedText({ pinned_message: pinned }: Message): string {
  const text = pinned === undefined ? '' : summary(pinned as Message)
  const letters = [...text]
  return letters.length > quoteLength ? `${letters.slice(0, quoteLength).join('')}…` : text
}

function paymentText({ successful_payment: payment, from, chat }: Message): string {
  const sum = money(payment?.total_amount ?? 0, payment?.currency ?? '')
  return t('sandbox-service-payment', { sum, name: from === undefined ? chatName(chat) : nameOf(from) })
}

/** A message in one line. */
export function summary(message: Message): string {
  if (message.text !== undefined) return message.text
  if (message.caption) return message.caption
  if (message.photo) return t('sandbox-photo')
  if (message.video) return t('sandbox-video')
  if (message.document) return message.document.file_name ?? t('sandbox-file')
  if (message.location) return t('sandbox-location')
  if (message.contact) return t('sandbox-contact')
  if (message.invoice) return message.invoice.title
  return serviceText(message) ?? t('sandbox-message')
}
