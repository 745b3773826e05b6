import { expect, test } from 'vitest'
import { count } from '../../scripts/checks.mjs'

const file = (status: string, ...ends: string[]) => ({
  status,
  assertionResults: ends.map((end) => ({ status: end })),
})

test('counts tests that passed and tests that failed, not those that were left out', () => {
  const files = [
    file('passed', 'passed', 'passed', 'skipped'),
    file('failed', 'passed', 'failed', 'failed', 'todo'),
  ]
  expect(count(files, 1)).toEqual({ passed: 3, failed: 2 })
})

test('counts a file that broke before its first test as a failure', () => {
  expect(count([file('failed'), file('passed', 'passed')], 1)).toEqual({ passed: 1, failed: 1 })
})

test('counts a bad end as a failure although every test passed', () => {
  expect(count([file('passed', 'passed')], 1)).toEqual({ passed: 1, failed: 1 })
})

test('counts an end without any results as a failure', () => {
  expect(count([], 134)).toEqual({ passed: 0, failed: 1 })
})

test('finds nothing to complain about when all passed', () => {
  expect(count([file('passed', 'passed', 'passed')], 0)).toEqual({ passed: 2, failed: 0 })
})
