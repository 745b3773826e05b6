// The bot's keyboard in place of the phone's own.
import type { KeyboardButton } from 'grammy/types'
import type { Phone } from './contract.ts'
import { t } from './language.ts'
import { screenOf } from './screens.ts'
import { inChat, perform } from './taps.ts'

export function isFolded(key: string, { messageId }: NonNullable<Phone['keyboard']>): boolean {
  return screenOf(key).foldedKeyboard.value === messageId
}

export function ReplyKeyboard({ phone }: { phone: Phone }) {
  const { keyboard } = phone
  if (keyboard === undefined || 'force_reply' in keyboard.markup || isFolded(phone.key, keyboard)) return null
  const { keyboard: rows = [], resize_keyboard: fits, one_time_keyboard: once } = keyboard.markup
  const press = (row: number, column: number) => {
    if (once) screenOf(phone.key).foldedKeyboard.value = keyboard.messageId
    void perform(phone, { do: 'key', ...inChat(phone), row, column })
  }
  return (
    <fieldset class={fits ? 'reply-keyboard fits' : 'reply-keyboard'}>
      <legend class="unseen">{t('sandbox-keyboard')}</legend>
      {rows.map((row, rowNumber) => (
        <div key={rowNumber} class="key-row">
          {row.map((key, column) => (
            <button key={column} type="button" class={styleOf(key)} onClick={() => press(rowNumber, column)}>
              <span>{typeof key === 'string' ? key : key.text}</span>
            </button>
          ))}
        </div>
      ))}
    </fieldset>
  )
}

function styleOf(key: KeyboardButton): string {
  return typeof key === 'string' || key.style === undefined ? 'key' : `key ${key.style}`
}
