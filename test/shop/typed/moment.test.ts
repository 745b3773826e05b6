import { expect, test } from 'vitest'
import { localTime, momentAt } from '#shop/local-time.ts'
import { readMoment } from '#shop/typed/moment.ts'
import { codeOf } from '#test/support/refusal.ts'

const timeZone = 'Europe/Moscow'
/** Thursday. */
const now = Date.UTC(2026, 0, 15, 12, 30)

function read(typed: string): string {
  const { date, minutes } = readMoment(typed, { now, timeZone })
  const time = minutes === null ? '' : ` ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  return `${date.day}.${date.month}.${date.year}${time}`
}

test.each([
  ['31.08', '31.8.2026'],
  ['до 31.08.', '31.8.2026'],
  ['31.08.26', '31.8.2026'],
  ['31/08/2027', '31.8.2027'],
  ['8/31', '31.8.2026'],
  ['2026-08-31', '31.8.2026'],
  ['31 августа', '31.8.2026'],
  ['31 Авг. 2026 г.', '31.8.2026'],
  ['31st of August', '31.8.2026'],
  ['Aug 31, 2026', '31.8.2026'],
  ['until 1 may', '1.5.2026'],
  // The day itself is still to come, yesterday's is a year away.
  ['15.01', '15.1.2026'],
  ['14.01', '14.1.2027'],
  ['29.02', '29.2.2028'],
  ['завтра', '16.1.2026'],
  ['Day after tomorrow', '17.1.2026'],
  ['до завтра', '16.1.2026'],
  ['понедельник', '19.1.2026'],
  ['в пятницу', '16.1.2026'],
  ['Thursday', '22.1.2026'],
  ['через 3 дня', '18.1.2026'],
  ['через неделю', '22.1.2026'],
  ['in 2 weeks', '29.1.2026'],
  ['через месяц', '15.2.2026'],
  ['на сутки', '16.1.2026'],
  ['через 2 часа', '15.1.2026 17:30'],
  ['in an hour', '15.1.2026 16:30'],
  ['31.08 18:00', '31.8.2026 18:00'],
  ['завтра в 9', '16.1.2026 9:00'],
  ['tomorrow at 6pm', '16.1.2026 18:00'],
  ['31 августа, 9.30', '31.8.2026 9:30'],
])('%s is %s', (typed, expected) => {
  expect(read(typed)).toBe(expected)
})

test.each(['', '🌴', 'скоро', '31.02', '32.01', '99', '31.13', '1 990', 'завтра в 25:00', '31.08.1'])(
  'refuses %j',
  (typed) => {
    expect(codeOf(() => read(typed))).toBe('moment-invalid')
  },
)

test('a wall clock and a moment are the same, also where the clocks are put forward', () => {
  const date = { year: 2026, month: 3, day: 29 }
  const berlin = 'Europe/Berlin'
  expect(new Date(momentAt(date, 60, berlin)).toISOString()).toBe('2026-03-29T00:00:00.000Z')
  expect(new Date(momentAt(date, 4 * 60, berlin)).toISOString()).toBe('2026-03-29T02:00:00.000Z')
  expect(localTime(momentAt(date, 2 * 60 + 30, berlin), berlin).minutes).toBe(3 * 60 + 30)
})
