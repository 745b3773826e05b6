import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test, vi } from 'vitest'
import { themes } from '#sandbox/page/app/themes.ts'
import { launchedAt, openTelegramPage } from '#test/support/telegram-page.ts'
import type { Wish, Wishing } from '#webapp/telegram/buttons.ts'

const theme = themes.android_dark
const colours = { color: theme.button_color, text_color: theme.button_text_color }
const shown = { is_visible: true, is_active: true, is_progress_visible: false, has_shine_effect: false }

async function open({ version = '9.1', way = 'proxy' as 'proxy' | 'none' } = {}) {
  const params = { tgWebAppVersion: version, tgWebAppThemeParams: JSON.stringify(theme) }
  const page = openTelegramPage({ url: launchedAt(params), way })
  const { followTheme } = await import('#webapp/telegram/follow-theme.ts')
  const buttons = await import('#webapp/telegram/buttons.ts')
  followTheme()
  const said = (event: string) => page.told.filter(([name]) => name === event).map(([, data]) => data)
  page.told.length = 0
  let order = 0
  const wish = (given: Wish | undefined): Wishing => ({ order: order++, wish: given })
  return { ...page, ...buttons, said, wish }
}

const settled = () => new Promise<void>((done) => setTimeout(done))
const labelled = (text: string, more: Partial<Wish> = {}): Wish => ({ text, onClick: () => {}, ...more })

describe('the main button', () => {
  test('is of whoever came last, and after them of who was there before', async () => {
    const { mainButton, said, wish } = await open()
    mainButton.hold(wish(labelled('Cart')))
    await settled()
    const leave = mainButton.hold(wish(labelled('Add to cart')))
    await settled()
    leave()
    await settled()
    expect(said('web_app_setup_main_button')).toEqual(
      ['Cart', 'Add to cart', 'Cart'].map((text) => ({ ...shown, ...colours, text })),
    )
  })

  test('is of what is inside, though what is around it was mounted after it', async () => {
    const { mainButton, said, wish } = await open()
    const [around, inside] = [wish(labelled('Around')), wish(labelled('Inside'))]
    mainButton.hold(inside)
    mainButton.hold(around)
    await settled()
    expect(said('web_app_setup_main_button')).toMatchObject([{ text: 'Inside' }])
  })

  test('does not leave between two screens, and leaves after the last', async () => {
    const { mainButton, said, wish } = await open()
    const leave = mainButton.hold(wish(labelled('One')))
    await settled()
    leave()
    const leaveNext = mainButton.hold(wish(labelled('Two')))
    await settled()
    leaveNext()
    await settled()
    const told = said('web_app_setup_main_button')
    expect(told).toMatchObject([{ text: 'One' }, { text: 'Two' }, {}])
    expect(told[2]).toEqual({ is_visible: false })
  })

  test('whose wisher has nothing to say now is that of who is below', async () => {
    const { mainButton, said, wish } = await open()
    mainButton.hold(wish(labelled('Cart')))
    const holder = wish(undefined)
    mainButton.hold(holder)
    await settled()
    holder.wish = labelled('Add')
    mainButton.changed()
    await settled()
    expect(said('web_app_setup_main_button')).toMatchObject([{ text: 'Cart' }, { text: 'Add' }])
  })

  test('is told of once for each change, and again in the colours of another theme', async () => {
    const { mainButton, said, wish, hears } = await open()
    const holder = wish(labelled('Order'))
    mainButton.hold(holder)
    await settled()
    holder.wish = labelled('Order')
    mainButton.changed()
    await settled()
    expect(said('web_app_setup_main_button')).toHaveLength(1)
    hears('theme_changed', { theme_params: themes.rose_custom })
    expect(said('web_app_setup_main_button').at(-1)).toMatchObject({
      color: '#ffd43b',
      text_color: '#3b0a1e',
    })
  })

  test('while it is busy shows it, sleeps, and hears no tap', async () => {
    const { mainButton, said, hears, wish } = await open()
    const onClick = vi.fn()
    const holder = wish(labelled('Order', { onClick, busy: true }))
    mainButton.hold(holder)
    await settled()
    expect(said('web_app_setup_main_button')).toEqual([
      { ...shown, ...colours, text: 'Order', is_active: false, is_progress_visible: true },
    ])
    hears('main_button_pressed')
    holder.wish = labelled('Order', { onClick, disabled: true })
    mainButton.press()
    expect(onClick).not.toHaveBeenCalled()
    holder.wish = labelled('Order', { onClick })
    hears('main_button_pressed')
    expect(onClick).toHaveBeenCalledTimes(1)
  })

  test('tapped twice does what it does once, until that is done', async () => {
    const { mainButton, hears, wish } = await open()
    const { promise, resolve: finish } = Promise.withResolvers<void>()
    const onClick = vi.fn(() => promise)
    mainButton.hold(wish(labelled('Order', { onClick })))
    hears('main_button_pressed')
    hears('main_button_pressed')
    expect(onClick).toHaveBeenCalledTimes(1)
    finish()
    await settled()
    hears('main_button_pressed')
    expect(onClick).toHaveBeenCalledTimes(2)
  })

  test('has a text that every client takes', async () => {
    const { mainButton, said, wish } = await open()
    mainButton.hold(wish(labelled(`В корзину · ${'очень длинное название '.repeat(5)}`)))
    await settled()
    const [{ text = '' } = {}] = said('web_app_setup_main_button') as { text?: string }[]
    expect(text.length).toBeLessThanOrEqual(64)
    expect(text).toMatch(/^В корзину · .* название…$/)
  })

  test('without a text is none', async () => {
    const { mainButton, said, wish } = await open()
    mainButton.hold(wish(labelled(' ')))
    await settled()
    expect(said('web_app_setup_main_button')).toEqual([])
  })
})

