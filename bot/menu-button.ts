// The button beside the field of a private chat: opens the Mini App, where there is one.
import type { MenuButton } from '@grammyjs/types'
import type { Translate } from '#locales/translator.ts'

export function menuButton(shopUrl: string | undefined, t: Translate): MenuButton {
  if (shopUrl === undefined) return { type: 'commands' }
  return { type: 'web_app', text: t('bot-menu'), web_app: { url: shopUrl } }
}
