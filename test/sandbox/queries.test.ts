import { expect, onTestFinished, test } from 'vitest'
import { createClock } from '#sandbox/clock.ts'
import { createQueries, type QueryKind } from '#sandbox/queries.ts'

const tooOld = 'Bad Request: query is too old and response timeout expired or query ID is invalid'

function open() {
  const clock = createClock()
  const queries = createQueries(clock)
  onTestFinished(queries.stop)
  return { clock, queries }
}

test('a query is answered once, by the kind it is', async () => {
  const { queries } = open()
  const { id, answer } = queries.ask('callback', 'facts')
  expect(id).toMatch(/^\d+$/)
  expect(() => queries.open('inline', id)).toThrow(tooOld)
  const { facts, settle } = queries.open('callback', id)
  settle('yes')
  expect([facts, await answer]).toEqual(['facts', 'yes'])
  expect(() => queries.open('callback', id)).toThrow(tooOld)
})

test.each<[QueryKind, number]>([
  ['callback', 60],
  ['inline', 30],
  ['shipping', 10],
  ['pre-checkout', 10],
])('a %s query waits for %i seconds, and nobody longer in a moved time', async (kind, seconds) => {
  const { clock, queries } = open()
  const { id, answer } = queries.ask(kind, undefined)
  clock.moveBy((seconds - 1) * 1_000)
  expect(queries.open(kind, id).facts).toBeUndefined()
  clock.moveBy(2_000)
  expect(await answer).toBeUndefined()
  expect(() => queries.open(kind, id)).toThrow(tooOld)
})

test('stopping answers whoever waits with nothing', async () => {
  const { queries } = open()
  const waiting = [queries.ask('callback', 1).answer, queries.ask('web-app', 2).answer]
  queries.stop()
  expect(await Promise.all(waiting)).toEqual([undefined, undefined])
})
