import { expect, test } from 'vitest'
import { spokenParams } from '#locales/wording.ts'
import { noon } from '#test/support/shop.ts'

const params = { totalMinor: 199050, closedUntil: noon, startsAt: noon, left: 3, key: 'deliveries' }

test('sums and moments in a text are written the way the reader is used to, the rest stays', () => {
  expect(spokenParams(params, { language: 'ru', currency: 'RUB', timeZone: 'Europe/Moscow' })).toEqual({
    totalMinor: '1\u00a0990,50\u00a0₽',
    closedUntil: '15 января в 15:00',
    startsAt: '15 января в 15:00',
    left: 3,
    key: 'deliveries',
  })
  expect(spokenParams(params, { language: 'en', currency: 'USD', timeZone: 'UTC' })).toMatchObject({
    totalMinor: '$1,990.50',
    closedUntil: '15 January at 12:00',
  })
})
