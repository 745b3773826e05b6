import { expect, test, vi } from 'vitest'
import { launchedAt, openTelegramPage } from '#test/support/telegram-page.ts'

const here = { latitude: 59.93, longitude: 30.33 }

/** A browser that knows where it is, or does not say. */
function openOn(version: string, browserSays: typeof here | undefined) {
  const page = openTelegramPage({ url: launchedAt({ tgWebAppVersion: version }), way: 'proxy' })
  vi.stubGlobal('navigator', {
    geolocation: {
      getCurrentPosition: (found: (at: { coords: typeof here }) => void, failed: () => void) =>
        browserSays === undefined ? failed() : found({ coords: browserSays }),
    },
  })
  return page
}

test('where somebody is, Telegram tells', async () => {
  const { hears, told } = openOn('8.0', undefined)
  const { askLocation } = await import('#webapp/telegram/location.ts')
  const answer = askLocation()
  hears('location_checked', { available: true, access_requested: true, access_granted: true })
  await vi.waitFor(() => expect(told.at(-1)).toEqual(['web_app_request_location', '']))
  hears('location_requested', { available: true, ...here })
  expect(await answer).toEqual(here)
})

test('where Telegram cannot tell, or is too old to, the browser is asked', async () => {
  const { hears } = openOn('8.0', here)
  const { askLocation } = await import('#webapp/telegram/location.ts')
  const answer = askLocation()
  hears('location_checked', { available: false })
  expect(await answer).toEqual(here)
  const { told } = openOn('7.10', here)
  const older = await import('#webapp/telegram/location.ts')
  expect([await older.askLocation(), told]).toEqual([here, []])
})

test('nobody is anywhere who does not want to say it', async () => {
  const { hears } = openOn('8.0', undefined)
  const { askLocation } = await import('#webapp/telegram/location.ts')
  const answer = askLocation()
  hears('location_checked', { available: false })
  expect(await answer).toBeUndefined()
})
