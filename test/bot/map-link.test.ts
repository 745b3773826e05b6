import { expect, test } from 'vitest'
import { mapLink } from '#bot/map-link.ts'

const nowhere = { address: '', latitude: null, longitude: null }

test('a place opens in a map: the point that was shared before the address, and nothing where there is neither', () => {
  expect(mapLink(nowhere, 'ru')).toBeUndefined()
  const address = 'Baker St. 221b & co "B"'
  expect(mapLink({ ...nowhere, address }, 'en')).toBe(
    'https://www.google.com/maps/search/?api=1&query=Baker%20St.%20221b%20%26%20co%20%22B%22',
  )
  const point = { address, latitude: 59.93, longitude: 30.31 }
  expect(mapLink(point, 'en')).toBe('https://www.google.com/maps/search/?api=1&query=59.93%2C30.31')
  expect(mapLink(point, 'ru')).toBe('https://yandex.ru/maps/?pt=30.31,59.93&z=17&l=map')
})
