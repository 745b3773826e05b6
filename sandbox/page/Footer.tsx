// The lower end of a chat: START, the way back to a blocked bot, or the composer with its keyboard.
import { Composer } from './Composer.tsx'
import type { Phone } from './contract.ts'
import { t } from './language.ts'
import { ReplyKeyboard } from './ReplyKeyboard.tsx'
import { state } from './state.ts'
import { inChat, perform } from './taps.ts'

export function Footer({ phone }: { phone: Phone }) {
  if (phone.blocked) {
    return (
      <BigButton
        text={t('sandbox-unblock-big')}
        press={() => perform(phone, { do: 'unblock', ...inChat(phone) })}
      />
    )
  }
  if (phone.chat.type === 'private' && !phone.started) {
    const first = isFirstSteps() && firstUnstarted() === phone.key
    return (
      <BigButton
        hint={first ? t('sandbox-first-hint') : undefined}
        text={t('sandbox-start')}
        press={() => perform(phone, { do: 'start', ...inChat(phone) })}
      />
    )
  }
  if (phone.chat.type === 'channel') return <p class="read-only">{t('sandbox-channel')}</p>
  return (
    <>
      <Composer phone={phone} />
      <ReplyKeyboard phone={phone} />
    </>
  )
}

type BigButtonProps = { text: string; hint?: string | undefined; press: () => unknown }

function BigButton({ text, hint, press }: BigButtonProps) {
  return (
    <footer class="composer">
      {hint !== undefined && <p class="first-hint">{hint}</p>}
      <button
        type="button"
        class={hint === undefined ? 'big-button' : 'big-button pulses'}
        onClick={() => void press()}
      >
        {text}
      </button>
    </footer>
  )
}

/** Nobody has talked to the bot yet: the first one to open this page needs a word. */
function isFirstSteps(): boolean {
  return state.value?.people.every(({ started }) => !started) ?? false
}

function firstUnstarted(): string | undefined {
  return state.value?.phones.find(({ chat, started }) => chat.type === 'private' && !started)?.key
}
