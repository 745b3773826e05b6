import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Frame, Page } from 'playwright-core'
import { build } from 'vite'
import { describe, expect, test } from 'vitest'
import { launchOf } from '#sandbox/launch.ts'
import { versions } from '#sandbox/page/app/device.ts'
import { type Given, usePhone } from '#test/sandbox/app-frame/phone.ts'

const rootOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))
let built = ''
const openApp = usePhone(async (outDir) => {
  built = outDir
  const quiet = { configFile: false, logLevel: 'warn' } as const
  await build({ ...quiet, root: rootOf('./telegram-frame'), build: { outDir, emptyOutDir: true } })
  const first = rootOf('../../webapp/telegram/theme-first.ts')
  const lib = { entry: first, formats: ['iife' as const], name: 'first', fileName: () => 'theme-first.js' }
  await build({ ...quiet, build: { outDir, emptyOutDir: false, lib } })
  const index = readFileSync(join(outDir, 'index.html'), 'utf8')
  const official = '<script src="/telegram-web-app.js"></script>'
  writeFileSync(join(outDir, 'official-first.html'), index.replace('<head>', `<head>${official}`))
  writeFileSync(
    join(outDir, 'official-last.html'),
    index.replace('</body>', `${official.replace(' ', ' defer ')}</body>`),
  )
})

const user = { id: 42, is_bot: false, first_name: 'Anna', language_code: 'ru' }
const opener = { user, allowsWriteToPm: true, authDate: 1_790_000_000 }
const { initData } = launchOf(
  { kind: 'direct', startParam: 'p_7', ...opener },
  '700000001:AAEsandboxsandboxsandboxsandboxsand',
)
const newest = versions[versions.length - 1] ?? '9.1'

async function open(given: Given = {}, options?: Parameters<typeof openApp>[1]) {
  const opened = await openApp({ launch: { initData, startParam: 'p_7' }, ...given }, options)
  const { app, page } = opened
  const more = async (what: () => Promise<unknown>) => {
    await page.getByLabel('More').click()
    await what()
    await page.keyboard.press('Escape')
  }
  /** What a client would not have understood. */
  const misunderstood = async () => {
    let found: string[] = []
    await more(async () => {
      await page.getByText('Event log').click()
      found = await page.locator('[data-log]').allInnerTexts()
    })
    return found
  }
  return {
    ...opened,
    more,
    misunderstood,
    native: (which: string) => page.locator(`[data-button=${which}]`),
    app,
  }
}

const groundOf = (place: Page | Frame, part: string) =>
  place.locator(part).evaluate((element) => getComputedStyle(element).backgroundColor)

