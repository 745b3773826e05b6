import type { Phone } from './contract.ts'
import { nameOf } from './format.ts'
import { Icon } from './icons.tsx'
import { t } from './language.ts'
import { Thumb } from './ReplyHeader.tsx'
import { screenOf } from './screens.ts'
import { summary } from './service-text.ts'

/** Above the field: what is being answered or changed. */
export function ComposerNote({ phone }: { phone: Phone }) {
  const { replyTo, editing, text } = screenOf(phone.key)
  const id = editing.value ?? replyTo.value
  const message = phone.messages.find((shown) => shown.message.message_id === id)?.message
  if (message === undefined) return null
  const name = message.from === undefined ? '' : nameOf(message.from)
  const drop = () => {
    if (editing.value !== undefined) text.value = ''
    editing.value = undefined
    replyTo.value = undefined
  }
  return (
    <div class="note">
      <Icon name={editing.value === undefined ? 'reply' : 'edit'} size={22} />
      <Thumb message={message} />
      <span class="note-words">
        <b>{editing.value === undefined ? t('sandbox-answering', { name }) : t('sandbox-editing')}</b>
        <span>{summary(message)}</span>
      </span>
      <button type="button" class="round small" aria-label={t('sandbox-cancel')} onClick={drop}>
        <Icon name="close" size={20} />
      </button>
    </div>
  )
}
