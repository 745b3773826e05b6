import { describe, expect, test } from 'vitest'
import { launchOf, verifyInitData } from '#sandbox/launch.ts'
import { themes } from '#sandbox/page/app/themes.ts'
import { usePhone } from './app-frame/phone.ts'

const openApp = usePhone()
const token = '700000001:AAEsandboxsandboxsandboxsandboxsand'
const user = { id: 42, is_bot: false, first_name: 'Анна', username: 'anna', language_code: 'ru' }
const opener = { user, allowsWriteToPm: true, authDate: 1_790_000_000 }

describe('at its start an app knows', () => {
  test('who opened it and from where', async () => {
    const { initData } = launchOf({ kind: 'direct', startParam: 'p_7', ...opener }, token)
    const { run } = await openApp({ launch: { initData, startParam: 'p_7' } })
    expect(await run('Telegram.WebApp.initDataUnsafe')).toMatchObject({
      user: { id: 42, first_name: 'Анна', last_name: '', allows_write_to_pm: true },
      chat_type: 'sender',
      start_param: 'p_7',
      auth_date: '1790000000',
    })
    expect(verifyInitData(String(await run('Telegram.WebApp.initData')), token)).toBe(true)
    expect(await run("new URLSearchParams(location.search).get('tgWebAppStartParam')")).toBe('p_7')
  })

  test('nothing of a person behind a keyboard button', async () => {
    const { run } = await openApp({ launch: { from: 'keyboard' } })
    expect(await run('[Telegram.WebApp.initData, Telegram.WebApp.initDataUnsafe]')).toEqual(['', {}])
  })

  test('theme, platform, version and insets', async () => {
    const { run } = await openApp({ theme: 'ios_dark', platform: 'android', version: '8.0' })
    expect(await run('Telegram.WebApp.themeParams')).toEqual(themes.ios_dark)
    expect(
      await run('[Telegram.WebApp.colorScheme, Telegram.WebApp.platform, Telegram.WebApp.version]'),
    ).toEqual(['dark', 'android', '8.0'])
    const none = { top: 0, bottom: 0, left: 0, right: 0 }
    expect(await run('[Telegram.WebApp.safeAreaInset, Telegram.WebApp.contentSafeAreaInset]')).toEqual([
      none,
      none,
    ])
  })
})

test('a theme changed while the app is open reaches it', async () => {
  const { page, run, told } = await openApp({ theme: 'ios_light' })
  expect(await run('Telegram.WebApp.colorScheme')).toBe('light')
  await page.getByLabel('More').click()
  await page.getByLabel('Theme').selectOption('android_dark')
  await told('themeChanged')
  expect(await run('[Telegram.WebApp.colorScheme, Telegram.WebApp.themeParams.bg_color]')).toEqual([
    'dark',
    '#212d3b',
  ])
  expect(
    await run("getComputedStyle(document.documentElement).getPropertyValue('--tg-theme-button-color')"),
  ).toBe('#50a8eb')
})

describe('the height', () => {
  test('of a compact app grows when it asks, first unstable, then stable', async () => {
    const { app, run } = await openApp({ launch: { mode: 'compact' } })
    await app.waitForFunction('Telegram.WebApp.viewportStableHeight === innerHeight')
    const low = Number(await run('innerHeight'))
    expect(await run('Telegram.WebApp.isExpanded')).toBe(false)
    await run('told.length = 0; Telegram.WebApp.expand()')
    await app.waitForFunction(
      `Telegram.WebApp.isExpanded && Telegram.WebApp.viewportStableHeight > ${low + 200}`,
    )
    const stable = (await run(
      "told.filter(([name]) => name === 'viewportChanged').map(([, { isStateStable }]) => isStateStable)",
    )) as boolean[]
    expect(stable[0]).toBe(false)
    expect(stable.at(-1)).toBe(true)
    expect(await run('Telegram.WebApp.viewportHeight - innerHeight')).toBe(0)
  })

  test('shrinks by the keyboard, and grows when the app hides it', async () => {
    const { app, page, run } = await openApp({})
    await app.waitForFunction('Telegram.WebApp.viewportStableHeight === innerHeight')
    const full = Number(await run('innerHeight'))
    await page.getByLabel('More').click()
    await page.getByLabel('Keyboard').check()
    await app.waitForFunction(`Telegram.WebApp.viewportStableHeight === ${full - 300}`)
    await run("Telegram.WebView.postEvent('web_app_hide_keyboard')")
    await app.waitForFunction(`Telegram.WebApp.viewportStableHeight === ${full}`)
  })

  test('on a computer is always the whole one', async () => {
    const { app } = await openApp({ launch: { mode: 'compact' }, platform: 'tdesktop' })
    await app.waitForFunction('Telegram.WebApp.isExpanded && Telegram.WebApp.viewportStableHeight > 700')
  })
})

