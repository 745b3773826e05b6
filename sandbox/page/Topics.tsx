import type { Phone } from './contract.ts'
import { t } from './language.ts'
import { screenOf } from './screens.ts'

/** General has no topic of its own: its messages carry no thread. */
export const general = 1

/** A forum's topics as tabs under the header. */
export function Topics({ phone }: { phone: Phone }) {
  const { topic } = screenOf(phone.key)
  const named = phone.chat.topics.filter(({ id }) => id !== general)
  const tabs = [
    { id: undefined, name: t('sandbox-all-topics'), colour: undefined },
    { id: general, name: t('sandbox-general'), colour: undefined },
    ...named.map(({ id, name, iconColor }) => ({ id, name, colour: iconColor })),
  ]
  return (
    <div class="topics" role="tablist" aria-label={t('sandbox-topics')}>
      {tabs.map(({ id, name, colour }) => (
        <button
          key={id ?? 'all'}
          type="button"
          role="tab"
          aria-selected={topic.value === id}
          onClick={() => {
            topic.value = id
          }}
        >
          {colour !== undefined && (
            <i class="topic-dot" style={{ background: `#${colour.toString(16).padStart(6, '0')}` }} />
          )}
          {name}
        </button>
      ))}
    </div>
  )
}
