import { describe, expect, test } from 'vitest'
import { createClock } from '#sandbox/clock.ts'
import { createUpdateQueue, toUpdate } from '#sandbox/updates/queue.ts'
import { callback, inlineQuery, message, preCheckout } from '../../support/updates.ts'

function open() {
  const clock = createClock()
  return { clock, queue: createUpdateQueue(clock) }
}
const seconds = (count: number) => count * 1_000

test('numbers updates one after another from a number that is not small', () => {
  const { queue } = open()
  const first = queue.push('message', message(1)) ?? 0
  expect(first).toBeGreaterThan(2_000_000)
  expect(queue.push('callback_query', callback(1))).toBe(first + 1)
  expect(queue.list().map(toUpdate)).toEqual([
    { update_id: first, message: message(1) },
    { update_id: first + 1, callback_query: callback(1) },
  ])
})

test('begins at another number after a quiet week', () => {
  const { clock, queue } = open()
  const first = queue.push('message', message(1)) ?? 0
  clock.moveBy(seconds(8 * 86_400))
  expect(queue.push('message', message(2))).not.toBe(first + 1)
  expect(queue.count()).toBe(1)
})

test('keeps what was, whatever becomes of the world', () => {
  const { queue } = open()
  const said = message(1)
  queue.push('message', said)
  said.text = 'changed'
  expect(queue.list()).toMatchObject([{ payload: { text: 'hello' } }])
})

test('leaves out what the bot does not ask for, when it comes into being', () => {
  const { queue } = open()
  queue.push('callback_query', callback(1))
  queue.allow(['message'])
  expect(queue.push('callback_query', callback(2))).toBeUndefined()
  queue.push('message', message(3))
  expect(queue.list().map(({ kind }) => kind)).toEqual(['callback_query', 'message'])
})

test('tells of members and reactions only on request', () => {
  const { queue } = open()
  const member = { user: { id: 7 } } as never
  const change = { chat: { id: -5 }, new_chat_member: member } as never
  expect(queue.push('chat_member', change)).toBeUndefined()
  queue.allow(['chat_member'])
  expect(queue.push('chat_member', change)).toBeDefined()
})

describe('forgets when its time is over', () => {
  test.each([
    ['message', message(1), 86_400],
    ['callback_query', callback(1), 150],
    ['pre_checkout_query', preCheckout(1), 150],
    ['inline_query', inlineQuery(1), 30],
    ['chosen_inline_result', inlineQuery(1) as never, 600],
  ] as const)('%s', (kind, payload, lifetime) => {
    const { clock, queue } = open()
    queue.push(kind, payload as never)
    clock.moveBy(seconds(lifetime - 1))
    expect(queue.count()).toBe(1)
    clock.moveBy(seconds(3))
    expect(queue.count()).toBe(0)
    expect(queue.takeFrom(0, 100)).toEqual([])
  })
})

test.each([
  ['message', message(5), 'chat:5'],
  ['edited_message', message(5), 'chat:5'],
  ['callback_query', callback(5), 'callback:5'],
  ['inline_query', inlineQuery(5), 'inline:5'],
  ['chosen_inline_result', inlineQuery(5), 'chosen:5'],
  ['shipping_query', preCheckout(5), 'payment:5'],
  ['pre_checkout_query', preCheckout(5), 'payment:5'],
  ['my_chat_member', { chat: { id: -9 }, from: { id: 5 } }, 'own-membership:-9'],
  ['poll_answer', { poll_id: '77', user: { id: 5 } }, 'poll:77'],
] as const)('puts %s into a queue of its own', (kind, payload, queueName) => {
  const { queue } = open()
  queue.push(kind, payload as never)
  expect(queue.list()).toMatchObject([{ queue: queueName }])
})

test('lets no more than a hundred thousand wait', () => {
  const { queue } = open()
  const poll = { id: '1' } as never
  for (let i = 0; i < 100_000; i++) queue.push('poll', poll)
  expect(queue.push('poll', poll)).toBeUndefined()
  expect(queue.count()).toBe(100_000)
})

test('goes on from what was saved', () => {
  const { clock, queue } = open()
  const first = queue.push('message', message(1)) ?? 0
  queue.allow(['message'])
  const saved = JSON.parse(JSON.stringify(queue.save()))
  const later = createUpdateQueue(clock, saved)
  expect(later.list().map(({ id }) => id)).toEqual([first])
  expect(later.allowed()).toEqual(['message'])
  expect(later.push('message', message(2))).toBe(first + 1)
})

test('what is saved does not change with what comes', () => {
  const { queue } = open()
  const saved = queue.save()
  queue.push('message', message(1))
  expect(saved.waiting).toEqual([])
})

describe('on order', () => {
  test('repeats an update once', () => {
    const { queue } = open()
    const id = queue.push('message', message(1)) ?? 0
    queue.faults.repeatNext()
    expect(queue.takeFrom(id + 1, 100)).toMatchObject([{ id }])
    expect(queue.takeFrom(id + 1, 100)).toEqual([])
  })

  test('holds a queue back and lets it come later, in its order', () => {
    const { queue } = open()
    queue.faults.hold('chat:1')
    expect(queue.push('message', message(1, 'one'))).toBeUndefined()
    queue.push('message', message(1, 'two'))
    queue.push('callback_query', callback(1))
    expect(queue.list().map(({ queue: name }) => name)).toEqual(['callback:1'])
    queue.faults.release('chat:1')
    expect(queue.list().slice(1)).toMatchObject([{ payload: { text: 'one' } }, { payload: { text: 'two' } }])
    expect(queue.push('message', message(1))).toBeDefined()
  })
})
