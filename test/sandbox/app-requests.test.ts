import { describe, expect, test } from 'vitest'
import type { Act, Done } from '#sandbox/page/contract.ts'
import { type Opened, usePhone } from './app-frame/phone.ts'

const openApp = usePhone()
const button = ({ page }: Opened, name: string) =>
  page.getByRole('alertdialog').getByRole('button', { name, exact: true })

describe('a popup', () => {
  const three = `new Promise((done) => Telegram.WebApp.showPopup({ title: 'Cart', message: 'Empty it?', buttons: [
    { id: 'yes', type: 'destructive', text: 'Empty' }, { id: 'later', type: 'default', text: 'Later' }, { type: 'cancel' },
  ] }, (id) => done({ id })))`

  test('answers with the button that was pressed', async () => {
    const opened = await openApp({})
    const pressed = { Empty: 'yes', Later: 'later', Cancel: '' }
    for (const [name, id] of Object.entries(pressed)) {
      const answer = opened.run(three)
      await opened.page.getByRole('alertdialog', { name: 'Cart' }).getByText('Empty it?').waitFor()
      await button(opened, name).click()
      expect(await answer).toEqual({ id })
      expect(await opened.told('popupClosed')).toEqual({ button_id: id })
      await opened.forget()
    }
  })

  test('closed without a button says so', async () => {
    const opened = await openApp({})
    const answer = opened.run(three)
    await button(opened, 'Empty').waitFor()
    await opened.page.keyboard.press('Escape')
    expect(await answer).toEqual({ id: null })
  })

  test('alerts, and is confirmed or not', async () => {
    const opened = await openApp({ language: 'ru' })
    const alerted = opened.run(
      "new Promise((done) => Telegram.WebApp.showAlert('Готово', () => done('seen')))",
    )
    await button(opened, 'Закрыть').click()
    expect(await alerted).toBe('seen')
    for (const [name, confirmed] of [
      ['ОК', true],
      ['Отмена', false],
    ] as const) {
      const asked = opened.run("new Promise((done) => Telegram.WebApp.showConfirm('Удалить?', done))")
      await button(opened, name).click()
      expect(await asked).toBe(confirmed)
    }
  })

  test('is the only one', async () => {
    const opened = await openApp({}, { expected: /Popup is already opened/ })
    await opened.run("Telegram.WebApp.showAlert('one')")
    await expect(opened.run("Telegram.WebApp.showAlert('two')")).rejects.toThrow('WebAppPopupOpened')
    await opened.run(
      "Telegram.WebView.postEvent('web_app_open_popup', false, { message: 'x', buttons: [{ type: 'ok' }] })",
    )
    await opened.page.locator('.app-wrong').waitFor()
    expect(await opened.page.getByRole('alertdialog').count()).toBe(1)
  })
})

describe('cloud storage', () => {
  const call = (opened: Opened, code: string) =>
    opened.run(
      `new Promise((done) => Telegram.WebApp.CloudStorage.${code.slice(0, -1)}, (error, result) => done({ error, result })))`,
    )

  test('keeps, lists, reads and forgets', async () => {
    const opened = await openApp({})
    expect(await call(opened, "setItem('cart', 'two boots')")).toEqual({ error: null, result: true })
    expect(await call(opened, "setItem('colour_1', '')")).toEqual({ error: null, result: true })
    expect(await call(opened, "getItem('cart')")).toEqual({ error: null, result: 'two boots' })
    expect(
      await opened.run(
        'new Promise((done) => Telegram.WebApp.CloudStorage.getKeys((_, keys) => done(keys)))',
      ),
    ).toEqual(['cart', 'colour_1'])
    expect(await call(opened, "getItems(['cart', 'none'])")).toEqual({
      error: null,
      result: { cart: 'two boots', none: '' },
    })
    expect(await call(opened, "removeItem('cart')")).toEqual({ error: null, result: true })
    expect(await call(opened, "getItem('cart')")).toEqual({ error: null, result: '' })
    expect(opened.acts.every(({ do: what }) => what === 'app-custom')).toBe(true)
  })

  test('refuses keys and values that are none', async () => {
    const opened = await openApp({})
    for (const code of [
      "setItem('a b', 'x')",
      "setItem('k'.repeat(129), 'x')",
      "setItem('k', 'v'.repeat(4097))",
      "getItem('')",
    ])
      expect(await call(opened, code), code).toMatchObject({ error: 'DATA_JSON_INVALID' })
  })

  test('says what went wrong when nothing is behind it', async () => {
    const act = (): Done => {
      throw new Error('the sandbox is gone')
    }
    expect(await call(await openApp({ act }), "getItem('a')")).toMatchObject({ error: 'UNKNOWN_ERROR' })
  })
})

test('an invoice ends as it was paid or not', async () => {
  const statuses = ['paid', 'cancelled', 'failed', 'pending'] as const
  const onInvoice = async (slug: string) => statuses.find((status) => slug === `Ab-${status}`) ?? 'failed'
  const { run, told } = await openApp({ onInvoice })
  for (const status of statuses) {
    const url = `https://t.me/$Ab-${status}`
    expect(await run(`new Promise((done) => Telegram.WebApp.openInvoice('${url}', done))`)).toBe(status)
    expect(await told('invoiceClosed')).toEqual({ url, status })
  }
})

