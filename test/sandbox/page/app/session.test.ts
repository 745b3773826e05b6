import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Surroundings } from '#sandbox/page/app/effects.ts'
import { createSession } from '#sandbox/page/app/session.ts'
import type { Act, Done, Launch, Phone } from '#sandbox/page/contract.ts'

const person = { id: 42, is_bot: false, first_name: 'Anna' } as const
const phone: Phone = {
  key: '42:42',
  person,
  chat: { id: 42, type: 'private', title: 'Shoe Box', isForum: false, topics: [], members: [] },
  started: true,
  blocked: false,
  messages: [],
  commands: [],
  menu: { type: 'commands' },
  pinned: [],
}
const launch: Launch = {
  id: 'launch-1',
  title: 'Shoe Box',
  url: 'http://127.0.0.1:3000/',
  named: 'https://shop.example/',
  initData: 'user=1',
  from: 'inline',
  mode: 'full',
}
const device = { theme: 'ios_light', platform: 'ios', version: '9.1', keyboard: false, notch: false } as const

function open(more: Partial<Surroundings> = {}) {
  const sent: [string, unknown][] = []
  const acts: Act[] = []
  const around: Surroundings = {
    launch,
    phone,
    act: async (act): Promise<Done> => {
      acts.push(act)
      return {}
    },
    onInvoice: async () => 'paid',
    onTapped: () => {},
    onClose: () => {},
    ...more,
  }
  const kept: unknown[] = []
  const store = {
    read: () => ({ device: {}, secure: {} }),
    keep: (stored: unknown) => void kept.push(stored),
  }
  const session = createSession(() => around, device, store)
  session.connect((event, data) => void sent.push([event, data]))
  return { session, sent, acts, kept }
}

test('says nothing before the page is there, and its height as soon as it is', () => {
  const { session, sent } = open()
  session.sized({ width: 390, height: 700 }, true)
  session.press('main_button')
  expect(sent).toEqual([])
  session.hear('web_app_request_viewport', '')
  expect(sent).toEqual([
    ['viewport_changed', { width: 390, height: 700, is_expanded: true, is_state_stable: true }],
  ])
})

test('a page that never says it is ready is shown once it is loaded', () => {
  const { session } = open()
  expect(session.state.value.ready).toBe(false)
  session.loaded()
  expect(session.state.value.ready).toBe(true)
})

test('a button that sleeps is not pressed', () => {
  const { session, sent } = open()
  for (const name of ['main', 'secondary'])
    session.hear(`web_app_setup_${name}_button`, { is_visible: true, is_active: false, text: 'Pay' })
  session.press('main_button')
  session.press('secondary_button')
  expect(sent).toEqual([])
  session.hear('web_app_setup_main_button', { is_visible: true, is_active: true, text: 'Pay' })
  session.press('main_button')
  expect(sent).toEqual([['main_button_pressed', undefined]])
})

test('who has started the bot is not asked whether it may write', () => {
  const { session, sent, acts } = open()
  session.hear('web_app_request_write_access', '')
  expect(sent).toEqual([['write_access_requested', { status: 'allowed' }]])
  expect(acts).toEqual([])
})

test('what is stored is kept at once, and only then', () => {
  const { session, kept } = open()
  session.hear('web_app_device_storage_get_key', { req_id: '1', key: 'a' })
  expect(kept).toEqual([])
  session.hear('web_app_device_storage_save_key', { req_id: '1', key: 'a', value: 'b' })
  expect(kept).toEqual([{ device: { a: 'b' }, secure: {} }])
})

describe('another', () => {
  test('theme goes to the open page', () => {
    const { session, sent } = open()
    session.loaded()
    session.change({ theme: 'ios_dark' })
    expect(session.opening.value.number).toBe(1)
    expect(sent.map(([event]) => event)).toEqual(['theme_changed'])
  })

  test.each([{ version: '7.0' }, { platform: 'tdesktop' }] as const)('%j opens the page anew', (change) => {
    const { session } = open()
    session.loaded()
    session.hear('web_app_setup_back_button', { is_visible: true })
    session.change(change)
    expect(session.opening.value.number).toBe(2)
    expect(session.opening.value.address).toContain(`=${Object.values(change)[0]}`)
    expect(session.state.value).toMatchObject({ back: false, ready: false, ...{ device: change } })
  })
})

describe('reloading', () => {
  const fakeTime = () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
  }

  test('is left to a page that says it can', () => {
    fakeTime()
    const { session, sent } = open()
    session.hear('iframe_ready', { reload_supported: true })
    session.reload()
    session.reload()
    expect(sent.map(([event]) => event)).toEqual(['reload_iframe', 'reload_iframe'])
    session.hear('iframe_will_reload', undefined)
    vi.advanceTimersByTime(10_000)
    expect(session.opening.value.number).toBe(1)
  })

  test('is done for a page that said so and then did not', () => {
    fakeTime()
    const { session } = open()
    session.hear('iframe_ready', { reload_supported: true })
    session.reload()
    vi.advanceTimersByTime(10_000)
    expect(session.opening.value.number).toBe(2)
  })

  test('is done for a page that cannot', () => {
    const { session } = open()
    session.reload()
    expect(session.opening.value.number).toBe(2)
  })
})

describe('what the sandbox refuses', () => {
  const act = async () => {
    throw new Error('PHONE_HIDDEN')
  }

  test('is answered as a refusal, and noted', async () => {
    const { session, sent } = open({ act })
    session.hear('web_app_request_phone', '')
    session.choose({ button: 'share' })
    await expect.poll(() => sent).toEqual([['phone_requested', { status: 'cancelled' }]])
    expect(session.state.value.log[0]).toEqual({ kind: 'refused', event: 'contact', about: 'PHONE_HIDDEN' })
  })

  test('ends an invoice as failed', async () => {
    const onInvoice = async () => {
      throw new Error('no such invoice')
    }
    const { session, sent } = open({ onInvoice })
    session.hear('web_app_open_invoice', { slug: 'a' })
    await expect.poll(() => sent).toEqual([['invoice_closed', { slug: 'a', status: 'failed' }]])
  })

  test('comes as its code from a method by name', async () => {
    const { session, sent } = open({ act })
    session.hear('web_app_invoke_custom_method', { req_id: '7', method: 'x', params: {} })
    await expect.poll(() => sent).toEqual([['custom_method_invoked', { req_id: '7', error: 'PHONE_HIDDEN' }]])
  })
})
