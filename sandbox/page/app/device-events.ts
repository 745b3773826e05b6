// What this device has not got, or not for this app: answered as a client without it answers.
import { isPhone } from './device.ts'
import type { Answer, Handler } from './state.ts'

const unsupported = { error: 'UNSUPPORTED' }
const always =
  (...answers: Answer[]): Handler =>
  () => ({ answers })

const noBiometry: Answer = [
  'biometry_info_received',
  { available: false, access_requested: false, access_granted: false, token_saved: false, device_id: '' },
]

export const deviceHandlers: Readonly<Record<string, Handler>> = {
  web_app_hide_keyboard: ({ device }) => ({ state: { device: { ...device, keyboard: false } } }),

  web_app_check_home_screen: ({ device, onHomeScreen }) => {
    const status = isPhone(device.platform) ? (onHomeScreen ? 'added' : 'missed') : 'unsupported'
    return { answers: [['home_screen_checked', { status }]] }
  },
  web_app_add_to_home_screen: ({ ask, device }) => {
    if (!isPhone(device.platform)) return { answers: [['home_screen_failed', unsupported]] }
    return ask === undefined ? { state: { ask: { kind: 'home-screen' } } } : {}
  },

  web_app_biometry_get_info: always(noBiometry),
  web_app_biometry_request_access: always(noBiometry),
  web_app_biometry_request_auth: always(['biometry_auth_requested', { status: 'failed' }]),
  web_app_biometry_update_token: always(['biometry_token_updated', { status: 'failed' }]),
  web_app_biometry_open_settings: always(),

  web_app_check_location: always(['location_checked', { available: false }]),
  web_app_request_location: always(['location_requested', { available: false }]),
  web_app_open_location_settings: always(),

  web_app_start_accelerometer: always(['accelerometer_failed', unsupported]),
  web_app_stop_accelerometer: always(['accelerometer_stopped', {}]),
  web_app_start_device_orientation: always(['device_orientation_failed', unsupported]),
  web_app_stop_device_orientation: always(['device_orientation_stopped', {}]),
  web_app_start_gyroscope: always(['gyroscope_failed', unsupported]),
  web_app_stop_gyroscope: always(['gyroscope_stopped', {}]),

  web_app_set_emoji_status: (_, { custom_emoji_id: id, duration = 0 }) => {
    if (!/^[1-9]\d*$/.test(String(id)))
      return { answers: [['emoji_status_failed', { error: 'SUGGESTED_EMOJI_INVALID' }]] }
    const error = Number(duration) < 0 ? 'DURATION_INVALID' : 'USER_DECLINED'
    return { answers: [['emoji_status_failed', { error }]] }
  },
  web_app_request_emoji_status_access: always(['emoji_status_access_requested', { status: 'cancelled' }]),
}