describe('where a client has no such button, the page draws it', () => {
  test.each([
    ['6.0', { main: false, secondary: true, back: true }],
    ['6.1', { main: false, secondary: true, back: false }],
    ['7.9', { main: false, secondary: true, back: false }],
    ['7.10', { main: false, secondary: false, back: false }],
  ])('%s: %o', async (version, drawn) => {
    const { mainButton, secondaryButton, backButton, told, wish } = await open({ version })
    mainButton.hold(wish(labelled('Order')))
    secondaryButton.hold(wish(labelled('Later')))
    backButton.hold(wish({ onClick: () => {} }))
    await settled()
    const buttons = { main: mainButton, secondary: secondaryButton, back: backButton }
    for (const [name, button] of Object.entries(buttons)) {
      const isDrawn = drawn[name as keyof typeof drawn]
      expect(button.drawn.value !== undefined, name).toBe(isDrawn)
      expect(
        told.some(([event]) => event === `web_app_setup_${name}_button`),
        name,
      ).toBe(!isDrawn)
    }
  })

  test('in a browser all of them, and taps there do the same', async () => {
    const { mainButton, told, wish } = await open({ way: 'none' })
    const onClick = vi.fn()
    const leave = mainButton.hold(wish(labelled('Order', { onClick, busy: true })))
    await settled()
    expect(mainButton.drawn.value).toEqual({ text: 'Order', busy: true, disabled: false })
    mainButton.press()
    expect(onClick).not.toHaveBeenCalled()
    leave()
    await settled()
    expect([mainButton.drawn.value, told]).toEqual([undefined, []])
  })
})

test('drawn on the server, a page wishes for nothing that outlives it', async () => {
  vi.resetModules()
  const { useBackButton, useMainButton } = await import('#webapp/telegram/use-buttons.ts')
  const { mainButton } = await import('#webapp/telegram/buttons.ts')
  const Product = () => {
    useMainButton(labelled('Add to cart') as { text: string; onClick: () => void })
    useBackButton(() => {})
    return h('h1', null, 'Boots')
  }
  expect(renderToString(h(Product, null))).toBe('<h1>Boots</h1>')
  await settled()
  expect(mainButton.drawn.value).toBeUndefined()
})

test('the second button stands in the colours of the bar, back has none', async () => {
  const { secondaryButton, backButton, said, wish } = await open()
  secondaryButton.hold(wish(labelled('Later')))
  backButton.hold(wish({ onClick: () => {} }))
  await settled()
  const looks = { color: theme.secondary_bg_color, text_color: theme.button_color, position: 'left' }
  expect(said('web_app_setup_secondary_button')).toEqual([{ ...shown, ...looks, text: 'Later' }])
  expect(said('web_app_setup_back_button')).toEqual([{ is_visible: true }])
})
