import { signal } from '@preact/signals'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ask, type Loading, load } from '#webapp/loading.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Each answer once, the last one for ever. */
function answering(...answers: (() => Response)[]) {
  let asked = 0
  vi.stubGlobal('fetch', async () => answers[Math.min(asked++, answers.length - 1)]?.())
  return () => asked
}

const goods = () => Response.json({ goods: 3 })
const ours = () => Response.json({ error: { code: 'too-many', params: { seconds: 5 } } }, { status: 429 })
const strangers = {
  'a proxy whose server is away': () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
  'the page of some wifi': () => new Response('<h1>Welcome! Sign in</h1>'),
  'an answer cut in the middle': () => new Response('{"goods":'),
}

test.each(Object.entries(strangers))('%s is no answer of the shop', async (_, stranger) => {
  answering(stranger)
  await expect(ask('/api/home')).rejects.toMatchObject({ code: 'offline' })
})

test('what the shop itself refuses is told as it says it', async () => {
  answering(ours)
  await expect(ask('/api/home')).rejects.toMatchObject({ code: 'too-many', params: { seconds: 5 } })
})

describe('what could not be reached though there seems to be a connection', () => {
  const open = (...answers: (() => Response)[]) => {
    vi.useFakeTimers()
    const asked = answering(...answers)
    const into = signal<Loading<unknown>>({ state: 'loading' })
    const seen: string[] = []
    into.subscribe(({ state }) => void seen.push(state))
    return { asked, seen, start: () => load(into, () => ask('/api/home')) }
  }

  test('is asked for again by itself, and what is told stays meanwhile', async () => {
    const { seen, start } = open(strangers['the page of some wifi'], goods)
    await start()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(seen).toEqual(['loading', 'loading', 'failed', 'ready'])
  })

  test('is asked for no more once somebody got it by hand', async () => {
    const { asked, start } = open(strangers['the page of some wifi'], goods)
    await start()
    await start()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked()).toBe(2)
  })

  test('is not asked for again where the shop has answered', async () => {
    const { asked, start } = open(ours)
    await start()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked()).toBe(1)
  })
})
