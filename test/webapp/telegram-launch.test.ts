import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { launchOf } from '#sandbox/launch.ts'
import { launchUrl } from '#sandbox/launch-url.ts'
import { themes } from '#sandbox/page/app/themes.ts'
import { launchedAt, openTelegramPage } from '#test/support/telegram-page.ts'
import { readParams, withoutParams } from '#webapp/telegram/launch-params.ts'

const token = '700000001:AAEsandboxsandboxsandboxsandboxsand'
const user = { id: 42, is_bot: false, first_name: 'Анна & Ко', language_code: 'ru' }
const opener = { user, allowsWriteToPm: true, authDate: 1_790_000_000 }
const { initData } = launchOf({ kind: 'direct', startParam: 'p_7', ...opener }, token)
const fields = { tgWebAppData: initData, tgWebAppVersion: '9.1', tgWebAppPlatform: 'ios' }

async function open(page: Parameters<typeof openTelegramPage>[0]) {
  const opened = openTelegramPage(page)
  return { ...opened, launch: await import('#webapp/telegram/launch.ts') }
}

describe('what a client appends to the hash', () => {
  const ownHash = fc.oneof(
    fc.constant(''),
    fc.stringMatching(/^#\/?[a-z-]{1,12}$/),
    fc.stringMatching(/^#[a-z]{1,6}=[a-z0-9%]{1,8}$/),
    fc.stringMatching(/^#\/[a-z]{1,6}\?[a-z]{1,6}=[a-z0-9]{1,8}$/),
  )
  const told = fc.record({
    initData: fc.string({ minLength: 1, unit: 'binary' }),
    version: fc.stringMatching(/^\d{1,2}\.\d{1,2}$/),
    platform: fc.constantFrom('ios', 'android', 'tdesktop'),
    themeParams: fc.constantFrom(themes.ios_light, themes.webk_dark),
  })

  test('is read whatever the page keeps there itself, and comes off again', () => {
    fc.assert(
      fc.property(ownHash, told, (hash, params) => {
        const opened = new URL(launchUrl(`https://shop.example/cart${hash}`, params)).hash
        expect(readParams(opened)).toEqual({
          tgWebAppData: params.initData.toWellFormed(),
          tgWebAppVersion: params.version,
          tgWebAppPlatform: params.platform,
          tgWebAppThemeParams: JSON.stringify(params.themeParams),
        })
        expect(withoutParams(opened)).toBe(hash)
      }),
    )
  })

  test('is nothing in a hash of the page alone', () => {
    fc.assert(
      fc.property(ownHash, (hash) => {
        expect(readParams(hash)).toEqual({})
        expect(withoutParams(hash)).toBe(hash)
      }),
    )
  })
})

describe('a page that Telegram opens', () => {
  test('knows who it is for, and its address says so no more', async () => {
    const { launch, address, kept } = await open({
      url: launchedAt(fields, 'https://shop.example/cart?sort=new'),
    })
    expect(launch.initData).toBe(initData)
    expect([launch.version, launch.platform, launch.isPhone, launch.isKept]).toEqual([
      '9.1',
      'ios',
      true,
      true,
    ])
    expect(launch.telegramLanguage()).toBe('ru')
    expect(address.href).toBe('https://shop.example/cart?sort=new')
    expect(JSON.parse(kept.get('__telegram__initParams') ?? '')).toEqual(fields)
  })

  test('keeps an anchor of its own', async () => {
    const { address } = await open({ url: `https://shop.example/#reviews?${new URLSearchParams(fields)}` })
    expect(address.href).toBe('https://shop.example/#reviews')
  })

  test.each([
    ['its hash', launchedAt({ ...fields, tgWebAppStartParam: 'c_1' }), 'c_1'],
    [
      'its query',
      launchedAt({ tgWebAppVersion: '8.0' }, 'https://shop.example/?tgWebAppStartParam=c_2'),
      'c_2',
    ],
    ['what is signed', launchedAt(fields), 'p_7'],
    ['nothing', launchedAt({ tgWebAppVersion: '8.0' }), ''],
  ])('finds what it was opened for in %s', async (_, url, wanted) => {
    const { launch, address } = await open({ url })
    expect(launch.startParam).toBe(wanted)
    expect(address.href).toBe('https://shop.example/')
  })

  test('finds it all again after a reload, and goes on where it was', async () => {
    const first = await open({ url: launchedAt(fields) })
    const { launch } = await open({ url: 'https://shop.example/orders', kept: first.kept })
    expect(launch.initData).toBe(initData)
    expect(launch.launch.isFresh).toBe(false)
    expect(launch.startParam).toBe('')
  })

  test('put back at its first address goes on as well; opened anew it begins', async () => {
    const { kept } = await open({ url: launchedAt(fields) })
    expect((await open({ url: launchedAt(fields), kept })).launch.startParam).toBe('')
    const again = launchedAt({ tgWebAppData: 'user=%7B%7D', tgWebAppVersion: '8.0' })
    const { launch } = await open({ url: again, kept })
    expect([launch.launch.isFresh, launch.version, launch.platform]).toEqual([true, '8.0', ''])
  })

  test('that may store nothing leaves the address as it is', async () => {
    const url = launchedAt(fields)
    const { launch, address } = await open({ url, storesNothing: true })
    expect(launch.isKept).toBe(false)
    expect(launch.initData).toBe(initData)
    expect(address.href).toBe(url)
  })
})

test('its colours are those it is opened with, and after a reload the last ones it was told', async () => {
  const follow = async (url: string, kept = new Map<string, string>()) => {
    const page = openTelegramPage({ url, kept, way: 'proxy' })
    const { followTheme, telegramTheme } = await import('#webapp/telegram/follow-theme.ts')
    followTheme()
    return { ...page, telegramTheme }
  }
  const opened = (theme: keyof typeof themes, data: string) =>
    launchedAt({ tgWebAppData: data, tgWebAppThemeParams: JSON.stringify(themes[theme]) })
  const { hears, kept, styles } = await follow(opened('ios_light', 'a'))
  hears('theme_changed', { theme_params: themes.ios_dark })
  await vi.waitFor(() => expect(styles.get('--page')).toBe('#1c1c1d'))
  expect((await follow('https://shop.example/cart', kept)).telegramTheme.value).toEqual(themes.ios_dark)
  expect((await follow(opened('ios_light', 'a'), kept)).telegramTheme.value).toEqual(themes.ios_dark)
  expect((await follow(opened('rose_custom', 'b'), kept)).telegramTheme.value).toEqual(themes.rose_custom)
})

describe('a page in a plain browser', () => {
  test('is for nobody, and leaves everything as it is', async () => {
    const url = 'https://shop.example/product/7?size=M#reviews'
    const { launch, address, kept } = await open({ url })
    expect([launch.initData, launch.version, launch.platform, launch.startParam]).toEqual(['', '6.0', '', ''])
    expect(launch.telegramLanguage()).toBeUndefined()
    expect([address.href, kept.size]).toEqual([url, 0])
  })

  test('does not stumble over what others have kept under its names', async () => {
    const kept = new Map([
      ['kiosk-telegram', '["x"'],
      ['kiosk-telegram-theme', 'null'],
    ])
    expect((await open({ url: 'https://shop.example/', kept })).launch.isKept).toBe(false)
  })
})

test('on the server nobody has opened it', async () => {
  vi.resetModules()
  const launch = await import('#webapp/telegram/launch.ts')
  const { isTelegram } = await import('#webapp/telegram/transport.ts')
  await import('#webapp/telegram/use-buttons.ts')
  expect([launch.initData, launch.isKept, isTelegram]).toEqual(['', false, false])
})
