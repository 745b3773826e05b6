// What the bot asked of Telegram, newest first; what was refused stands out with Telegram's own words.
import { useState } from 'preact/hooks'
import type { Call } from './contract.ts'
import { Drawer } from './Drawer.tsx'
import { clockSeconds } from './format.ts'
import { t } from './language.ts'
import { state } from './state.ts'

export function CallLog({ close }: { close: () => void }) {
  const calls = state.value?.calls ?? []
  const [onlyRefused, setOnlyRefused] = useState(false)
  const [withPolling, setWithPolling] = useState(false)
  const shown = calls.filter(({ method, error }) =>
    error === undefined ? !onlyRefused && (withPolling || method !== 'getUpdates') : true,
  )
  return (
    <Drawer title={t('sandbox-calls')} close={close}>
      <p class="where">
        {t('sandbox-api-at')} <code>{state.value?.bot.address}</code>
      </p>
      <div class="filters">
        <Tick text={t('sandbox-only-refused')} on={onlyRefused} set={setOnlyRefused} />
        <Tick text={t('sandbox-with-polling')} on={withPolling} set={setWithPolling} />
      </div>
      {shown.length === 0 && (
        <p class="empty">{onlyRefused ? t('sandbox-nothing-refused') : t('sandbox-no-calls')}</p>
      )}
      <ul class="calls">
        {shown.map((call) => (
          <li key={call.id}>
            <CallRow call={call} />
          </li>
        ))}
      </ul>
    </Drawer>
  )
}

function Tick({ text, on, set }: { text: string; on: boolean; set: (on: boolean) => void }) {
  return (
    <label class="tick">
      <input type="checkbox" checked={on} onChange={(event) => set(event.currentTarget.checked)} />
      {text}
    </label>
  )
}

function CallRow({ call }: { call: Call }) {
  const bad = call.error !== undefined
  return (
    <details class={bad ? 'call bad' : 'call'}>
      <summary>
        <time>{clockSeconds(call.at)}</time>
        <b>{call.method}</b>
        <span class="status">{call.pending ? t('sandbox-waits') : `${call.status ?? ''}`}</span>
        <span class="brief">{bad ? call.error : briefOf(call)}</span>
      </summary>
      <dl class="pairs">
        {Object.entries(call.args).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {call.result !== undefined && <pre>{call.result}</pre>}
      {!call.pending && <small>{t('sandbox-took', { ms: Math.round(call.tookMs) })}</small>}
    </details>
  )
}

function briefOf({ args }: Call): string {
  return Object.entries(args)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')
}
