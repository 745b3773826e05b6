// The buttons of what is the person's own: language and data; the screens lead to each other and back to help.
import { InlineKeyboard } from 'grammy'
import { defineButton } from './callback-data.ts'
import type { TalkContext } from './context.ts'
import { helpButton } from './doors.ts'

/** Empty: the screen itself; else the language that is chosen. */
export const languageButton = defineButton('yl', { language: 'rest' })
export const privacyButton = defineButton('yp', {})
export const viewDataButton = defineButton('yv', {})
export const exportDataButton = defineButton('ye', {})
export const forgetMeButton = defineButton('yd', {})
/** When it was asked, in minutes: one of long ago asks again. */
export const forgetNowButton = defineButton('yf', { asked: 'number' })

export function backToHelp({ t }: TalkContext, keyboard = new InlineKeyboard()): InlineKeyboard {
  return keyboard.text(t('personal-to-help'), helpButton.data({}))
}
