import { Icon } from './icons.tsx'
import { t } from './language.ts'
import { Popover } from './Popover.tsx'
import { send, state } from './state.ts'

const hour = 3_600
const steps = [
  { seconds: hour, key: 'hour' },
  { seconds: 24 * hour, key: 'day' },
  { seconds: 7 * 24 * hour, key: 'week' },
]

function movedBy(seconds: number): string {
  const hours = Math.round(seconds / hour)
  return hours % 24 === 0
    ? t('sandbox-clock-moved-days', { days: hours / 24 })
    : t('sandbox-clock-moved', { hours })
}

/** Lets time pass for whoever waits: a reminder, an abandoned cart, an old message that may not be deleted. */
export function MoveClock() {
  const moved = state.value?.clockMovedBySeconds ?? 0
  const icon = (
    <>
      <Icon name="clock" size={20} />
      {moved > 0 && <span class="count">{movedBy(moved)}</span>}
    </>
  )
  return (
    <Popover label={t('sandbox-clock')} icon={icon} buttonClass="bar-button">
      {(close) => (
        <>
          <p class="card-title">{t('sandbox-clock')}</p>
          {steps.map(({ seconds, key }) => (
            <button
              key={key}
              type="button"
              class="card-row"
              onClick={() => {
                close()
                void send({ do: 'move-clock', seconds })
              }}
            >
              {t(`sandbox-clock-${key}`)}
            </button>
          ))}
        </>
      )}
    </Popover>
  )
}