describe.each(['6.0', '6.9', '7.10', newest] as const)('in a client of %s', (version) => {
  const has = (since: string) => versions.indexOf(version) >= versions.indexOf(since as never)

  test('the buttons are Telegram’s where it has them, and the page’s where not', async () => {
    const { app, run, native, page, misunderstood } = await open({ version })
    await native('main').getByText('Cart').click()
    await expect.poll(() => run('page.tapped')).toEqual(['cart'])
    await run('page.product.value = true')
    await native('main').getByText('Add to cart').click()
    const second = has('7.10') ? native('secondary') : app.locator('[data-drawn=secondary]')
    await second.getByText('Notify me').click()
    await expect.poll(() => run('page.tapped')).toEqual(['cart', 'add', 'notify'])
    await expect.poll(() => app.locator('[data-drawn=main]').count()).toBe(0)
    await run('page.busy.value = true')
    await page.locator('[data-button=main][aria-busy=true]:disabled').waitFor()
    await (has('6.1') ? page.locator('[data-leave=back]') : app.locator('[data-drawn=back]')).click()
    await native('main').getByText('Cart').waitFor()
    await page.locator('[data-leave=close]').waitFor()
    await expect.poll(() => native('secondary').count()).toBe(0)
    expect(await misunderstood()).toEqual([])
  })

  test('a change of the theme recolours the page and the frame around it', async () => {
    const { app, page, more, misunderstood } = await open({ version, theme: 'ios_light' })
    expect(await groundOf(app, 'html')).toBe('rgb(239, 239, 244)')
    await more(() => page.getByLabel('Theme').selectOption('android_dark'))
    await expect.poll(() => groundOf(app, 'html')).toBe('rgb(21, 30, 39)')
    const ground = has('6.1') ? 'rgb(21, 30, 39)' : 'rgb(33, 45, 59)'
    await expect.poll(() => groundOf(page, '.app-page')).toBe(ground)
    if (has('6.1')) await expect.poll(() => groundOf(page, '.app-header')).toBe(ground)
    if (has('7.10')) await expect.poll(() => groundOf(page, '[data-bottom-bar]')).toBe(ground)
    expect(await misunderstood()).toEqual([])
  })

  test('a question is asked and answered', async () => {
    const { app, run, page } = await open({ version })
    const place = has('6.2') ? page : app
    const answer = run("page.confirmPopup({ title: 'Cart', message: 'Empty it?', yes: 'Empty', no: 'Keep' })")
    const dialog = place.getByRole('alertdialog', { name: 'Cart' })
    await dialog.getByText('Empty it?').waitFor()
    await dialog.getByRole('button', { name: 'Empty' }).click()
    expect(await answer).toBe(true)
    const closed = run("page.askPopup({ message: 'Seen?', buttons: [{ id: 'ok', text: 'OK' }] })")
    await place.getByRole('alertdialog', { name: 'Seen?' }).press('Escape')
    expect(await closed).toBeUndefined()
    await expect.poll(() => place.getByRole('alertdialog').count()).toBe(0)
  })

  test('a phone number is shared where it can be', async () => {
    const contact = 'contact=%7B%22user_id%22%3A42%2C%22phone_number%22%3A%2279211234567%22%7D&hash=ab'
    const { acts, run, page, misunderstood } = await open({
      version,
      act: (asked) => (asked.do === 'app-custom' ? { custom: { result: contact } } : {}),
    })
    const answer = run('page.requestContact()')
    if (has('6.9')) await page.getByRole('alertdialog').getByRole('button', { name: 'Share' }).click()
    expect(await answer).toEqual(has('6.9') ? { isShared: true, phone: '+79211234567' } : { isShared: false })
    expect(acts.filter((act) => act.do === 'app-contact')).toHaveLength(has('6.9') ? 1 : 0)
    expect(await misunderstood()).toEqual([])
  })

  test('links, knocks and holds do what the client can', async () => {
    const { acts, app, happened, run, page, misunderstood } = await open({ version, act: () => ({}) })
    await run("page.haptic('success')")
    if (has('6.1')) await page.locator('[data-haptic=success]').waitFor()
    await run('page.product.value = true')
    await page.getByLabel('More').click()
    await page.getByText(`Swipe down closes: ${has('7.7') ? 'no' : 'yes'}`).waitFor()
    await page.keyboard.press('Escape')
    if (has('6.1')) await app.getByText('Track').click()
    const tapped = { kind: 'url', url: 'https://post.example/track' }
    await expect.poll(() => happened).toEqual(has('6.1') ? [['tapped', tapped]] : [])
    expect(await misunderstood()).toEqual([])
    await app.getByText('Chat').click()
    const link = { do: 'open-link', url: 'https://t.me/sandbox_bot?start=hello' }
    await expect.poll(() => acts.at(-1)).toMatchObject(link)
    // Older clients close the app when it opens a chat.
    if (!has('7.0')) await expect.poll(() => happened.at(-1)).toEqual(['closed'])
  })

  test('leaving is asked about while something would be lost', async () => {
    const { happened, page, run } = await open({ version })
    const leave = () => page.locator('.app-scrim').click({ position: { x: 195, y: 4 } })
    await run('page.product.value = true')
    await leave()
    if (has('6.2')) {
      await page.getByText('Changes that you made may not be saved.').waitFor()
      await page.getByRole('button', { name: 'Cancel' }).click()
      await run('page.product.value = false')
      await leave()
    }
    await expect.poll(() => happened).toEqual([['closed']])
  })
})