describe('the phone number', () => {
  const ask = 'new Promise((done) => Telegram.WebApp.requestContact((sent, event) => done({ sent, event })))'
  const contact = 'contact=%7B%22user_id%22%3A42%2C%22phone_number%22%3A%2215550100%22%7D&auth_date=1&hash=ab'

  test('goes to the bot when shared, and signed to the app', async () => {
    const act = (asked: Act): Done => (asked.do === 'app-custom' ? { custom: { result: contact } } : {})
    const opened = await openApp({ act })
    const answer = opened.run(ask)
    await button(opened, 'Share').click()
    expect(await answer).toMatchObject({
      sent: true,
      event: { status: 'sent', responseUnsafe: { contact: { user_id: 42, phone_number: '15550100' } } },
    })
    expect(opened.acts[0]).toEqual({ do: 'app-contact', launch: 'launch-1', person: 42 })
  })

  test('stays where it is when not', async () => {
    const opened = await openApp({})
    const answer = opened.run(ask)
    await button(opened, 'Cancel').click()
    expect(await answer).toEqual({ sent: false, event: { status: 'cancelled' } })
    expect(opened.acts).toEqual([])
  })
})

test('writing is allowed once, and then without a question', async () => {
  const opened = await openApp({})
  const ask = 'new Promise((done) => Telegram.WebApp.requestWriteAccess(done))'
  const refused = opened.run(ask)
  await button(opened, 'Cancel').click()
  expect(await refused).toBe(false)
  const allowed = opened.run(ask)
  await button(opened, 'Allow').click()
  expect(await allowed).toBe(true)
  expect(await opened.run(ask)).toBe(true)
  expect(opened.acts).toEqual([{ do: 'app-write-access', launch: 'launch-1', person: 42, allowed: true }])
})

describe('data for the bot', () => {
  test('comes from a keyboard button’s app, and closes it', async () => {
    const { acts, happened, run } = await openApp({ launch: { from: 'keyboard' }, button: 'Catalogue' })
    await run("Telegram.WebApp.sendData('two boots')")
    await expect.poll(() => happened).toEqual([['closed']])
    expect(acts).toEqual([{ do: 'app-data', launch: 'launch-1', data: 'two boots', button: 'Catalogue' }])
  })

  test('comes from no other', async () => {
    const { acts, happened, page, run } = await openApp({ launch: { from: 'inline' } })
    await run("Telegram.WebApp.sendData('two boots')")
    await page.locator('.app-wrong', { hasText: '1' }).waitFor()
    expect([acts, happened]).toEqual([[], []])
  })

  test('is no longer than 4096 bytes', async () => {
    const { run } = await openApp({ launch: { from: 'keyboard' } }, { expected: /Data is too long/ })
    await expect(run("Telegram.WebApp.sendData('ы'.repeat(2049))")).rejects.toThrow('WebAppDataInvalid')
  })
})

describe('a link', () => {
  test('of Telegram is opened by it, and leaves the app open', async () => {
    const act = (): Done => ({ tapped: { kind: 'sent' } })
    const { acts, happened, run } = await openApp({ act })
    await run("Telegram.WebApp.openTelegramLink('https://t.me/shoe_bot?start=p_7')")
    await expect.poll(() => happened).toEqual([['tapped', { kind: 'sent' }]])
    expect(acts).toEqual([{ do: 'open-link', person: 42, chat: 42, url: 'https://t.me/shoe_bot?start=p_7' }])
  })

  test('of Telegram closed the app before 7.0', async () => {
    const { happened, run } = await openApp({ version: '6.9' })
    await run("Telegram.WebApp.openTelegramLink('https://t.me/shoe_bot')")
    await expect.poll(() => happened).toEqual([['closed']])
  })

  test('to elsewhere is for the page to open', async () => {
    const { happened, run } = await openApp({})
    await run("Telegram.WebApp.openLink('https://shop.example/terms')")
    await expect
      .poll(() => happened)
      .toEqual([['tapped', { kind: 'url', url: 'https://shop.example/terms' }]])
  })
})

describe('inline mode', () => {
  test('is switched to with its query', async () => {
    const { happened, run } = await openApp({ botInline: true })
    await run("Telegram.WebApp.switchInlineQuery('boots', ['users', 'groups'])")
    await expect
      .poll(() => happened)
      .toEqual([['tapped', { kind: 'inline', query: 'boots', here: false }], ['closed']])
  })

  test('is not there if the bot has none', async () => {
    const { run } = await openApp({}, { expected: /Inline mode is disabled/ })
    await expect(run("Telegram.WebApp.switchInlineQuery('boots')")).rejects.toThrow(
      'WebAppInlineModeDisabled',
    )
  })
})

