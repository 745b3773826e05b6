import type { Message } from 'grammy/types'
import { colourOf } from './Avatar.tsx'
import type { Phone } from './contract.ts'
import { nameOf } from './format.ts'
import { t } from './language.ts'
import { screenOf } from './screens.ts'
import { summary } from './service-text.ts'

/** What a message answers; a tap goes there. */
export function ReplyHeader({ message, phone }: { message: Message; phone: Phone }) {
  const origin = message.reply_to_message
  if (origin === undefined) return null
  const { wanted } = screenOf(phone.key)
  const quote = message.quote?.text ?? summary(origin as Message)
  return (
    <button
      type="button"
      class={`reply-head colour-${colourOf(origin.from?.id ?? 0)}`}
      aria-label={t('sandbox-reply-to', { name: origin.from ? nameOf(origin.from) : '', text: quote })}
      onClick={() => {
        wanted.value = { message: origin.message_id }
      }}
    >
      <Thumb message={origin as Message} />
      <span>
        <b>{origin.from ? nameOf(origin.from) : ''}</b>
        <span>{quote}</span>
      </span>
    </button>
  )
}

export function Thumb({ message }: { message: Message }) {
  const [smallest] = message.photo ?? []
  if (smallest === undefined) return null
  return <img class="thumb" src={`/files/${smallest.file_id}`} alt="" width="32" height="32" />
}