test('fullscreen is told, insets the content and cannot be had twice', async () => {
  const { app, page, run, told } = await openApp({})
  await page.getByLabel('More').click()
  await page.getByLabel('Notch').check()
  await told('safeAreaChanged')
  await expect.poll(() => run('Telegram.WebApp.safeAreaInset.bottom')).toBe(34)
  await page.keyboard.press('Escape')
  await run('Telegram.WebApp.requestFullscreen()')
  await told('fullscreenChanged')
  await app.waitForFunction('Telegram.WebApp.viewportStableHeight === 844')
  expect(
    await run(
      '[Telegram.WebApp.isFullscreen, Telegram.WebApp.safeAreaInset.top, Telegram.WebApp.contentSafeAreaInset.top]',
    ),
  ).toEqual([true, 59, 46])
  await run('Telegram.WebApp.requestFullscreen()')
  expect(await told('fullscreenFailed')).toEqual({ error: 'ALREADY_FULLSCREEN' })
  await run('Telegram.WebApp.exitFullscreen()')
  await app.waitForFunction('!Telegram.WebApp.isFullscreen && Telegram.WebApp.contentSafeAreaInset.top === 0')
})

describe("Telegram's own buttons", () => {
  test('below the app are shown as they are set up, and pressed', async () => {
    const { page, run, told } = await openApp({})
    await run(`Telegram.WebApp.MainButton.setParams({
      text: 'Pay $19.90', is_visible: true, color: '#123456', text_color: '#fedcba', has_shine_effect: true })`)
    await run(
      "Telegram.WebApp.SecondaryButton.setParams({ text: 'Later', is_visible: true, position: 'top' })",
    )
    const main = page.locator('[data-button=main]')
    await expect.poll(() => main.innerText()).toBe('Pay $19.90')
    await expect
      .poll(() => main.evaluate((button) => [button.style.backgroundColor, button.style.color]))
      .toEqual(['rgb(18, 52, 86)', 'rgb(254, 220, 186)'])
    await expect.poll(() => page.locator('[data-button]').allInnerTexts()).toEqual(['Later', 'Pay $19.90'])
    await main.click()
    await told('mainButtonClicked')
    await page.locator('[data-button=secondary]').click()
    await told('secondaryButtonClicked')
  })

  test('show progress, sleep and wake', async () => {
    const { page, run, told } = await openApp({})
    await run("Telegram.WebApp.MainButton.setText('Order').show().showProgress()")
    const main = page.locator('[data-button=main]')
    await page.locator('[data-button=main][aria-busy=true]').waitFor()
    await expect.poll(() => main.isDisabled()).toBe(true)
    await run('Telegram.WebApp.MainButton.hideProgress()')
    await page.locator('[data-button=main][aria-busy=false]').waitFor()
    await main.click()
    await told('mainButtonClicked')
    await run('Telegram.WebApp.MainButton.hide()')
    await main.waitFor({ state: 'detached' })
  })

  test('take their room from the app', async () => {
    const { app, run } = await openApp({})
    await app.waitForFunction('Telegram.WebApp.viewportStableHeight === innerHeight')
    const full = Number(await run('innerHeight'))
    await run("Telegram.WebApp.MainButton.setText('Order').show()")
    await app.waitForFunction(`Telegram.WebApp.viewportStableHeight === ${full - 66}`)
  })

  test('above: back takes the place of close, settings are in the menu', async () => {
    const { happened, page, run, told } = await openApp({})
    await run('Telegram.WebApp.BackButton.show(); Telegram.WebApp.SettingsButton.show()')
    await page.getByRole('button', { name: 'Back' }).click()
    await told('backButtonClicked')
    await page.getByLabel('More').click()
    await page.getByRole('button', { name: 'Settings' }).click()
    await told('settingsButtonClicked')
    await run('Telegram.WebApp.BackButton.hide()')
    await page.locator('[data-leave=close]').click()
    await expect.poll(() => happened).toEqual([['closed']])
  })
})

describe('closing', () => {
  test('is asked about if the app wishes it', async () => {
    const { happened, page, run } = await openApp({})
    await run('Telegram.WebApp.enableClosingConfirmation()')
    const leave = page.locator('[data-leave=close]')
    await leave.click()
    await page.getByText('Changes that you made may not be saved.').waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    expect(happened).toEqual([])
    await leave.click()
    await page.getByRole('button', { name: 'Close anyway' }).click()
    await expect.poll(() => happened).toEqual([['closed']])
  })

  test('by the app itself is not', async () => {
    const { happened, run } = await openApp({})
    await run('Telegram.WebApp.enableClosingConfirmation(); Telegram.WebApp.close()')
    await expect.poll(() => happened).toEqual([['closed']])
  })
})

test('a haptic knock is seen, one after the other', async () => {
  const { page, run } = await openApp({})
  await run("Telegram.WebApp.HapticFeedback.impactOccurred('light')")
  await page.locator('[data-haptic=light]').waitFor()
  await run("Telegram.WebApp.HapticFeedback.notificationOccurred('error')")
  await page.locator('[data-haptic=error]').waitFor()
  await run('Telegram.WebApp.HapticFeedback.selectionChanged()')
  await page.locator('[data-haptic=selection]').waitFor()
})