describe('a prepared message', () => {
  const share = "new Promise((done) => Telegram.WebApp.shareMessage('m1', done))"

  test('is sent to the chat', async () => {
    const opened = await openApp({})
    const answer = opened.run(share)
    await button(opened, 'Send').click()
    expect(await answer).toBe(true)
    expect(opened.acts).toEqual([{ do: 'app-prepared', person: 42, id: 'm1', chat: 42 }])
  })

  test('is declined, or too old', async () => {
    const act = (): Done => {
      throw new Error('MESSAGE_EXPIRED')
    }
    const opened = await openApp({ act })
    for (const [name, error] of [
      ['Cancel', 'USER_DECLINED'],
      ['Send', 'MESSAGE_EXPIRED'],
    ] as const) {
      const answer = opened.run(share)
      await button(opened, name).click()
      expect(await answer).toBe(false)
      expect(await opened.told('shareMessageFailed')).toEqual({ error })
      await opened.forget()
    }
  })
})

test('a code is read until the app has what it looks for', async () => {
  const opened = await openApp({})
  await opened.run("Telegram.WebApp.showScanQrPopup({ text: 'The label' }, (text) => text === 'box-7')")
  for (const text of ['box-6', 'box-7']) {
    await opened.forget()
    await opened.page.getByLabel('What the code says').fill(text)
    await button(opened, 'Scan').click()
    expect(await opened.told('qrTextReceived')).toEqual({ data: text })
  }
  await opened.told('scanQrPopupClosed')
  await expect.poll(() => opened.page.getByRole('alertdialog').count()).toBe(0)
})

test('a file is downloaded if the person wishes', async () => {
  const opened = await openApp({})
  const ask =
    "new Promise((done) => Telegram.WebApp.downloadFile({ url: 'https://shop.example/a.pdf', file_name: 'a.pdf' }, done))"
  for (const [name, starts] of [
    ['Cancel', false],
    ['Download', true],
  ] as const) {
    const answer = opened.run(ask)
    await button(opened, name).click()
    expect(await answer).toBe(starts)
  }
  expect(opened.happened).toEqual([['tapped', { kind: 'url', url: 'https://shop.example/a.pdf' }]])
})

test('the home screen takes the app', async () => {
  const opened = await openApp({})
  const check = 'new Promise((done) => Telegram.WebApp.checkHomeScreenStatus(done))'
  expect(await opened.run(check)).toBe('missed')
  await opened.run('Telegram.WebApp.addToHomeScreen()')
  await button(opened, 'Add').click()
  await opened.told('homeScreenAdded')
  expect(await opened.run(check)).toBe('added')
})

test('what is kept on the device is there when the app is opened again', async () => {
  const opened = await openApp({})
  const post = (what: string, data: object) =>
    opened.run(
      `Telegram.WebView.postEvent('web_app_${what}', false, ${JSON.stringify({ req_id: 'r', ...data })})`,
    )
  await post('device_storage_save_key', { key: 'seen', value: 'yes' })
  expect(await opened.told('device_storage_key_saved')).toEqual({ req_id: 'r' })
  await post('secure_storage_save_key', { key: 'token', value: 't1' })
  await opened.told('secure_storage_key_saved')
  await post('device_storage_save_key', { key: 'seen', value: 7 })
  expect(await opened.told('device_storage_failed')).toEqual({ req_id: 'r', error: 'VALUE_INVALID' })
  await opened.page.reload()
  await opened.page.waitForSelector('iframe.app-ready')
  const app = opened.page.frames().find((frame) => frame !== opened.page.mainFrame())
  await app?.evaluate(
    "Telegram.WebView.postEvent('web_app_device_storage_get_key', false, { req_id: 'g', key: 'seen' })",
  )
  await app?.waitForFunction(
    "told.some(([name, data]) => name === 'device_storage_key_received' && data.value === 'yes')",
  )
  await app?.evaluate(
    "Telegram.WebView.postEvent('web_app_secure_storage_get_key', false, { req_id: 'g', key: 'token' })",
  )
  await app?.waitForFunction(
    "told.some(([name, data]) => name === 'secure_storage_key_received' && data.value === 't1')",
  )
})

test('what this device has not is denied, as real ones deny it', async () => {
  const { run, told } = await openApp({})
  expect(
    await run('new Promise((done) => Telegram.WebApp.readTextFromClipboard((text) => done([text])))'),
  ).toEqual([null])
  await run('Telegram.WebApp.BiometricManager.init(); Telegram.WebApp.LocationManager.init()')
  await told('biometricManagerUpdated')
  await told('locationManagerUpdated')
  expect(
    await run(
      '[Telegram.WebApp.BiometricManager.isBiometricAvailable, Telegram.WebApp.LocationManager.isLocationAvailable]',
    ),
  ).toEqual([false, false])
  for (const sensor of ['Accelerometer', 'DeviceOrientation', 'Gyroscope'])
    expect(await run(`new Promise((done) => Telegram.WebApp.${sensor}.start({}, done))`), sensor).toBe(false)
  expect(await run('new Promise((done) => Telegram.WebApp.requestEmojiStatusAccess(done))')).toBe(false)
  expect(
    await run("new Promise((done) => Telegram.WebApp.setEmojiStatus('5368324170671202286', {}, done))"),
  ).toBe(false)
  expect(await told('emojiStatusFailed')).toEqual({ error: 'USER_DECLINED' })
})
