import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BotClient, openBot } from '../../support/bot-client.ts'

let bot: BotClient
beforeAll(async () => {
  bot = await openBot()
})
afterAll(() => bot.telegram.stop())

const place = { latitude: 55.7558, longitude: 37.6173 }
const send = (method: string, params: Record<string, unknown>) =>
  bot.form(method, { chat_id: bot.chat, ...params })

describe('sendLocation', () => {
  test.each([
    ['a place', place, place],
    ['how sure it is', { ...place, horizontal_accuracy: 2_000 }, { ...place, horizontal_accuracy: 1_500 }],
    [
      'one that moves',
      { ...place, live_period: 900, heading: 90, proximity_alert_radius: 50 },
      { ...place, live_period: 900, heading: 90, proximity_alert_radius: 50 },
    ],
    ['one that moves for ever', { ...place, live_period: 0x7fffffff }, { ...place, live_period: 0x7fffffff }],
    ['no direction of what stands still', { ...place, heading: 90 }, place],
    ['garbage as zero', { latitude: 'north', longitude: '1.5' }, { latitude: 0, longitude: 1.5 }],
  ])('shows %s', async (_, params, location) => {
    const { result } = await send('sendLocation', params)
    expect(result).toMatchObject({ location })
    expect((result as { location: unknown }).location).toEqual(location)
  })
})

describe('sendVenue', () => {
  test('shows a place with its name, the one of Foursquare first', async () => {
    const named = { title: 'Kiosk', address: 'Arbat 1' }
    const { result } = await send('sendVenue', {
      ...place,
      ...named,
      foursquare_id: 'f1',
      google_place_id: 'g1',
    })
    expect(result).toMatchObject({ location: place })
    expect((result as { venue: unknown }).venue).toEqual({ location: place, ...named, foursquare_id: 'f1' })
  })
})

describe('sendContact', () => {
  test('knows whose number it is', async () => {
    const { phone, user } = bot.person
    const { result } = await send('sendContact', { phone_number: phone, first_name: 'Vera', last_name: 'K' })
    expect(result).toMatchObject({
      contact: { phone_number: phone, first_name: 'Vera', last_name: 'K', user_id: user.id },
    })
  })

  test('shows a number that nobody has', async () => {
    const { result } = await send('sendContact', {
      phone_number: '+1 555 01',
      first_name: 'Shop',
      vcard: 'V',
    })
    const { contact } = result as { contact: unknown }
    expect(contact).toEqual({ phone_number: '+1 555 01', first_name: 'Shop', vcard: 'V' })
  })
})
