// The whole page: the bar, the phones side by side (one at a time where it is narrow), and a drawer at the side.
import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { CallLog } from './CallLog.tsx'
import { choices, choose } from './choices.ts'
import type { Phone as PhoneState } from './contract.ts'
import { nameOf } from './format.ts'
import { t } from './language.ts'
import { MailDrawer } from './MailDrawer.tsx'
import { unseenIn } from './MessageList.tsx'
import { Phone } from './Phone.tsx'
import { connection, state } from './state.ts'
import { TopBar } from './TopBar.tsx'

export type DrawerName = 'mail' | 'calls'
const drawer = signal<DrawerName | undefined>(undefined)

export function Page() {
  const { value } = state
  const shown = inOrder(value?.phones ?? []).filter(({ key }) => !choices.value.hidden.includes(key))
  const current = shown.find(({ key }) => key === choices.value.current) ?? shown[0]
  const close = () => {
    drawer.value = undefined
  }
  return (
    <>
      <TopBar drawer={drawer} />
      <div role="status">{connection.value === 'lost' && <p class="lost">{t('sandbox-lost')}</p>}</div>
      <div class="desk">
        <main>
          {shown.length > 1 && <Tabs phones={shown} current={current?.key} />}
          <div class="phones">
            {shown.map((phone) => (
              <Phone key={phone.key} phone={phone} current={phone === current} />
            ))}
            {shown.length === 0 && <NoPhones />}
          </div>
        </main>
        {drawer.value === 'mail' && <MailDrawer close={close} />}
        {drawer.value === 'calls' && <CallLog close={close} />}
      </div>
    </>
  )
}

/** The phones of one person stand together. */
function inOrder(phones: readonly PhoneState[]): PhoneState[] {
  const people = phones.map(({ person }) => person.id)
  return phones.toSorted((one, other) => people.indexOf(one.person.id) - people.indexOf(other.person.id))
}

function Tabs({ phones, current }: { phones: readonly PhoneState[]; current: string | undefined }) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const chosen = row.current?.querySelector('[aria-selected=true]')
    chosen?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [current])
  return (
    <div ref={row} class="tabs" role="tablist" aria-label={t('sandbox-phones')}>
      {phones.map(({ key, person, chat, messages }) => (
        <button
          key={key}
          type="button"
          role="tab"
          aria-selected={key === current}
          onClick={() => choose({ current: key })}
        >
          <span>{chat.type === 'private' ? nameOf(person) : `${nameOf(person)} · ${chat.title}`}</span>
          <Unseen count={unseenIn(key, messages)} />
        </button>
      ))}
    </div>
  )
}

function Unseen({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span class="count" title={t('sandbox-unseen')}>
      {count}
    </span>
  )
}

function NoPhones() {
  if (state.value === undefined) return <p class="empty">{t('sandbox-opening')}</p>
  return (
    <div class="empty">
      <h2>{t('sandbox-no-phones')}</h2>
      <p>{state.value.phones.length === 0 ? t('sandbox-no-phones-text') : t('sandbox-all-put-away')}</p>
      {state.value.phones.length > 0 && (
        <button type="button" class="wide-button" onClick={() => choose({ hidden: [] })}>
          {t('sandbox-show-all')}
        </button>
      )}
    </div>
  )
}