test('colours the app sets for the frame are the frame’s, and follow the theme by name', async () => {
  const { page, run } = await openApp({})
  const colourOf = (part: string) =>
    page.locator(part).evaluate((element) => getComputedStyle(element).backgroundColor)
  await run("Telegram.WebApp.setHeaderColor('secondary_bg_color')")
  await expect.poll(() => colourOf('.app-header')).toBe('rgb(239, 239, 244)')
  await run("Telegram.WebApp.setHeaderColor('#102030'); Telegram.WebApp.setBackgroundColor('#405060')")
  await expect.poll(() => colourOf('.app-header')).toBe('rgb(16, 32, 48)')
  await expect.poll(() => colourOf('.app-page')).toBe('rgb(64, 80, 96)')
  await run("Telegram.WebApp.setBottomBarColor('#708090')")
  await expect.poll(() => colourOf('[data-bottom-bar]')).toBe('rgb(112, 128, 144)')
})

describe('an old client', () => {
  const complaints = /\[Telegram\.WebApp\]/

  test('of 6.0 lets the script refuse what it has not', async () => {
    const { run } = await openApp({ version: '6.0' }, { expected: complaints })
    for (const call of [
      "showPopup({ message: 'x' })",
      "CloudStorage.setItem('a', 'b')",
      'requestContact()',
      'requestWriteAccess()',
      "openInvoice('https://t.me/$abc')",
      'requestFullscreen()',
      "shareMessage('x')",
    ])
      await expect(run(`Telegram.WebApp.${call}`), call).rejects.toThrow('WebAppMethodUnsupported')
    await run('Telegram.WebApp.BackButton.show(); Telegram.WebApp.enableClosingConfirmation()')
    expect(await run('Telegram.WebApp.BackButton.isVisible')).toBe(false)
  })

  test('does not hear an event that came later, and says so', async () => {
    const { page, run } = await openApp({ version: '6.0' })
    await run("Telegram.WebView.postEvent('web_app_setup_back_button', false, { is_visible: true })")
    await page.getByLabel('More').click()
    await page.getByText('Event log').click()
    await page.locator('[data-log=newer]', { hasText: 'web_app_setup_back_button' }).waitFor()
    await expect.poll(() => page.locator('[data-leave=close]').count()).toBe(1)
  })

  test('is had by another version in the menu: the app is opened again', async () => {
    const { page, app } = await openApp({})
    await page.getByLabel('More').click()
    await page.getByLabel('Version').selectOption('6.2')
    await expect
      .poll(async () => {
        const frame = await (await page.waitForSelector('iframe.app-ready')).contentFrame()
        return frame === app ? undefined : await frame?.evaluate('Telegram.WebApp.version')
      })
      .toBe('6.2')
  })
})

describe('an event', () => {
  test('no client knows is shown', async () => {
    const { page, run } = await openApp({})
    await run("Telegram.WebView.postEvent('web_app_make_coffee', false, { sugar: 2 })")
    await page.locator('.app-wrong', { hasText: '1' }).waitFor()
    await page.getByLabel('More').click()
    await page.getByText('Event log').click()
    expect(await page.locator('[data-log=unknown]').innerText()).toMatch(/web_app_make_coffee.*"sugar":2/s)
  })

  test('of another window or without its form is not heard', async () => {
    const { happened, page, run } = await openApp({})
    await page.evaluate(`postMessage(JSON.stringify({ eventType: 'web_app_close' }), '*')`)
    await run("parent.postMessage({ eventType: 'web_app_close' }, '*')")
    await run("parent.postMessage('web_app_close', '*')")
    await page.locator('.app-wrong', { hasText: '2' }).waitFor()
    expect(happened).toEqual([])
  })

  test('of a page elsewhere in the frame is not heard', async () => {
    const { happened, page, app } = await openApp(
      {},
      { expected: /404|does not match the recipient|escape its sandboxing/ },
    )
    const elsewhere = new URL('/elsewhere', page.url()).href
    await app.evaluate(`setTimeout(() => location.assign('${elsewhere}'))`)
    await app.waitForURL(elsewhere)
    await app.evaluate("parent.postMessage(JSON.stringify({ eventType: 'web_app_close' }), '*')")
    await page.locator('.app-wrong', { hasText: '1' }).waitFor()
    expect(happened).toEqual([])
  })
})

test('reloading keeps who opened it', async () => {
  const { initData } = launchOf({ kind: 'menu', queryId: 'AAE1', ...opener }, token)
  const { app, page, run } = await openApp({ launch: { initData } })
  await run('window.before = true')
  await page.getByLabel('More').click()
  await page.getByRole('button', { name: 'Reload Page' }).click()
  await app.waitForFunction("window.before === undefined && Telegram.WebApp.initData !== ''")
  expect(await run('Telegram.WebApp.initData')).toBe(initData)
})
