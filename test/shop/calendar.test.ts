import { describe, expect, test } from 'vitest'
import { addDays, dayOf, hourOf, startOfDay } from '#shop/calendar.ts'

const at = (text: string) => Date.parse(text)

describe('the clock on the shop’s wall', () => {
  test('has its own day and hour', () => {
    const moment = at('2026-01-15T22:30:00Z')
    expect(dayOf(moment, 'Europe/Moscow')).toBe('2026-01-16')
    expect(hourOf(moment, 'Europe/Moscow')).toBe(1)
    expect(dayOf(moment, 'America/New_York')).toBe('2026-01-15')
    expect(hourOf(moment, 'Asia/Kolkata')).toBe(4)
  })

  test('begins its day by itself', () => {
    expect(startOfDay('2026-01-16', 'Europe/Moscow')).toBe(at('2026-01-15T21:00:00Z'))
    expect(startOfDay('2026-01-16', 'UTC')).toBe(at('2026-01-16T00:00:00Z'))
  })

  test.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['America/New_York', '2026-03-08', 23],
    // Its clocks are put forward at midnight.
    ['Africa/Cairo', '2026-04-24', 23],
  ])('in %s knows that %s has %d hours', (timeZone, day, hours) => {
    const from = startOfDay(day, timeZone)
    expect(dayOf(from, timeZone)).toBe(day)
    expect(dayOf(from - 1, timeZone)).toBe(addDays(day, -1))
    expect(startOfDay(addDays(day, 1), timeZone) - from).toBe(hours * 3_600_000)
  })

  test('counts days over the end of a year', () => {
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  })
})
