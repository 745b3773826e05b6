import { expect, test, vi } from 'vitest'
import { atLeast, versions } from '#sandbox/page/app/device.ts'
import { receive } from '#sandbox/page/app/protocol.ts'
import { since } from '#sandbox/page/app/since.ts'
import { openedState } from '#sandbox/page/app/state.ts'
import { themes } from '#sandbox/page/app/themes.ts'
import { launchedAt, openTelegramPage, type Told } from '#test/support/telegram-page.ts'

/** Everything the page may ever say. */
async function sayAll(version: string): Promise<Told[]> {
  const themeParams = JSON.stringify(themes.ios_light)
  const url = launchedAt({ tgWebAppVersion: version, tgWebAppThemeParams: themeParams })
  const { told, hears } = openTelegramPage({ url, way: 'proxy' })
  vi.stubGlobal('HTMLElement', class {})
  vi.stubGlobal('open', () => {})
  const [{ mainButton, secondaryButton, backButton }, { hideKeyboard }, { openLink, share }] =
    await Promise.all([
      import('#webapp/telegram/buttons.ts'),
      import('#webapp/telegram/keyboard.ts'),
      import('#webapp/telegram/links.ts'),
    ])
  const { followTheme } = await import('#webapp/telegram/follow-theme.ts')
  const { followViewport } = await import('#webapp/telegram/viewport.ts')
  const { haptic } = await import('#webapp/telegram/haptics.ts')
  const { requestContact } = await import('#webapp/telegram/contact.ts')
  const { tellReady } = await import('#webapp/telegram/start.ts')
  followTheme()
  followViewport()
  const wish = { text: 'Order', onClick: () => {} }
  for (const button of [mainButton, secondaryButton, backButton]) button.hold({ order: 0, wish })
  for (const kind of ['light', 'success', 'selection'] as const) haptic(kind)
  hideKeyboard()
  openLink('https://post.example/')
  await share({ url: 'https://t.me/shop_bot', text: 'Boots' })
  void requestContact()
  hears('phone_requested', { status: 'sent' })
  tellReady()
  if (atLeast(version, '6.2')) {
    const { askPopup } = await import('#webapp/telegram/popup.ts')
    void askPopup({ message: 'Sure?', buttons: [{ id: 'yes', text: 'Yes' }] })
  }
  await new Promise((done) => setTimeout(done))
  return told
}

const all = [
  ...['ready', 'request_theme', 'request_viewport', 'request_safe_area', 'request_content_safe_area'],
  ...['setup_main_button', 'setup_secondary_button', 'setup_back_button', 'open_link', 'open_tg_link'],
  ...['set_header_color', 'set_background_color', 'set_bottom_bar_color', 'trigger_haptic_feedback'],
  ...['request_phone', 'invoke_custom_method', 'open_popup', 'hide_keyboard'],
].map((event) => `web_app_${event}`)

test.each(versions)(
  'a client of %s hears all that it knows, nothing else, and nothing wrong',
  async (version) => {
    const device = { theme: 'ios_light', platform: 'ios', version, keyboard: false, notch: false } as const
    const unasked = { mayWrite: false, onHomeScreen: false, stored: { device: {}, secure: {} }, log: [] }
    const state = openedState({ from: 'inline', mode: 'full' }, device, unasked)
    const told = await sayAll(version)
    expect(told.flatMap(([event, data]) => receive(state, event, data).state.log)).toEqual([])
    // The oldest one goes to a chat by its address.
    const byAddress = version === '6.0' ? 'web_app_open_tg_link' : undefined
    const known = all.filter((event) => atLeast(version, since[event] ?? '99.0') && event !== byAddress)
    expect([...new Set(told.map(([event]) => event))].sort()).toEqual(known.sort())
  },
)
