import { describe, expect, test, vi } from 'vitest'
import { launchedAt, openTelegramPage } from '#test/support/telegram-page.ts'

type Proxy = { receiveEvent: (event: string, data?: unknown) => void }
type Page = { Telegram: { WebView: Proxy }; TelegramGameProxy: Proxy }
type Opened = Parameters<typeof openTelegramPage>[0]

async function open({ version = '9.1', ...opened }: Partial<Opened> & { version?: string } = {}) {
  const url = launchedAt({ tgWebAppVersion: version, tgWebAppPlatform: 'ios', tgWebAppData: 'x=1' })
  const page = openTelegramPage({ url, way: 'proxy', ...opened })
  return { ...page, ...(await import('#webapp/telegram/transport.ts')) }
}

describe('what the page says', () => {
  test.each(['proxy', 'notify', 'parent'] as const)('goes by the %s', async (way) => {
    const { told, post, isTelegram } = await open({ way })
    expect(isTelegram).toBe(true)
    expect(post('web_app_ready')).toBe(true)
    expect(post('web_app_open_link', { url: 'https://a.example/' }, '6.1')).toBe(true)
    expect(told).toEqual([
      ['web_app_ready', ''],
      ['web_app_open_link', { url: 'https://a.example/' }],
    ])
  })

  test('goes to the one that has spoken from the frame around, and to no other origin then', async () => {
    const { says, post, posted } = await open({ way: 'parent' })
    post('web_app_ready')
    says('theme_changed', {})
    post('web_app_expand')
    says('theme_changed', {}, undefined, 'null')
    post('web_app_expand')
    expect(posted).toEqual(['*', 'https://web.telegram.org', 'https://web.telegram.org'])
  })

  test('is said to nobody in a browser, also at the address of a Mini App', async () => {
    for (const wish of [{ way: 'none' }, { way: 'parent', url: 'https://shop.example/' }] as const) {
      const { told, post, isTelegram, heard } = await open(wish)
      expect([isTelegram, post('web_app_ready'), told]).toEqual([false, false, []])
      expect(heard).toEqual([])
    }
  })

  test.each([
    ['6.0', '6.0', true],
    ['6.0', '6.1', false],
    ['6.9', '6.10', false],
    ['6.10', '6.9', true],
    ['7.10', '7.9', true],
    ['10.0', '9.6', true],
    ['9.1', '10.0', false],
  ])('by a client of %s in what came with %s: %s', async (version, since, isHeard) => {
    const { told, post, isAtLeast } = await open({ version })
    expect(isAtLeast(since)).toBe(isHeard)
    expect(post('web_app_something', '', since)).toBe(isHeard)
    expect(told).toHaveLength(isHeard ? 1 : 0)
  })
})

describe('what the page hears', () => {
  const listen = ({ on }: Awaited<ReturnType<typeof open>>) => {
    const heard: unknown[] = []
    return { heard, stop: on('popup_closed', (data) => heard.push(data)) }
  }

  test('comes by either function, or as a message of the frame around', async () => {
    const opened = await open({ way: 'parent' })
    const { heard, stop } = listen(opened)
    const { Telegram, TelegramGameProxy } = opened.page as Page
    Telegram.WebView.receiveEvent('popup_closed', { button_id: 'a' })
    TelegramGameProxy.receiveEvent('popup_closed', { button_id: 'b' })
    opened.says('popup_closed', { button_id: 'c' })
    Telegram.WebView.receiveEvent('popup_closed')
    expect(heard).toEqual([{ button_id: 'a' }, { button_id: 'b' }, { button_id: 'c' }, {}])
    stop()
    opened.says('popup_closed', { button_id: 'd' })
    expect(heard).toHaveLength(4)
  })

  test('is not what other windows say, or what is no event', async () => {
    const opened = await open({ way: 'parent' })
    const { heard } = listen(opened)
    opened.says('popup_closed', {}, { postMessage: () => {} })
    for (const data of ['popup_closed', '{"eventType":7}', 'null', { eventType: 'popup_closed' }, undefined])
      for (const listener of opened.heard)
        listener({ source: window.parent, origin: 'https://a.example', data })
    expect(heard).toEqual([])
  })

  test('is heard by the official script, too, whether that came before or after', async () => {
    const official = { receiveEvent: vi.fn(), initParams: { a: 1 } }
    const other = { receiveEvent: vi.fn() }
    vi.stubGlobal('Telegram', { WebView: official })
    const opened = await open()
    const { heard } = listen(opened)
    const page = opened.page as Page
    page.Telegram.WebView.receiveEvent('popup_closed', { button_id: 'a' })
    expect(page.Telegram.WebView).toMatchObject({ initParams: { a: 1 } })
    page.Telegram.WebView = page.TelegramGameProxy = other
    page.Telegram.WebView.receiveEvent('popup_closed', { button_id: 'b' })
    page.TelegramGameProxy.receiveEvent('popup_closed', { button_id: 'c' })
    expect(heard).toEqual([{ button_id: 'a' }, { button_id: 'b' }, { button_id: 'c' }])
    expect(official.receiveEvent.mock.calls).toEqual([['popup_closed', { button_id: 'a' }]])
    expect(other.receiveEvent).toHaveBeenCalledTimes(2)
  })
})
