import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { choose } from '#sandbox/page/app/choices.ts'
import type { Device } from '#sandbox/page/app/device.ts'
import { handlers, receive, settle } from '#sandbox/page/app/protocol.ts'
import { since } from '#sandbox/page/app/since.ts'
import { type AppState, openedState } from '#sandbox/page/app/state.ts'
import { themeNames, themes } from '#sandbox/page/app/themes.ts'

const phone: Device = { theme: 'ios_light', platform: 'ios', version: '9.1', keyboard: false, notch: false }
const opened = (device: Partial<Device> = {}, more: Partial<AppState> = {}): AppState => ({
  ...openedState(
    { from: 'inline', mode: 'full' },
    { ...phone, ...device },
    { mayWrite: false, onHomeScreen: false, stored: { device: {}, secure: {} }, log: [] },
  ),
  ...more,
})

describe('the table of events', () => {
  test('has every one the official script sends', () => {
    const script = readFileSync('node_modules/@twa-dev/sdk/src/telegram-web-apps.js', 'utf8')
    const sent = new Set(script.match(/(?<=')(?:web_app|iframe)_[a-z_]+(?=')/g))
    expect(sent.size).toBeGreaterThan(50)
    expect([...sent].filter((event) => !(event in handlers))).toEqual([])
  })

  test('says of each since when', () => {
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(since).sort())
  })
})

describe('an event', () => {
  test.each(['web_app_make_coffee', 'constructor', ''])('%s is unknown and does nothing', (event) => {
    const { state, answers, effects } = receive(opened(), event, { sugar: 2 })
    expect(state.log).toEqual([{ kind: 'unknown', event, about: '{"sugar":2}' }])
    expect([answers, effects]).toEqual([[], []])
  })

  test.each([
    ['web_app_setup_back_button', '6.0', '6.1'],
    ['web_app_open_popup', '6.1', '6.2'],
    ['web_app_setup_settings_button', '6.9', '6.10'],
    ['web_app_setup_secondary_button', '7.8', '7.10'],
    ['web_app_request_fullscreen', '7.10', '8.0'],
    ['web_app_device_storage_clear', '8.0', '9.0'],
  ] as const)('%s is not heard by %s, and is by %s', (event, older, newer) => {
    expect(receive(opened({ version: older }), event, {}).state.log[0]?.kind).toBe('newer')
    expect(receive(opened({ version: newer }), event, {}).state.log[0]?.kind).not.toBe('newer')
  })

  test.each([
    ['web_app_setup_main_button', ''],
    ['web_app_set_header_color', { color: 'red' }],
    ['web_app_trigger_haptic_feedback', { type: 'impact', impact_style: 'gentle' }],
    ['web_app_open_popup', { message: '', buttons: [{ type: 'ok' }] }],
    ['web_app_open_popup', { message: 'x'.repeat(257), buttons: [{ type: 'ok' }] }],
    ['web_app_open_popup', { message: 'x', buttons: [] }],
    ['web_app_open_popup', { message: 'x', buttons: [{ type: 'maybe' }] }],
    ['web_app_open_popup', { message: 'x', buttons: [{ type: 'default', text: '' }] }],
    ['web_app_open_popup', { message: 'x', buttons: Array(4).fill({ type: 'ok' }) }],
    ['web_app_open_popup', { message: 'x', buttons: [null] }],
    ['web_app_open_link', { url: 'javascript:alert(1)' }],
    ['web_app_open_tg_link', { path_full: 'shoe_bot' }],
    ['web_app_open_invoice', {}],
    ['web_app_switch_inline_query', { query: 'x'.repeat(257) }],
    ['web_app_switch_inline_query', { query: 'x', chat_types: ['friends'] }],
    ['web_app_invoke_custom_method', { method: 'getStorageKeys' }],
    ['web_app_share_to_story', { media_url: 'ftp://x' }],
  ])('%s with %j is bad, and changes nothing', (event, data) => {
    const before = opened()
    const { state, effects } = receive(before, event, data)
    expect(state).toEqual({ ...before, log: [expect.objectContaining({ kind: 'bad', event })] })
    expect(effects).toEqual([])
  })

  test('keeps the last hundred that went wrong', () => {
    let state = opened()
    for (let index = 0; index < 150; index++) state = receive(state, `wrong_${index}`, {}).state
    expect(state.log).toHaveLength(100)
    expect(state.log[0]?.event).toBe('wrong_149')
  })
})

describe('a button', () => {
  test('without a text is none', () => {
    const data = { is_visible: true, is_active: true, text: '  ' }
    expect(receive(opened(), 'web_app_setup_main_button', data).state.main.visible).toBe(false)
  })

  test('that hides keeps its looks', () => {
    const shown = receive(opened(), 'web_app_setup_main_button', {
      is_visible: true,
      text: 'Pay',
      color: '#123456',
    }).state
    const { main } = receive(shown, 'web_app_setup_main_button', { is_visible: false }).state
    expect(main).toMatchObject({ visible: false, text: 'Pay', color: '#123456' })
  })

  test('takes the gesture bar off the app', () => {
    const { answers } = receive(opened({ notch: true }), 'web_app_setup_main_button', {
      is_visible: true,
      text: 'Pay',
    })
    expect(answers).toEqual([['safe_area_changed', { top: 0, bottom: 0, left: 0, right: 0 }]])
  })
})

