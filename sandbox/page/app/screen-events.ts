// What an app does to the frame around it: buttons, colours, height, closing.
import { bad, flagOf, textOf } from './reading.ts'
import {
  type AppState,
  type BottomButton,
  type Data,
  type Handler,
  insetsNow,
  type Outcome,
} from './state.ts'
import { themes } from './themes.ts'

const places = ['left', 'right', 'top', 'bottom'] as const
const colour = /^#[0-9a-f]{6}$/i
const isNone = (data: Data) => Object.keys(data).length === 0

/** Without a text there is no button, whatever else is said. */
function buttonOf(data: Data): BottomButton {
  const text = textOf(data, 'text').trim()
  const color = textOf(data, 'color')
  const textColor = textOf(data, 'text_color')
  return {
    visible: flagOf(data, 'is_visible') && text !== '',
    active: flagOf(data, 'is_active'),
    progress: flagOf(data, 'is_progress_visible'),
    shine: flagOf(data, 'has_shine_effect'),
    text,
    color: colour.test(color) ? color : undefined,
    textColor: colour.test(textColor) ? textColor : undefined,
    position: places.find((place) => place === data.position) ?? 'left',
  }
}

const setupButton =
  (name: 'main' | 'secondary'): Handler =>
  (state, data) => {
    if (isNone(data)) return bad('no data')
    const button = buttonOf(data)
    // A hidden button keeps its looks while it slides away.
    return { state: { [name]: button.visible ? button : { ...state[name], visible: false } } }
  }

/** By its name in the theme, or as it is. */
const setColour =
  (name: 'header' | 'background' | 'bottomBar', keys: readonly string[]): Handler =>
  (_, data) => {
    const value = textOf(data, 'color') || textOf(data, 'color_key')
    return colour.test(value) || keys.includes(value) ? { state: { [name]: value } } : bad(`color ${value}`)
  }

const impacts = ['light', 'medium', 'heavy', 'rigid', 'soft']
const notifications = ['error', 'success', 'warning']

function haptic({ haptic: { count } }: AppState, data: Data): Outcome {
  const type = textOf(data, 'type')
  const style = type === 'impact' ? textOf(data, 'impact_style') : textOf(data, 'notification_type')
  const known =
    type === 'selection_change' ||
    (type === 'impact' && impacts.includes(style)) ||
    (type === 'notification' && notifications.includes(style))
  const what = type === 'selection_change' ? 'selection' : style
  return known ? { state: { haptic: { count: count + 1, what } } } : bad(`${type} ${style}`.trim())
}

export const screenHandlers: Readonly<Record<string, Handler>> = {
  iframe_ready: (_, data) => ({ state: { reloadsItself: flagOf(data, 'reload_supported') } }),
  iframe_will_reload: () => ({ effects: [{ do: 'reloading' }] }),
  web_app_ready: () => ({ state: { ready: true } }),
  web_app_close: () => ({ effects: [{ do: 'close' }] }),
  web_app_expand: () => ({ state: { expanded: true } }),
  web_app_request_theme: ({ device }) => ({
    answers: [['theme_changed', { theme_params: themes[device.theme] }]],
  }),
  web_app_request_viewport: () => ({ effects: [{ do: 'tell-viewport' }] }),
  web_app_request_safe_area: (state) => ({ answers: [['safe_area_changed', insetsNow(state).safe]] }),
  web_app_request_content_safe_area: (state) => ({
    answers: [['content_safe_area_changed', insetsNow(state).content]],
  }),
  web_app_setup_main_button: setupButton('main'),
  web_app_setup_secondary_button: setupButton('secondary'),
  web_app_setup_back_button: (_, data) => ({ state: { back: flagOf(data, 'is_visible') } }),
  web_app_setup_settings_button: (_, data) => ({ state: { settings: flagOf(data, 'is_visible') } }),
  web_app_setup_closing_behavior: (_, data) => ({
    state: { confirmsClosing: flagOf(data, 'need_confirmation') },
  }),
  web_app_setup_swipe_behavior: (_, data) => ({
    state: { verticalSwipes: flagOf(data, 'allow_vertical_swipe') },
  }),
  web_app_set_header_color: setColour('header', ['bg_color', 'secondary_bg_color']),
  web_app_set_background_color: setColour('background', ['bg_color', 'secondary_bg_color']),
  web_app_set_bottom_bar_color: setColour('bottomBar', [
    'bg_color',
    'secondary_bg_color',
    'bottom_bar_bg_color',
  ]),
  web_app_trigger_haptic_feedback: haptic,
  web_app_request_fullscreen: ({ fullscreen }) =>
    fullscreen
      ? { answers: [['fullscreen_failed', { error: 'ALREADY_FULLSCREEN' }]] }
      : { state: { fullscreen: true } },
  web_app_exit_fullscreen: ({ fullscreen }) =>
    fullscreen
      ? { state: { fullscreen: false } }
      : { answers: [['fullscreen_changed', { is_fullscreen: false }]] },
  web_app_toggle_orientation_lock: (_, data) => ({ state: { orientationLocked: flagOf(data, 'locked') } }),
}
