import type { Phone } from './contract.ts'
import { t, textFor } from './language.ts'
import { state } from './state.ts'

/** Before the first message: what the bot says of itself. */
export function Welcome({ phone }: { phone: Phone }) {
  const text = textFor(state.value?.bot.descriptions ?? {}, phone.person.language_code)
  if (phone.chat.type === 'private' && !phone.started && text !== '') {
    return (
      <div class="welcome">
        <b>{t('sandbox-what-can-it-do')}</b>
        <p>{text}</p>
      </div>
    )
  }
  return <p class="pill nothing">{t('sandbox-no-messages')}</p>
}
