// What an app keeps on the device: 5 MB in the open, ten keys in a safe place that only phones have.
import { isPhone } from './device.ts'
import { byteLength } from './reading.ts'
import type { AppState, Data, Handler, Outcome } from './state.ts'

type Kind = 'device' | 'secure'
type Stored = Readonly<Record<string, string>>

const fits: Record<Kind, (stored: Stored) => boolean> = {
  device: (stored) => byteLength(Object.entries(stored).flat().join('')) <= 5 * 1024 * 1024,
  secure: (stored) => Object.keys(stored).length <= 10,
}

const reply = (kind: Kind, what: string, { req_id }: Data, more: Data = {}): Outcome => ({
  answers: [[`${kind}_storage_${what}`, { req_id, ...more }]],
})
const fail = (kind: Kind, data: Data, error: string) => reply(kind, 'failed', data, { error })

/** Null takes a value away. */
function save(kind: Kind, { stored }: AppState, data: Data): Outcome {
  const { key, value } = data
  if (typeof key !== 'string' || key === '') return fail(kind, data, 'KEY_INVALID')
  if (typeof value !== 'string' && value !== null) return fail(kind, data, 'VALUE_INVALID')
  const { [key]: _, ...others } = stored[kind]
  const kept = value === null ? others : { ...others, [key]: value }
  if (!fits[kind](kept)) return fail(kind, data, 'QUOTA_EXCEEDED')
  return { state: { stored: { ...stored, [kind]: kept } }, ...reply(kind, 'key_saved', data) }
}

function get(kind: Kind, { stored }: AppState, data: Data): Outcome {
  if (typeof data.key !== 'string' || data.key === '') return fail(kind, data, 'KEY_INVALID')
  const value = Object.hasOwn(stored[kind], data.key) ? stored[kind][data.key] : null
  // Nothing is ever left behind by another account here, so there is nothing to restore.
  return reply(kind, 'key_received', data, kind === 'secure' ? { value, can_restore: false } : { value })
}

const clear = (kind: Kind, { stored }: AppState, data: Data): Outcome => ({
  state: { stored: { ...stored, [kind]: {} } },
  ...reply(kind, 'cleared', data),
})

const onPhone =
  (handler: Handler): Handler =>
  (state, data) =>
    isPhone(state.device.platform) ? handler(state, data) : fail('secure', data, 'UNSUPPORTED')

export const storageHandlers: Readonly<Record<string, Handler>> = {
  web_app_device_storage_save_key: (state, data) => save('device', state, data),
  web_app_device_storage_get_key: (state, data) => get('device', state, data),
  web_app_device_storage_clear: (state, data) => clear('device', state, data),
  web_app_secure_storage_save_key: onPhone((state, data) => save('secure', state, data)),
  web_app_secure_storage_get_key: onPhone((state, data) => get('secure', state, data)),
  web_app_secure_storage_restore_key: onPhone((_, data) => fail('secure', data, 'RESTORE_UNAVAILABLE')),
  web_app_secure_storage_clear: onPhone((state, data) => clear('secure', state, data)),
}
