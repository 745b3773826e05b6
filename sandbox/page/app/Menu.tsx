// What hides behind the three dots: Telegram's own entries, then what this device shall be, then what went wrong.
import { useLayoutEffect } from 'preact/hooks'
import type { Translate } from '#locales/translator.ts'
import { type Device, isPhone, platforms, versions } from './device.ts'
import type { Session } from './session.ts'
import type { AppState } from './state.ts'
import { themeNames } from './themes.ts'

type Props = { state: AppState; session: Session; t: Translate; onDone: () => void }

export function Menu({ state, session, t, onDone }: Props) {
  const then = (what: () => void) => () => {
    onDone()
    what()
  }
  // Hears it as soon as it is seen.
  useLayoutEffect(() => {
    const leave = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onDone()
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [onDone])
  return (
    <>
      <button type="button" class="app-menu-ground" tabIndex={-1} aria-hidden="true" onClick={onDone} />
      <div class="app-menu">
        {state.settings && (
          <button type="button" onClick={then(() => session.press('settings_button'))}>
            {t('app-settings')}
          </button>
        )}
        <button type="button" onClick={then(session.reload)}>
          {t('app-reload')}
        </button>
        <DeviceMenu device={state.device} change={session.change} t={t} />
        <p class="app-menu-facts">
          {t('app-swipes', { on: state.verticalSwipes ? 'yes' : 'no' })}
          <br />
          {t('app-orientation', { locked: state.orientationLocked ? 'yes' : 'no' })}
        </p>
        <Log log={state.log} t={t} />
      </div>
    </>
  )
}

type DeviceProps = { device: Device; change: (device: Partial<Device>) => void; t: Translate }

function DeviceMenu({ device, change, t }: DeviceProps) {
  return (
    <fieldset class="app-device">
      <legend>{t('app-device')}</legend>
      <Select
        label={t('app-theme')}
        value={device.theme}
        options={themeNames}
        onPick={(theme) => change({ theme })}
      />
      <Select
        label={t('app-platform')}
        value={device.platform}
        options={platforms}
        onPick={(platform) => change({ platform })}
      />
      <Select
        label={t('app-version')}
        value={device.version}
        options={versions}
        onPick={(version) => change({ version })}
      />
      {isPhone(device.platform) && (
        <>
          <Switch
            label={t('app-keyboard')}
            on={device.keyboard}
            onTurn={(keyboard) => change({ keyboard })}
          />
          <Switch label={t('app-notch')} on={device.notch} onTurn={(notch) => change({ notch })} />
        </>
      )}
    </fieldset>
  )
}

type SelectProps<Option extends string> = {
  label: string
  value: Option
  options: readonly Option[]
  onPick: (option: Option) => void
}

function Select<Option extends string>({ label, value, options, onPick }: SelectProps<Option>) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const picked = options.find((option) => option === currentTarget.value)
          if (picked !== undefined) onPick(picked)
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </label>
  )
}

function Switch({ label, on, onTurn }: { label: string; on: boolean; onTurn: (on: boolean) => void }) {
  return (
    <label>
      <span>{label}</span>
      <input type="checkbox" checked={on} onChange={({ currentTarget }) => onTurn(currentTarget.checked)} />
    </label>
  )
}

function Log({ log, t }: { log: AppState['log']; t: Translate }) {
  return (
    <details class="app-log">
      <summary>
        {t('app-log')} <b>{log.length}</b>
      </summary>
      {log.length === 0 && <p>{t('app-log-empty')}</p>}
      <ol>
        {log.map(({ kind, event, about }, index) => (
          <li key={index} data-log={kind}>
            <code>{event}</code> {t(`app-log-${kind}`)}
            {about !== '' && <small>{about}</small>}
          </li>
        ))}
      </ol>
    </details>
  )
}
