import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { launchedAt, openTelegramPage } from '#test/support/telegram-page.ts'
import { cut } from '#webapp/telegram/cut.ts'

function open(version = '9.1', way: 'proxy' | 'parent' | 'none' = 'proxy') {
  return openTelegramPage({ url: launchedAt({ tgWebAppVersion: version }), way })
}

function useFakeTime(): void {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
}

describe('the phone number', () => {
  const signed = `contact=${encodeURIComponent('{"user_id":42,"phone_number":"79211234567"}')}&hash=ab`

  test('comes to the page once Telegram has it', async () => {
    useFakeTime()
    const { told, hears } = open('6.9')
    const { requestContact } = await import('#webapp/telegram/contact.ts')
    const answer = requestContact()
    expect(told).toEqual([['web_app_request_phone', '']])
    hears('phone_requested', { status: 'sent' })
    const [, [, { req_id: id } = { req_id: '' }] = []] = told as [string, { req_id: string }][]
    hears('custom_method_invoked', { req_id: 'other', result: signed })
    hears('custom_method_invoked', { req_id: id, result: '' })
    await vi.advanceTimersByTimeAsync(200)
    expect(told.slice(1).map(([event]) => event)).toEqual(Array(2).fill('web_app_invoke_custom_method'))
    hears('custom_method_invoked', { req_id: id, result: signed })
    expect(await answer).toEqual({ isShared: true, phone: '+79211234567' })
  })

  test('is on its way to the bot all the same, where a client never tells it', async () => {
    useFakeTime()
    const { hears } = open()
    const { requestContact } = await import('#webapp/telegram/contact.ts')
    const answer = requestContact()
    hears('phone_requested', { status: 'sent' })
    await vi.advanceTimersByTimeAsync(3_000)
    expect(await answer).toEqual({ isShared: true })
  })

  test('is not had of somebody who does not want to, or of an older client', async () => {
    const { hears } = open()
    const { requestContact } = await import('#webapp/telegram/contact.ts')
    const answer = requestContact()
    hears('phone_requested', { status: 'cancelled' })
    expect(await answer).toEqual({ isShared: false })
    const { told } = open('6.8')
    const older = await import('#webapp/telegram/contact.ts')
    expect([older.canShareContact, await older.requestContact(), told]).toEqual([
      false,
      { isShared: false },
      [],
    ])
  })
})

describe('a popup', () => {
  const popup = (message: string) => ({ message, buttons: [{ id: 'ok', text: 'OK' }] })

  test('waits for the one before it', async () => {
    const { told, hears } = open('6.2')
    const { askPopup } = await import('#webapp/telegram/popup.ts')
    const answers = [askPopup(popup('one')), askPopup(popup('two'))]
    await vi.waitFor(() => expect(told).toHaveLength(1))
    hears('popup_closed', {})
    expect(await answers[0]).toBeUndefined()
    await vi.waitFor(() =>
      expect(told.map(([, data]) => data)).toMatchObject([{ message: 'one' }, { message: 'two' }]),
    )
    hears('popup_closed', { button_id: 'ok' })
    expect(await answers[1]).toBe('ok')
  })

  test('says no more than Telegram lets it', async () => {
    const { told, hears } = open()
    const { confirmPopup } = await import('#webapp/telegram/popup.ts')
    const long = 'слово '.repeat(100)
    const answer = confirmPopup({ title: long, message: long, yes: long, no: 'No', destructive: true })
    await vi.waitFor(() => expect(told).toHaveLength(1))
    const [[, data] = []] = told as [
      string,
      { title: string; message: string; buttons: { text: string }[] },
    ][]
    expect(data?.title.length).toBeLessThanOrEqual(64)
    expect(data?.message.length).toBeLessThanOrEqual(256)
    expect(data?.buttons).toMatchObject([
      { type: 'default', text: 'No' },
      { type: 'destructive', id: 'yes' },
    ])
    expect(data?.buttons[1]?.text.length).toBeLessThanOrEqual(64)
    hears('popup_closed', { button_id: 'yes' })
    expect(await answer).toBe(true)
  })
})

