import type { Phone } from './contract.ts'
import { Icon } from './icons.tsx'
import { t } from './language.ts'
import { screenOf } from './screens.ts'
import { inChat, perform } from './taps.ts'

/** The button at the field's start: the bot's Mini App, or its commands. */
export function BotMenu({ phone }: { phone: Phone }) {
  const { text } = screenOf(phone.key)
  const { menu, commands } = phone
  if (menu.type === 'web_app') {
    return (
      <button
        type="button"
        class="bot-menu"
        onClick={() => void perform(phone, { do: 'menu', ...inChat(phone) })}
      >
        <Icon name="app" size={18} />
        {menu.text}
      </button>
    )
  }
  if (commands.length === 0) return null
  const open = text.value === '/'
  return (
    <button
      type="button"
      class="bot-menu"
      aria-expanded={open}
      onClick={() => {
        text.value = open ? '' : '/'
      }}
    >
      <Icon name={open ? 'close' : 'menu'} size={18} />
      {t('sandbox-menu')}
    </button>
  )
}
