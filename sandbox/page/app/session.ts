// One opened Mini App: holds its state, passes events both ways and has done what they ask for. Knows no DOM.
import { type ReadonlySignal, signal } from '@preact/signals'
import { launchUrl } from '../../launch-url.ts'
import { type Choice, choose } from './choices.ts'
import { atLeast, type Device } from './device.ts'
import { answersOfFailure, perform, type Surroundings } from './performance.ts'
import { receive, type Step, settle } from './protocol.ts'
import { type AppState, type Effect, isExpanded, openedState } from './state.ts'
import { themes } from './themes.ts'

export type Opening = { number: number; address: string }
export type Size = { width: number; height: number }
type Send = (event: string, data: unknown) => void

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
  press: (what: 'main_button' | 'secondary_button' | 'back_button' | 'settings_button') => void
  choose: (choice: Choice) => void
  change: (device: Partial<Device>) => void
  /** A phone's sheet has two heights. */
  toggleHeight: () => void
  reload: () => void
  askToClose: () => void
}

/** A page that says it can load itself anew has so long to begin. */
const reloadPatienceMs = 300

export function createSession(
  around: () => Surroundings,
  device: Device,
  store: { read: () => AppState['stored']; keep: (stored: AppState['stored']) => void },
): Session {
  const { launch, phone } = around()
  const mayWrite = phone.started && !phone.blocked
  const fresh = { mayWrite, onHomeScreen: false, stored: store.read(), log: [] }
  const state = signal(openedState(launch, device, fresh))
  const opening = signal({ number: 1, address: addressOf(around(), state.value) })
  let connected: Send = () => {}
  let started = false
  /** Until its page is there, nobody would hear. */
  const send: Send = (event, data) => {
    if (started) connected(event, data)
  }
  let size: Size = { width: 0, height: 0 }
  let reloading: ReturnType<typeof setTimeout> | undefined

  const take = (step: Step) => {
    const { stored } = state.value
    state.value = step.state
    if (step.state.stored !== stored) store.keep(step.state.stored)
    for (const [event, data] of step.answers) send(event, data)
    for (const effect of step.effects) void run(effect)
  }
  const settled = (event: string, outcome: Parameters<typeof settle>[2]) =>
    take(settle(state.value, event, outcome))
  const tellViewport = (stable: boolean) =>
    send('viewport_changed', { ...size, is_expanded: isExpanded(state.value), is_state_stable: stable })

  const reopen = (next: Device) => {
    clearTimeout(reloading)
    state.value = openedState(launch, next, state.value)
    opening.value = { number: opening.value.number + 1, address: addressOf(around(), state.value) }
  }

  async function run(effect: Effect): Promise<void> {
    if (effect.do === 'tell-viewport') return tellViewport(true)
    if (effect.do === 'reloading') return clearTimeout(reloading)
    try {
      const outcome = await perform(effect, around())
      if (outcome !== undefined) settled(effect.do, outcome)
    } catch (error) {
      const about = error instanceof Error ? error.message : String(error)
      const answers = answersOfFailure(effect, about)
      settled(effect.do, { log: { kind: 'refused', about }, answers })
    }
  }

  return {
    state,
    opening,
    connect(sender) {
      connected = sender
      started = false
    },
    hear(event, data) {
      started = true
      take(receive(state.value, event, data))
    },
    refuse: (about) => settled('message', { log: { kind: 'refused', about } }),
    loaded() {
      started = true
      settled('load', { state: { ready: true } })
    },
    sized(next, stable) {
      size = next
      tellViewport(stable)
    },
    visible(visible) {
      if (atLeast(state.value.device.version, '8.0')) send('visibility_changed', { is_visible: visible })
    },
    press(what) {
      const button = what === 'main_button' ? state.value.main : state.value.secondary
      const asleep = (what === 'main_button' || what === 'secondary_button') && !button.active
      if (!asleep) send(`${what}_pressed`, undefined)
    },
    choose: (choice) => settled('choice', choose(state.value, choice)),
    change(patch) {
      const next = { ...state.value.device, ...patch }
      const { platform, version } = state.value.device
      // An app learns these at its start alone.
      if (next.platform !== platform || next.version !== version) reopen(next)
      else settled('device', { state: { device: next } })
    },
    toggleHeight: () => settled('height', { state: { expanded: !state.value.expanded } }),
    reload() {
      if (!state.value.reloadsItself) return reopen(state.value.device)
      clearTimeout(reloading)
      reloading = setTimeout(() => reopen(state.value.device), reloadPatienceMs)
      send('reload_iframe', undefined)
    },
    askToClose() {
      if (state.value.confirmsClosing) settled('close', { state: { ask: { kind: 'close' } } })
      else around().onClose()
    },
  }
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
