import type { Message } from 'grammy/types'
import { expect, test } from 'vitest'
import { arrange, serviceFieldOf } from '#sandbox/page/arrange.ts'
import type { Shown } from '#sandbox/page/contract.ts'

const noon = Math.floor(new Date(2026, 10, 20, 12).getTime() / 1_000)
const day = 86_400
let lastId = 0

function shown(from: number, more: Partial<Message> = {}): Shown {
  lastId += 1
  const message = { message_id: lastId, date: noon, from: { id: from }, text: 'x', ...more } as Message
  return { message, out: from === 1, reactions: [], waiting: [], paid: false }
}

/** `[` begins a run of one sender, `]` ends it; the number is of messages in the bubble, `·` is a service message. */
function drawn(messages: Shown[]): string[] {
  return arrange(messages).map(({ rows }) =>
    rows
      .map((row) =>
        row.kind === 'service' ? '·' : `${row.first ? '[' : ''}${row.parts.length}${row.last ? ']' : ''}`,
      )
      .join(''),
  )
}

test('keeps what one sender wrote together', () => {
  expect(drawn([shown(1), shown(2), shown(2), shown(2), shown(1)])).toEqual(['[1][111][1]'])
})

test('tells members of a group apart', () => {
  expect(drawn([shown(2), shown(3)])).toEqual(['[1][1]'])
})

test('makes one bubble of an album, and not of two albums', () => {
  const part = (media_group_id: string) => shown(2, { media_group_id })
  expect(drawn([part('a'), part('a'), part('b'), shown(2)])).toEqual(['[211]'])
})

test('ends a run where something happened in the chat', () => {
  expect(drawn([shown(2), shown(2, { pinned_message: {} as never }), shown(2)])).toEqual(['[1]·[1]'])
})

test('begins each day anew', () => {
  expect(drawn([shown(2), shown(2, { date: noon + day })])).toEqual(['[1]', '[1]'])
})

test('takes a payment for an event and a bill for a message', () => {
  expect(serviceFieldOf(shown(1, { successful_payment: {} as never }).message)).toBe('successful_payment')
  expect(serviceFieldOf(shown(1, { invoice: {} as never }).message)).toBeUndefined()
})
