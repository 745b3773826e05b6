import { expect, test } from 'vitest'
import { readDay, readWeek } from '#shop/typed/hours.ts'
import {
  nextOpening,
  openingFrom,
  type Week,
  workingHours,
  writeDay,
  writeWeek,
} from '#shop/working-hours.ts'
import { codeOf } from '#test/support/refusal.ts'

test.each([
  ['пн–пт 10–21, сб 11:00–18:00, вс выходной', 'Mon–Fri 10:00–21:00, Sat 11:00–18:00'],
  ['Пн-Пт: с 9 до 18\nСб, Вс: выходные', 'Mon–Fri 09:00–18:00'],
  ['ежедневно с 10 до 21', 'Mon–Sun 10:00–21:00'],
  ['Ежедневно 10.00 — 21.30', 'Mon–Sun 10:00–21:30'],
  ['10-21', 'Mon–Sun 10:00–21:00'],
  ['с 10 до 21 без выходных', 'Mon–Sun 10:00–21:00'],
  ['10am-9pm daily', 'Mon–Sun 10:00–21:00'],
  ['Mon-Fri 9am-6pm; Sat 10am to 2pm', 'Mon–Fri 09:00–18:00, Sat 10:00–14:00'],
  ['weekdays 9-18, weekends 11-16', 'Mon–Fri 09:00–18:00, Sat, Sun 11:00–16:00'],
  ['будни 9–18', 'Mon–Fri 09:00–18:00'],
  ['понедельник, среда и пятница 12–20', 'Mon 12:00–20:00, Wed 12:00–20:00, Fri 12:00–20:00'],
  ['пн-пт 10-14, 15-21', 'Mon–Fri 10:00–14:00 + 15:00–21:00'],
  ['сб-пн 10-14', 'Mon 10:00–14:00, Sat, Sun 10:00–14:00'],
  ['пт, сб 18-02', 'Fri, Sat 18:00–02:00'],
  ['Пн — 10–21', 'Mon 10:00–21:00'],
  ['круглосуточно', '24/7'],
  ['24/7', '24/7'],
  ['пн выходной, вт-вс 10-00:00', 'Tue–Sun 10:00–24:00'],
])('%s is understood', (typed, expected) => {
  const week = readWeek(typed)
  expect(writeWeek(week, 'en')).toBe(expected)
  expect(workingHours.parse({ week }).week).toEqual(week)
})

test.each([
  '',
  '🕙',
  'когда как',
  'пн-пт',
  'пн 10',
  '25-27',
  '21-10:70',
  '9-5',
  'пн 10-14, 13-18',
  'x 10-21',
])('refuses %j', (typed) => {
  expect(codeOf(() => readWeek(typed))).toBe('hours-invalid')
})

test('the hours of one day name no day', () => {
  expect(writeDay(readDay('с 10 до 14, 15–21'))).toBe('10:00–14:00 + 15:00–21:00')
  expect(readDay('выходной')).toEqual([])
  expect(codeOf(() => readDay('пн 10-21'))).toBe('hours-invalid')
})

const timeZone = 'Europe/Moscow'
/** By the clock in Moscow. */
const at = (day: number, hour: number) => Date.UTC(2026, 0, day, hour - 3)
const opening = (week: Week | null, from: number) => {
  const next = nextOpening({ week, timeZone }, from)
  return next === null ? null : new Date(next + 3 * 3_600_000).toISOString().slice(8, 16)
}

test('somebody is there, or will be: today, after the night, after the weekend', () => {
  // The 15th is a Thursday.
  const week = readWeek('пн-пт 10-14, 15-21')
  expect(opening(week, at(15, 10))).toBeNull()
  expect(opening(week, at(15, 8))).toBe('15T10:00')
  expect(opening(week, at(15, 14))).toBe('15T15:00')
  expect(opening(week, at(15, 21))).toBe('16T10:00')
  expect(opening(week, at(16, 23))).toBe('19T10:00')
  expect(opening(null, at(16, 23))).toBeNull()
  expect(opening(readWeek('пн выходной'), at(16, 23))).toBeNull()
})

test('a night belongs to the evening it began with', () => {
  const week = readWeek('пт 18-02')
  expect(opening(week, at(17, 1))).toBeNull()
  expect(opening(week, at(17, 2))).toBe('23T18:00')
})

test('a day begins with its work, or with that of the next that has any', () => {
  const from = (week: Week | null) =>
    new Date(openingFrom({ week, timeZone }, { year: 2026, month: 1, day: 17 }) + 3 * 3_600_000).toISOString()
  expect(from(readWeek('пн-пт 10-21'))).toContain('01-19T10:00')
  expect(from(readWeek('сб 11-18'))).toContain('01-17T11:00')
  expect(from(null)).toContain('01-17T00:00')
})
