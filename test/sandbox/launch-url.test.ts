import { expect, test } from 'vitest'
import { launchUrl } from '#sandbox/launch-url.ts'

const params = { initData: '', version: '9.1', platform: 'ios', themeParams: {} }
const added = 'tgWebAppVersion=9.1&tgWebAppPlatform=ios&tgWebAppThemeParams=%7B%7D'

test.each([
  ['https://shop.example/app', `https://shop.example/app#${added}`],
  ['https://shop.example/app#', `https://shop.example/app#${added}`],
  ['https://shop.example/app#/cart', `https://shop.example/app#/cart?${added}`],
  ['https://shop.example/app#/cart?id=1', `https://shop.example/app#/cart?id=1&${added}`],
  ['https://shop.example/app#page=2', `https://shop.example/app#page=2&${added}`],
])('%s gets its hash', (url, expected) => {
  expect(launchUrl(url, params)).toBe(expected)
})

test.each([
  ['https://shop.example/app', 'https://shop.example/app?tgWebAppStartParam=a_b-1#'],
  ['https://shop.example/app?x=1#/cart', 'https://shop.example/app?x=1&tgWebAppStartParam=a_b-1#/cart?'],
])('%s gets the start parameter before the hash', (url, beginning) => {
  expect(launchUrl(url, { ...params, startParam: 'a_b-1' })).toBe(beginning + added)
})

test('tells what it was given, encoded once', () => {
  const url = launchUrl('https://shop.example/', {
    initData: 'user=%7B%22id%22%3A1%7D&hash=ab',
    version: '8.0',
    platform: 'tdesktop',
    themeParams: { bg_color: '#ffffff' },
    botInline: true,
    showSettings: true,
    fullscreen: true,
  })
  expect(Object.fromEntries(new URLSearchParams(new URL(url).hash.slice(1)))).toEqual({
    tgWebAppData: 'user=%7B%22id%22%3A1%7D&hash=ab',
    tgWebAppVersion: '8.0',
    tgWebAppPlatform: 'tdesktop',
    tgWebAppBotInline: '1',
    tgWebAppShowSettings: '1',
    tgWebAppFullscreen: '1',
    tgWebAppThemeParams: '{"bg_color":"#ffffff"}',
  })
})

test('an app that is told nothing has no data in its address', () => {
  expect(launchUrl('https://shop.example/', params)).not.toContain('tgWebAppData')
})
