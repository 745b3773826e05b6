// What concerns the whole page: which phones, a new customer, the clock, the drawers, theme and language.
import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { AddCustomer } from './AddCustomer.tsx'
import { ChoosePhones } from './ChoosePhones.tsx'
import { choose, theme } from './choices.ts'
import { Icon, type IconName } from './icons.tsx'
import { language, t } from './language.ts'
import { MoveClock } from './MoveClock.tsx'
import type { DrawerName } from './Page.tsx'
import { state } from './state.ts'

export function TopBar({ drawer }: { drawer: Signal<DrawerName | undefined> }) {
  const { value } = state
  const refused = value?.calls.filter(({ error }) => error !== undefined).length ?? 0
  return (
    <header class="top-bar">
      <h1>
        <span class="mark">
          <Icon name="bag" size={20} />
        </span>
        <span class="name">{t('sandbox-name')}</span>
      </h1>
      {value !== undefined && <Listening on={value.bot.listening} />}
      <nav aria-label={t('sandbox-name')}>
        <ChoosePhones />
        <AddCustomer />
        <MoveClock />
        <DrawerButton drawer={drawer} name="mail" icon="mail" label={t('sandbox-mail')}>
          {(value?.mails.length ?? 0) > 0 && <span class="count">{value?.mails.length}</span>}
        </DrawerButton>
        <DrawerButton drawer={drawer} name="calls" icon="log" label={t('sandbox-calls')}>
          {refused > 0 && (
            <span class="count bad" title={t('sandbox-refused-count', { count: refused })}>
              {refused}
            </span>
          )}
        </DrawerButton>
        <ThemeSwitch />
        <LanguageSwitch />
      </nav>
    </header>
  )
}

function Listening({ on }: { on: boolean }) {
  return (
    <p
      class={on ? 'listening on' : 'listening'}
      title={on ? t('sandbox-listening') : t('sandbox-not-listening')}
    >
      <i aria-hidden="true" />
      <span class="label">{on ? t('sandbox-listening') : t('sandbox-not-listening')}</span>
    </p>
  )
}

type DrawerButtonProps = {
  drawer: Signal<DrawerName | undefined>
  name: DrawerName
  icon: IconName
  label: string
  children: ComponentChildren
}

function DrawerButton({ drawer, name, icon, label, children }: DrawerButtonProps) {
  const open = drawer.value === name
  return (
    <button
      type="button"
      class="bar-button"
      title={label}
      aria-expanded={open}
      onClick={() => {
        drawer.value = open ? undefined : name
      }}
    >
      <Icon name={icon} size={20} />
      <span class="label">{label}</span>
      {children}
    </button>
  )
}

function ThemeSwitch() {
  const dark = theme() === 'dark'
  const label = dark ? t('sandbox-light') : t('sandbox-dark')
  return (
    <button
      type="button"
      class="bar-button"
      aria-label={label}
      title={label}
      onClick={() => choose({ theme: dark ? 'light' : 'dark' })}
    >
      <Icon name={dark ? 'sun' : 'moon'} size={20} />
    </button>
  )
}

/** Named in the language it leads to: whoever looks for it cannot read the other. */
function LanguageSwitch() {
  const next = language.value === 'ru' ? 'en' : 'ru'
  return (
    <button
      type="button"
      class="bar-button"
      lang={next}
      aria-label={next === 'ru' ? 'Русский' : 'English'}
      title={next === 'ru' ? 'Русский' : 'English'}
      onClick={() => choose({ language: next })}
    >
      <Icon name="globe" size={20} />
      <span>{next === 'ru' ? 'Ру' : 'En'}</span>
    </button>
  )
}
