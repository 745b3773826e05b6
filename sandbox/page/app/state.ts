// Everything the frame around a Mini App knows, as plain data, and what can come of an event. Does nothing by itself.
import type { Launch, Tapped } from '../contract.ts'
import { type Device, insetsOf, isPhone } from './device.ts'

export type BottomButton = {
  visible: boolean
  active: boolean
  progress: boolean
  shine: boolean
  text: string
  color: string | undefined
  textColor: string | undefined
  /** The second button's place beside the main one. */
  position: 'left' | 'right' | 'top' | 'bottom'
}

export type PopupButton = {
  id: string
  type: 'default' | 'ok' | 'close' | 'cancel' | 'destructive'
  text: string
}

/** What waits for an answer of the person, one at a time. */
export type Ask =
  | { kind: 'popup'; title: string; message: string; buttons: PopupButton[] }
  | { kind: 'qr'; text: string }
  | { kind: 'phone' | 'write-access' | 'close' | 'home-screen' | 'story' }
  | { kind: 'download'; url: string; fileName: string }
  | { kind: 'share'; id: string }

/** `unknown` to every client, `newer` than this one, `bad` in itself, `refused` as a real client refuses it. */
export type LogEntry = { kind: 'unknown' | 'newer' | 'bad' | 'refused'; event: string; about: string }

export type AppState = {
  device: Device
  from: Launch['from']
  /** The bot may write first. */
  mayWrite: boolean
  ready: boolean
  expanded: boolean
  fullscreen: boolean
  reloadsItself: boolean
  main: BottomButton
  secondary: BottomButton
  back: boolean
  settings: boolean
  confirmsClosing: boolean
  verticalSwipes: boolean
  orientationLocked: boolean
  /** A colour, or the name of one in the theme. */
  header: string
  background: string
  bottomBar: string
  ask: Ask | undefined
  /** Counts, so that the same one twice is seen twice. */
  haptic: { count: number; what: string }
  onHomeScreen: boolean
  stored: { device: Readonly<Record<string, string>>; secure: Readonly<Record<string, string>> }
  log: readonly LogEntry[]
}

export type Data = Readonly<Record<string, unknown>>
/** An event for the app. */
export type Answer = readonly [event: string, data?: Data]

/** What only the page or the sandbox behind it can do. */
export type Effect =
  | { do: 'close' | 'contact' | 'allow-writing' | 'tell-viewport' | 'reloading' }
  | { do: 'custom'; reqId: string; method: string; params: Data }
  | { do: 'invoice'; slug: string }
  | { do: 'send-data'; data: string }
  | { do: 'share'; id: string }
  | { do: 'tg-link'; url: string }
  | { do: 'tapped'; tapped: Tapped }

export type Outcome = {
  state?: Partial<AppState>
  answers?: readonly Answer[]
  effects?: readonly Effect[]
  /** Why nothing came of it. */
  log?: Pick<LogEntry, 'kind' | 'about'>
}
export type Handler = (state: AppState, data: Data) => Outcome

const hidden: BottomButton = {
  visible: false,
  active: true,
  progress: false,
  shine: false,
  text: '',
  color: undefined,
  textColor: undefined,
  position: 'left',
}

export function openedState(
  launch: Pick<Launch, 'from' | 'mode'>,
  device: Device,
  kept: Pick<AppState, 'mayWrite' | 'onHomeScreen' | 'stored' | 'log'>,
): AppState {
  return {
    ...kept,
    device,
    from: launch.from,
    ready: false,
    expanded: launch.mode !== 'compact',
    fullscreen: launch.mode === 'fullscreen',
    reloadsItself: false,
    main: hidden,
    secondary: hidden,
    back: false,
    settings: false,
    confirmsClosing: false,
    verticalSwipes: true,
    orientationLocked: false,
    header: 'header_bg_color',
    background: 'bg_color',
    bottomBar: 'bottom_bar_bg_color',
    ask: undefined,
    haptic: { count: 0, what: '' },
  }
}

export const hasBottomBar = (state: AppState): boolean => state.main.visible || state.secondary.visible

/** Only phones know a lower height. */
export const isExpanded = (state: AppState): boolean =>
  state.expanded || state.fullscreen || !isPhone(state.device.platform)

export const insetsNow = (state: AppState) =>
  insetsOf(state.device, { fullscreen: state.fullscreen, bottomBar: hasBottomBar(state) })
