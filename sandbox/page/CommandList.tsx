import { moveFocus } from './arrow-keys.ts'
import type { Phone } from './contract.ts'
import { t } from './language.ts'
import { screenOf } from './screens.ts'
import { state } from './state.ts'
import { inChat, perform } from './taps.ts'

/** Offers the bot's commands as soon as somebody begins one. */
export function CommandList({ phone }: { phone: Phone }) {
  const { text } = screenOf(phone.key)
  const begun = /^\/(\w*)$/.exec(text.value)?.[1]?.toLowerCase()
  if (begun === undefined) return null
  const offered = phone.commands.filter(({ command }) => command.startsWith(begun))
  if (offered.length === 0) return null
  // In a group several bots may know the same word.
  const suffix = phone.chat.type === 'private' ? '' : `@${state.value?.bot.username}`
  const say = (command: string) => {
    text.value = ''
    void perform(phone, { do: 'say', ...inChat(phone), text: `/${command}${suffix}` })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only leads the arrows from button to button
    <div class="offers" onKeyDown={moveFocus}>
      <p class="unseen">{t('sandbox-commands')}</p>
      {offered.map(({ command, description }) => (
        <button key={command} type="button" class="offer" onClick={() => say(command)}>
          <span class="offer-words">
            <b>{`/${command}`}</b> <small>{description}</small>
          </span>
        </button>
      ))}
    </div>
  )
}