describe('a text that is too long', () => {
  test('is cut to a whole sign, and only if it has to be', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 100 }),
        fc.integer({ min: 2, max: 64 }),
        (text, most) => {
          const short = cut(text, most)
          expect(short.length).toBeLessThanOrEqual(most)
          if (text.isWellFormed()) expect(short.isWellFormed()).toBe(true)
          if (text.trim().length <= most) expect(short).toBe(text.trim())
          else expect(text.trim().startsWith(short.slice(0, -1))).toBe(true)
        },
      ),
    )
  })

  test('ends with a whole word where that leaves most of it', () => {
    expect(cut('Сообщить, когда появится', 20)).toBe('Сообщить, когда…')
    expect(cut('Донаудампфшиффартсгезельшафт', 10)).toBe('Донаудамп…')
    expect(cut('Надёжность 👨‍👩‍👧', 13)).toBe('Надёжность…')
  })
})

describe('a way out of the page', () => {
  const friend = { url: 'https://t.me/shop_bot?startapp=p_7', text: 'Boots & co' }
  const shared = {
    path_full: '/share/url?url=https%3A%2F%2Ft.me%2Fshop_bot%3Fstartapp%3Dp_7&text=Boots%20%26%20co',
  }

  test.each([
    ['6.1', 'proxy'],
    ['6.0', 'parent'],
  ] as const)('leads to a chat of Telegram in %s by the %s', async (version, way) => {
    const { told } = open(version, way)
    const { share } = await import('#webapp/telegram/links.ts')
    expect(await share(friend)).toBe('shared')
    expect(told).toEqual([['web_app_open_tg_link', shared]])
  })

  test('leads there by the address in the oldest client', async () => {
    const { told, address } = open('6.0')
    const { openLink } = await import('#webapp/telegram/links.ts')
    openLink('https://t.me/shop_bot?start=1')
    expect([address.href, told]).toEqual(['https://t.me/shop_bot?start=1', []])
  })

  test('leads into the browser', async () => {
    const { told } = open('6.1')
    const { openLink } = await import('#webapp/telegram/links.ts')
    openLink('https://post.example/track?id=1')
    expect(told).toEqual([['web_app_open_link', { url: 'https://post.example/track?id=1' }]])
  })

  test.each([
    ['what the device offers', { share: vi.fn() }, 'shared'],
    [
      'nobody, by a change of mind',
      { share: () => Promise.reject(new DOMException('', 'AbortError')) },
      'cancelled',
    ],
    ['the clipboard', { clipboard: { writeText: vi.fn() } }, 'copied'],
    [
      'nobody, where a browser forbids it',
      { clipboard: { writeText: () => Promise.reject(new Error()) } },
      'failed',
    ],
  ])('leads out of a browser to %s', async (_, navigator, outcome) => {
    const { told } = open('6.1', 'none')
    vi.stubGlobal('navigator', navigator)
    const { share } = await import('#webapp/telegram/links.ts')
    expect([await share(friend), told]).toEqual([outcome, []])
  })
})

test('a knock is one that Telegram knows', async () => {
  const { told } = open('6.1')
  const { haptic } = await import('#webapp/telegram/haptics.ts')
  haptic('light')
  haptic('error')
  haptic('selection')
  expect(told.map(([, data]) => data)).toEqual([
    { type: 'impact', impact_style: 'light' },
    { type: 'notification', notification_type: 'error' },
    { type: 'selection_change' },
  ])
})

test('a height no screen has is passed over, and insets of both kinds add up', async () => {
  const { hears, styles } = open()
  const { followViewport } = await import('#webapp/telegram/viewport.ts')
  followViewport()
  hears('viewport_changed', { height: 812, is_state_stable: true })
  hears('viewport_changed', { height: 500, is_state_stable: false })
  for (const height of [1, 62, undefined]) hears('viewport_changed', { height, is_state_stable: true })
  expect(styles.get('--height')).toBe('812px')
  expect(styles.has('--inset-top')).toBe(false)
  hears('safe_area_changed', { top: 59, bottom: 34, left: 0, right: 0 })
  hears('content_safe_area_changed', { top: 46, bottom: 0, left: 0, right: 0 })
  expect(styles.get('--inset-top')).toBe('max(env(safe-area-inset-top, 0px), 105px)')
  expect(styles.get('--inset-bottom')).toBe('max(env(safe-area-inset-bottom, 0px), 34px)')
})
