// One opened Mini App: what its page says and what the person does with the frame around it. Knows no DOM.
import { type ReadonlySignal, signal } from '@preact/signals'
import { launchUrl } from '../../launch-url.ts'
import { type Choice, choose } from './choices.ts'
import { type Circuit, createCircuit, type Send, type Size } from './circuit.ts'
import { atLeast, type Device } from './device.ts'
import type { Surroundings } from './effects.ts'
import { receive } from './protocol.ts'
import { type AppState, openedState } from './state.ts'
import { themes } from './themes.ts'

export type Opening = { number: number; address: string }
export type Store = { read: () => AppState['stored']; keep: (stored: AppState['stored']) => void }
export type Pressed = 'main_button' | 'secondary_button' | 'back_button' | 'settings_button'

export type Session = {
  state: ReadonlySignal<AppState>
  /** Another number is another page in the frame. */
  opening: ReadonlySignal<Opening>
  connect: (send: Send) => void
  hear: (event: string, data: unknown) => void
  refuse: (about: string) => void
  loaded: () => void
  sized: (size: Size, stable: boolean) => void
  visible: (visible: boolean) => void
  press: (what: Pressed) => void
  choose: (choice: Choice) => void
  change: (device: Partial<Device>) => void
  /** A phone's sheet has two heights. */
  toggleHeight: () => void
  reload: () => void
  askToClose: () => void
}

/** A page that says it can load itself anew has so long to begin. */
const reloadPatienceMs = 300

export function createSession(around: () => Surroundings, device: Device, store: Store): Session {
  const { launch, phone } = around()
  const mayWrite = phone.started && !phone.blocked
  const first = openedState(launch, device, { mayWrite, onHomeScreen: false, stored: store.read(), log: [] })
  let reloading: ReturnType<typeof setTimeout> | undefined
  const stopWaiting = () => clearTimeout(reloading)
  const circuit = createCircuit(first, around, { keep: store.keep, reloading: stopWaiting })
  const { state, settle, send, connect, sized } = circuit
  const opening = signal({ number: 1, address: addressOf(around(), first) })
  const reopen = (next: Device) => {
    stopWaiting()
    state.value = openedState(launch, next, state.value)
    opening.value = { number: opening.value.number + 1, address: addressOf(around(), state.value) }
  }
  return {
    ...{ state, opening, connect, sized },
    ...pageSide(circuit),
    press: (what) => press(circuit, what),
    choose: (choice) => settle('choice', choose(state.value, choice)),
    toggleHeight: () => settle('height', { state: { expanded: !state.value.expanded } }),
    change(patch) {
      const next = { ...state.value.device, ...patch }
      const { platform, version } = state.value.device
      // An app learns these at its start alone.
      if (next.platform !== platform || next.version !== version) reopen(next)
      else settle('device', { state: { device: next } })
    },
    reload() {
      if (!state.value.reloadsItself) return reopen(state.value.device)
      stopWaiting()
      reloading = setTimeout(() => reopen(state.value.device), reloadPatienceMs)
      send('reload_iframe', undefined)
    },
    askToClose() {
      if (state.value.confirmsClosing) settle('close', { state: { ask: { kind: 'close' } } })
      else around().onClose()
    },
  }
}

const pageSide = ({ state, send, settle, started, take }: Circuit) => ({
  hear(event: string, data: unknown) {
    started()
    take(receive(state.value, event, data))
  },
  refuse: (about: string) => settle('message', { log: { kind: 'refused', about } }),
  loaded() {
    started()
    settle('load', { state: { ready: true } })
  },
  visible(visible: boolean) {
    if (atLeast(state.value.device.version, '8.0')) send('visibility_changed', { is_visible: visible })
  },
})

function press({ state, send }: Circuit, what: Pressed): void {
  const { main, secondary } = state.value
  const asleep =
    (what === 'main_button' && !main.active) || (what === 'secondary_button' && !secondary.active)
  if (!asleep) send(`${what}_pressed`, undefined)
}

function addressOf({ launch, botInline }: Surroundings, { device, fullscreen }: AppState): string {
  return launchUrl(launch.url, {
    initData: launch.initData,
    version: device.version,
    platform: device.platform,
    themeParams: themes[device.theme],
    startParam: launch.startParam,
    botInline: botInline ?? false,
    fullscreen,
  })
}
