import { expect, test } from 'vitest'
import { type Rate, rateLimits } from '#server/rate-limits.ts'
import { Refused } from '#server/refused.ts'
import { noon } from '#test/support/shop.ts'

const second = 1_000

function counting(rate: Rate = 'order') {
  const limits = rateLimits()
  /** The seconds to wait; 0 when it went through. */
  const tried = (work: () => void) => {
    try {
      work()
      return 0
    } catch (error) {
      if (error instanceof Refused) return error.params.seconds
      throw error
    }
  }
  const count = (who: string, now = noon) => tried(() => limits.count(rate, who, now))
  const check = (who: string, now = noon) => tried(() => limits.check(rate, who, now))
  const through = (who: string, times: number, now = noon) =>
    Array.from({ length: times }, () => count(who, now)).filter((wait) => wait === 0).length
  return { count, check, through }
}

test('so many are let through at once, and told when there is room again', () => {
  const { through, count } = counting()
  expect(through('ann', 15)).toBe(10)
  expect(count('ann')).toBe(6)
  expect(count('ann', noon + 4.5 * second)).toBe(2)
  expect(count('ann', noon + 6 * second)).toBe(0)
  expect(count('ann', noon + 6 * second)).toBe(6)
})

test('others are counted for themselves', () => {
  const { through } = counting()
  expect(through('ann', 20)).toBe(10)
  expect(through('boris', 20)).toBe(10)
})

test('a pause gives all of it back, and no more', () => {
  const { through } = counting()
  through('ann', 20)
  expect(through('ann', 20, noon + 30 * second)).toBe(5)
  expect(through('ann', 20, noon + 3_600 * second)).toBe(10)
})

test('whoever keeps trying is let through as often as whoever waits', () => {
  const { count } = counting()
  let passed = 0
  for (let at = 0; at < 600; at++) if (count('ann', noon + at * second) === 0) passed++
  expect(passed).toBe(10 + 99)
})

test('looking counts nothing', () => {
  const { check, through } = counting('guess')
  for (let time = 0; time < 100; time++) expect(check('ann')).toBe(0)
  expect(through('ann', 100)).toBe(20)
  expect(check('ann')).toBe(3)
})

test('a clock that went back locks nobody out for long', () => {
  const { through, count } = counting()
  through('ann', 20, noon + 24 * 3_600 * second)
  expect(count('ann', noon)).toBe(6)
  expect(count('ann', noon + 6 * second)).toBe(0)
})

test('of a crowd those are forgotten who have been quiet longest', () => {
  const { through, count } = counting()
  through('first', 20)
  through('busy', 20)
  for (let index = 0; index < 19_999; index++) {
    count(`crowd ${index}`)
    if (index === 10_000) count('busy', noon + 6 * second)
  }
  expect(count('busy', noon + 6 * second)).toBe(6)
  expect(count('first')).toBe(0)
})
