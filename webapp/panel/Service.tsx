import { useLayoutEffect } from 'preact/hooks'
import type { Health, Part } from '#server/health.ts'
import { language, t } from '../language.ts'
import { LanguageSwitch } from '../parts/LanguageSwitch.tsx'
import { checking, checkService, checkup } from './service.ts'

const languages = ['ru', 'en'] as const
const parts = ['database', 'worker', 'bot'] as const

export function Service() {
  const title = t('service-title')
  useLayoutEffect(() => {
    document.title = title
  }, [title])
  return (
    <main class="service">
      <header>
        <h1>{title}</h1>
        <LanguageSwitch languages={languages} />
      </header>
      <State />
      <footer>
        <button type="button" class="button" onClick={() => void checkService()} aria-busy={checking.value}>
          {t('service-refresh')}
        </button>
        <a class="button quiet" href="/">
          {t('service-to-shop')}
        </a>
      </footer>
    </main>
  )
}

function State() {
  const known = checkup.value
  if (known === undefined) return <div class="sheet bones bone" />
  const { at, health } = known
  const time = new Date(at).toLocaleTimeString(language())
  return (
    <section class="sheet">
      <p class={`verdict ${verdictOf(health)}`} role="status">
        {t(`service-${verdictOf(health)}`)}
      </p>
      {health !== 'unreachable' && <Parts health={health} />}
      <p class="checked">{t('service-checked', { time })}</p>
    </section>
  )
}

function verdictOf(health: Health | 'unreachable'): 'well' | 'ill' | 'unreachable' {
  if (health === 'unreachable') return health
  return health.healthy ? 'well' : 'ill'
}

function Parts({ health }: { health: Health }) {
  return (
    <dl>
      {parts.map((part) => (
        <Row key={part} name={t(`service-${part}`)} state={health[part]}>
          {t(`service-${part}-${health[part]}`)}
        </Row>
      ))}
      <Row name={t('service-uptime')}>{uptime(health.uptimeSeconds)}</Row>
      <Row name={t('service-version')}>{health.version}</Row>
    </dl>
  )
}

function Row({ name, state, children }: { name: string; state?: Part; children: string }) {
  return (
    <div class={`row ${state ?? ''}`}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function uptime(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  if (hours >= 24) return t('service-days', { days: Math.floor(hours / 24), hours: hours % 24 })
  if (hours > 0) return t('service-hours', { hours, minutes: minutes % 60 })
  return minutes > 0 ? t('service-minutes', { minutes }) : t('service-seconds', { seconds })
}