describe('the page', () => {
  test('knows at once who opened it, in which colours and on what', async () => {
    const { app, run } = await open({ platform: 'android', theme: 'webk_dark' })
    expect(await run('[page.isTelegram, page.initData, page.startParam, page.telegramLanguage()]')).toEqual([
      true,
      initData,
      'p_7',
      'ru',
    ])
    expect(await run('Object.assign({}, document.documentElement.dataset)')).toEqual({
      telegram: newest,
      platform: 'android',
    })
    expect(await groundOf(app, 'html')).toBe('rgb(24, 24, 24)')
    expect(await run('location.href')).toBe(`${new URL(app.url()).origin}/`)
  })

  test('loaded anew it is the same', async () => {
    const { app, page, run, more } = await open({ theme: 'ios_light' })
    await more(() => page.getByLabel('Theme').selectOption('tdesktop_dark'))
    await expect.poll(() => groundOf(app, 'html')).toBe('rgb(35, 46, 60)')
    await run('window.before = true')
    await more(() => page.getByRole('button', { name: 'Reload Page' }).click())
    await app.waitForFunction('window.before === undefined && window.page !== undefined')
    expect(await run('[page.isTelegram, page.initData, page.startParam]')).toEqual([true, initData, ''])
    expect(await groundOf(app, 'html')).toBe('rgb(35, 46, 60)')
    await page.locator('[data-button=main]').getByText('Cart').click()
    await expect.poll(() => run('page.tapped')).toEqual(['cart'])
  })

  test('keeps clear of what covers it, and is as high as it may be', async () => {
    const { app, more, page, run } = await open()
    const spaceOf = (edge: string) =>
      app
        .locator('body')
        .evaluate((body, name) => getComputedStyle(body).getPropertyValue(name), `padding-${edge}`)
    await run('page.post("web_app_setup_main_button", { is_visible: false })')
    await more(() => page.getByLabel('Notch').check())
    await expect.poll(() => spaceOf('bottom')).toBe('34px')
    expect(await spaceOf('top')).toBe('0px')
    await run("page.post('web_app_request_fullscreen', '', '8.0')")
    await expect.poll(() => spaceOf('top')).toBe('105px')
    await expect.poll(() => run("document.documentElement.style.getPropertyValue('--height')")).toBe('844px')
  })

  test('knows when the keyboard is out, and puts it away by a tap beside the field', async () => {
    const { app, more, page, run } = await open()
    await app.getByText('no keyboard').waitFor()
    await app.getByLabel('Name').focus()
    await app.getByText('keyboard', { exact: true }).waitFor()
    await app.locator('html').click({ position: { x: 300, y: 500 } })
    await app.getByText('no keyboard').waitFor()
    await app.getByLabel('Name').focus()
    await more(() => page.getByLabel('Keyboard').check())
    await app.getByLabel('Name').focus()
    await app.getByText('keyboard', { exact: true }).waitFor()
    await run('page.hideKeyboard()')
    await app.getByText('no keyboard').waitFor()
  })

  test.each(['first', 'last'])('lives with the official script that comes %s', async (turn) => {
    const options = { appPath: `/official-${turn}.html`, expected: /Telegram\.WebView/ }
    const { app, run, page, native, more } = await open({}, options)
    await app.waitForFunction('window.Telegram?.WebApp !== undefined && window.page !== undefined')
    expect(await run('[Telegram.WebApp.initData, page.initData]')).toEqual([initData, initData])
    await run('window.heard = 0; Telegram.WebApp.onEvent("mainButtonClicked", () => heard++)')
    // At its start the script takes away the button of anybody else.
    await run('page.product.value = true')
    await native('main').getByText('Add to cart').click()
    await expect.poll(() => run('[page.tapped, heard]')).toEqual([['add'], 1])
    await more(() => page.getByLabel('Theme').selectOption('android_dark'))
    await expect.poll(() => groundOf(app, 'html')).toBe('rgb(21, 30, 39)')
    await expect.poll(() => run('Telegram.WebApp.colorScheme')).toBe('dark')
  })
})

test('what runs before the first paint is small', () => {
  const script = readFileSync(join(built, 'theme-first.js'))
  expect(gzipSync(script).length).toBeLessThan(1_400)
  expect(String(script)).not.toMatch(/\bimport\b/)
})

describe('in a plain browser', () => {
  const weak = 'Mozilla/5.0 (Linux; Android 14) Telegram-Android/11.3.3 (Some phone; Android 14; SDK 34; LOW)'

  test('the page draws its buttons and asks its questions itself', async () => {
    const { app, page: phone } = await open()
    const page = await phone.context().newPage()
    await page.goto(app.url())
    expect(await page.evaluate('[page.isTelegram, page.initData]')).toEqual([false, ''])
    await page.locator('[data-drawn=main]').getByText('Cart').click()
    await page.evaluate('page.product.value = true')
    await page.locator('[data-drawn=main]').getByText('Add to cart').click()
    await expect.poll(() => page.evaluate('page.tapped')).toEqual(['cart', 'add'])
    const answer = page.evaluate("page.confirmPopup({ message: 'Empty it?', yes: 'Empty', no: 'Keep' })")
    const dialog = page.getByRole('alertdialog', { name: 'Empty it?' })
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Keep')
    await dialog.click({ position: { x: 10, y: 10 } })
    await page.mouse.click(5, 5)
    expect(await answer).toBe(false)
    await expect.poll(() => dialog.count()).toBe(0)
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Add to cart')
    expect(await page.evaluate('page.requestContact()')).toEqual({ isShared: false })
  })

  test('the address of a Mini App is no Mini App, but wears its colours', async () => {
    const { app, page: phone } = await open()
    const page = await phone.context().browser()?.newPage({ userAgent: weak })
    if (page === undefined) throw new Error('the browser is gone')
    const themeParams = JSON.stringify({
      bg_color: '#000000',
      secondary_bg_color: '#1c1c1d',
      text_color: '#ffffff',
    })
    const params = new URLSearchParams({ tgWebAppVersion: '9.1', tgWebAppThemeParams: themeParams })
    await page.goto(`${app.url()}#${params}`)
    await page.locator('[data-drawn=main]').waitFor()
    expect(await groundOf(page, 'html')).toBe('rgb(28, 28, 29)')
    expect(await page.evaluate('Object.assign({}, document.documentElement.dataset)')).toEqual({ low: '' })
    await page.close()
  })
})
