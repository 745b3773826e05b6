import { expect, test } from 'vitest'
import { figureOf, measure, median } from '../../bench/measure.ts'

const row = { name: 'work', unit: '1/s', better: 'higher', aim: 0.8 } as const
const pairs = (...ratios: number[]) => ratios.map((ratio) => ({ ours: ratio * 100, limit: 100 }))

test('takes the middle of the rounds, whatever one of them was disturbed by', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
  expect(figureOf(row, pairs(0.9, 0.92, 0.91, 0.1, 0.9)).ratio).toBeCloseTo(0.9)
})

test('compares each round with its own limit, as the machine was then', () => {
  const taken = [
    { ours: 90, limit: 100 },
    { ours: 9, limit: 10 },
    { ours: 45, limit: 50 },
  ]
  expect(figureOf(row, taken)).toMatchObject({ ratio: 0.9, ours: 45, limit: 50, spread: 0 })
})

test('knows for each figure which way is good', () => {
  expect(figureOf(row, pairs(0.79)).met).toBe(false)
  expect(figureOf(row, pairs(0.8)).met).toBe(true)
  expect(figureOf({ ...row, better: 'lower', aim: 2 }, pairs(1.9)).met).toBe(true)
  expect(figureOf({ ...row, better: 'lower', aim: 2 }, pairs(2.1)).met).toBe(false)
})

test('lets ours and the limit begin in turn, and tidies up even after a failure', async () => {
  const order: string[] = []
  const close = () => void order.push('close')
  const take = (name: string) => () => order.push(name)
  await measure({ ...row, prepare: async () => ({ ours: take('ours'), limit: take('limit'), close }) })
  expect(order.slice(0, 4)).toEqual(['ours', 'limit', 'limit', 'ours'])
  expect(order.at(-1)).toBe('close')

  order.length = 0
  const fail = () => {
    throw new Error('the disk is full')
  }
  await expect(
    measure({ ...row, prepare: async () => ({ ours: fail, limit: take('limit'), close }) }),
  ).rejects.toThrow('the disk is full')
  expect(order).toEqual(['close'])
})
