import { useState } from 'preact/hooks'
import type { Phone } from './contract.ts'
import { Icon } from './icons.tsx'
import { t } from './language.ts'
import { Thumb } from './ReplyHeader.tsx'
import { screenOf } from './screens.ts'
import { summary } from './service-text.ts'

/** The pinned message; with several, each tap goes on to an older one. */
export function PinnedBar({ phone }: { phone: Phone }) {
  const [turn, setTurn] = useState(0)
  const pinned = phone.pinned
    .map((id) => phone.messages.find(({ message }) => message.message_id === id)?.message)
    .filter((message) => message !== undefined)
  const shown = pinned[turn % (pinned.length || 1)]
  if (shown === undefined) return null
  return (
    <button
      type="button"
      class="pinned"
      onClick={() => {
        screenOf(phone.key).wanted.value = { message: shown.message_id }
        setTurn(turn + 1)
      }}
    >
      <Thumb message={shown} />
      <span>
        <b>{t('sandbox-pinned')}</b>
        <span>{summary(shown)}</span>
      </span>
      <Icon name="pin" size={20} />
    </button>
  )
}
