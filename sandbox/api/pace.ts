// How fast a bot may send: about one message a second in a chat with some at once, twenty a minute in a group, thirty
// a second altogether. Telegram publishes no exact figures.

import type { Room } from '../world.ts'
import { Refusal } from './refusal.ts'

export type Pace = { count: (room: Room, messages: number) => void }

type Rule = { most: number; withinMs: number }
const inAll: Rule = { most: 30, withinMs: 1_000 }
const inChat: Rule = { most: 20, withinMs: 20_000 }
const inGroup: Rule = { most: 20, withinMs: 60_000 }

export const noPace: Pace = { count: () => {} }

export function createPace(now: () => number): Pace {
  const sent = new Map<number | 'all', number[]>()
  const check = (key: number | 'all', { most, withinMs }: Rule, messages: number) => {
    const times = (sent.get(key) ?? []).filter((at) => at > now() - withinMs)
    sent.set(key, times)
    if (times.length + messages <= most || times.length === 0) return times
    const free = times[Math.min(times.length - 1, times.length + messages - most - 1)] ?? now()
    const seconds = Math.max(1, Math.ceil((free + withinMs - now()) / 1_000))
    throw tooMany(seconds)
  }
  return {
    count(room, messages) {
      const rules = [check('all', inAll, messages)]
      rules.push(check(room.id, room.kind === 'private' ? inChat : inGroup, messages))
      for (const times of rules) for (let i = 0; i < messages; i++) times.push(now())
    },
  }
}

export function tooMany(seconds: number): Refusal {
  return new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })
}
