// The buttons under a message. A bill without any gets its Pay button, which becomes the receipt.
import type { InlineKeyboardButton, Message } from 'grammy/types'
import type { Phone, Shown } from './contract.ts'
import { money } from './format.ts'
import { Icon, type IconName } from './icons.tsx'
import { t } from './language.ts'
import { screenOf } from './screens.ts'
import { pressButton } from './taps.ts'

export function InlineKeyboard({ shown, phone }: { shown: Shown; phone: Phone }) {
  const rows = rowsOf(shown.message)
  if (rows.length === 0) return null
  return (
    <div class="inline-keyboard">
      {rows.map((row, rowNumber) => (
        <div key={rowNumber} class="inline-row">
          {row.map((button, column) => (
            <Button
              key={column}
              button={button}
              shown={shown}
              phone={phone}
              row={rowNumber}
              column={column}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

type ButtonProps = { button: InlineKeyboardButton; shown: Shown; phone: Phone; row: number; column: number }

function Button({ button, shown, phone, row, column }: ButtonProps) {
  const { pressed, dialog } = screenOf(phone.key)
  const message = shown.message.message_id
  const waits =
    shown.waiting.includes(`${row}:${column}`) || pressed.value.includes(`${message}:${row}:${column}`)
  const receipt = 'pay' in button && shown.paid
  const glyph = glyphOf(button)
  const tap = () => {
    if (receipt) dialog.value = { kind: 'receipt', message }
    else if (!waits) void pressButton(phone, message, row, column)
  }
  return (
    <button
      type="button"
      class={`inline-button${button.style === undefined ? '' : ` ${button.style}`}${waits ? ' waits' : ''}`}
      aria-busy={waits}
      disabled={'disabled' in button}
      onClick={tap}
    >
      <span class="inline-text">{receipt ? t('sandbox-receipt') : captionOf(button, shown.message)}</span>
      {glyph !== undefined && !receipt && <Icon name={glyph} size={13} />}
    </button>
  )
}

/** What Telegram itself writes on a Pay button: everybody reads it in their own language. */
const telegrams = /^Pay [^\p{L}]*(?:[A-Z]{3}\s)?[\d.,]+$/u

function captionOf(button: InlineKeyboardButton, { invoice }: Message): string {
  if (invoice === undefined || !('pay' in button) || !telegrams.test(button.text)) return button.text
  return payText(invoice)
}

function payText({ total_amount, currency }: NonNullable<Message['invoice']>): string {
  return t('sandbox-pay-sum', { sum: money(total_amount, currency) })
}

function rowsOf({ reply_markup: markup, invoice }: Message): InlineKeyboardButton[][] {
  if (markup !== undefined) return markup.inline_keyboard
  if (invoice === undefined) return []
  return [[{ text: payText(invoice), pay: true }]]
}

function glyphOf(button: InlineKeyboardButton): IconName | undefined {
  if ('url' in button || 'login_url' in button) return 'link'
  if ('web_app' in button) return 'app'
  if ('pay' in button) return 'card'
  if ('copy_text' in button) return 'copy'
  return 'switch_inline_query' in button || 'switch_inline_query_chosen_chat' in button ? 'share' : undefined
}