describe('fullscreen', () => {
  test.each([
    ['ios', 59, 46],
    ['tdesktop', 0, 56],
  ] as const)('on %s insets by %i and %i', (platform, safe, content) => {
    const { answers } = receive(opened({ platform, notch: true }), 'web_app_request_fullscreen', '')
    const told = Object.fromEntries(answers.map(([event, data]) => [event, data?.top ?? data?.is_fullscreen]))
    expect(told.fullscreen_changed).toBe(true)
    expect(told.safe_area_changed ?? 0).toBe(safe)
    expect(told.content_safe_area_changed).toBe(content)
  })
})

test('an old client tells of a new theme, and of no insets', () => {
  const before = opened({ version: '7.0' })
  const device = { ...before.device, theme: 'ios_dark', notch: true } as const
  expect(settle(before, 'device', { state: { device } }).answers).toEqual([
    ['theme_changed', { theme_params: themes.ios_dark }],
  ])
})

describe('a computer', () => {
  const computer = opened({ platform: 'tdesktop' })
  test.each([
    ['web_app_open_scan_qr_popup', {}, ['scan_qr_popup_closed', {}]],
    ['web_app_check_home_screen', {}, ['home_screen_checked', { status: 'unsupported' }]],
    ['web_app_add_to_home_screen', {}, ['home_screen_failed', { error: 'UNSUPPORTED' }]],
    [
      'web_app_secure_storage_get_key',
      { req_id: '1', key: 'a' },
      ['secure_storage_failed', { req_id: '1', error: 'UNSUPPORTED' }],
    ],
  ])('has not what %s wants', (event, data, answer) => {
    expect(receive(computer, event, data).answers).toEqual([answer])
  })
})

describe('on the device', () => {
  const save = (state: AppState, kind: string, key: string, value: string | null) =>
    receive(state, `web_app_${kind}_storage_save_key`, { req_id: '1', key, value })

  test('five megabytes fit, and not a byte more', () => {
    const full = save(opened(), 'device', 'a', 'x'.repeat(5 * 1024 * 1024 - 1))
    expect(full.answers[0]?.[0]).toBe('device_storage_key_saved')
    expect(save(full.state, 'device', 'b', '').answers[0]?.[1]).toMatchObject({ error: 'QUOTA_EXCEEDED' })
    const emptied = save(full.state, 'device', 'a', null).state
    expect(save(emptied, 'device', 'b', '').answers[0]?.[0]).toBe('device_storage_key_saved')
  })

  test('ten keys are safe, and no eleventh', () => {
    let state = opened()
    for (let index = 0; index < 10; index++) state = save(state, 'secure', `k${index}`, 'x').state
    expect(save(state, 'secure', 'k10', 'x').answers[0]?.[1]).toMatchObject({ error: 'QUOTA_EXCEEDED' })
    expect(save(state, 'secure', 'k3', 'y').answers[0]?.[0]).toBe('secure_storage_key_saved')
    expect(receive(state, 'web_app_secure_storage_clear', { req_id: '1' }).state.stored.secure).toEqual({})
  })
})

describe('while something is asked', () => {
  const asking = opened({}, { ask: { kind: 'phone' } })
  test.each([
    ['web_app_request_phone', {}, ['phone_requested', { status: 'cancelled' }]],
    ['web_app_request_write_access', {}, ['write_access_requested', { status: 'cancelled' }]],
    ['web_app_send_prepared_message', { id: 'm' }, ['prepared_message_failed', { error: 'USER_DECLINED' }]],
    [
      'web_app_request_file_download',
      { url: 'https://a.example/b', file_name: 'b' },
      ['file_download_requested', { status: 'cancelled' }],
    ],
  ])('%s is not asked too', (event, data, answer) => {
    const { state, answers } = receive(asking, event, data)
    expect([state.ask, answers]).toEqual([{ kind: 'phone' }, [answer]])
  })
})

test('an answer to nothing is none', () => {
  expect(choose(opened(), { button: 'yes' })).toEqual({})
})

test.each(themeNames)('the theme %s has colours alone, and those every client sends', (name) => {
  const needed = ['bg_color', 'text_color', 'hint_color', 'link_color', 'button_color', 'button_text_color']
  expect(Object.keys(themes[name])).toEqual(expect.arrayContaining(needed))
  for (const [key, colour] of Object.entries(themes[name])) {
    expect(key).toMatch(/^[a-z_]+_color$/)
    expect(colour, key).toMatch(/^#[0-9a-f]{6}$/)
  }
})
