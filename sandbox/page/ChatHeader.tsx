// Who one talks to, and what they are doing; behind the dots what concerns this phone.
import { Avatar } from './Avatar.tsx'
import { choices, choose } from './choices.ts'
import type { Phone } from './contract.ts'
import { Icon } from './icons.tsx'
import { language, t } from './language.ts'
import { Popover } from './Popover.tsx'
import { send, state } from './state.ts'
import { inChat, perform } from './taps.ts'

const accountLanguages = ['ru', 'en', 'uk', 'de', 'es']

export function ChatHeader({ phone }: { phone: Phone }) {
  const { chat } = phone
  const bot = state.value?.bot
  const id = chat.type === 'private' ? (bot?.id ?? 0) : chat.id
  return (
    <header class="chat-header">
      <Avatar id={id} name={chat.title} size={40} />
      <div class="chat-who">
        <h3>{chat.title}</h3>
        <Status phone={phone} />
      </div>
      <Popover label={t('sandbox-chat-menu')} icon={<Icon name="dots" />} buttonClass="round">
        {(close) => <ChatMenu phone={phone} close={close} />}
      </Popover>
    </header>
  )
}

function Status({ phone: { action, chat } }: { phone: Phone }) {
  if (action !== undefined) {
    return (
      <p class="doing" role="status">
        {t(`sandbox-action-${action.replaceAll('_', '-')}`)}
        <span class="dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      </p>
    )
  }
  if (chat.type === 'private') return <p>{t('sandbox-bot')}</p>
  // The bot is one of them.
  return <p>{t('sandbox-members', { count: chat.members.length + 1 })}</p>
}

function ChatMenu({ phone, close }: { phone: Phone; close: () => void }) {
  const { person } = phone
  const pick = (then: () => void) => () => {
    close()
    then()
  }
  const names = new Intl.DisplayNames([language.value], { type: 'language' })
  return (
    <>
      <p class="card-title">{t('sandbox-account-language')}</p>
      {accountLanguages.map((code) => (
        <button
          key={code}
          type="button"
          class="card-row"
          aria-pressed={person.language_code === code}
          onClick={pick(() => void send({ do: 'language', person: person.id, language: code }))}
        >
          <span class="card-mark">{person.language_code === code && <Icon name="check" size={20} />}</span>
          <span class="language">{names.of(code)}</span>
        </button>
      ))}
      <hr />
      {phone.chat.type === 'private' && (
        <button
          type="button"
          class="card-row danger"
          disabled={!phone.started}
          onClick={pick(
            () => void perform(phone, { do: phone.blocked ? 'unblock' : 'block', ...inChat(phone) }),
          )}
        >
          <span class="card-mark">
            <Icon name="block" size={20} />
          </span>
          {phone.blocked ? t('sandbox-unblock') : t('sandbox-block')}
        </button>
      )}
      <button
        type="button"
        class="card-row"
        onClick={pick(() => choose({ hidden: [...choices.value.hidden, phone.key] }))}
      >
        <span class="card-mark">
          <Icon name="close" size={20} />
        </span>
        {t('sandbox-put-away')}
      </button>
    </>
  )
}
