// Delivers to one webhook as long as it is set: one update of a queue at a time, queues side by side, again and again
// until the webhook takes it or its time is over. Never gives a queue's second update before its first.
import { Agent } from 'node:http'
import type { Clock } from './clock.ts'
import type { Hosts } from './hosts.ts'
import { toUpdate, type UpdateQueue, type Waiting, type WebhookSettings } from './update-queue.ts'
import type { Wait } from './wait.ts'
import { originOf, readAddress } from './webhook-address.ts'
import { type Answer, ConnectionLost, sendUpdate } from './webhook-request.ts'

export type Execute = (method: string, fields: Map<string, string>) => void

export type Deliverer = {
  clock: Clock
  updates: UpdateQueue
  hosts: Hosts
  /** Does what an answer asks for; its failures are nobody's here. */
  execute: Execute
  wait: Wait
}

export type Delivery = {
  /** Sends what is due. */
  look: () => void
  stop: () => Promise<void>
}

type Attempt = { fails: number; delay: number; dueAt: number }

const notByAnswer = ['setwebhook', 'deletewebhook', 'close', 'logout']
const longestDelay = 60
const longestRetryAfter = 3_600
const goneForMs = 23 * 3_600_000

export function createDelivery(settings: WebhookSettings, deliverer: Deliverer): Delivery {
  const { clock, updates, hosts, execute, wait } = deliverer
  const address = readAddress(settings.url)
  const agent = new Agent({ keepAlive: true, timeout: 60_000 })
  const stopping = new AbortController()
  const attempts = new Map<number, Attempt>()
  const underWay = new Map<string, Promise<void>>()
  let alarm = new AbortController()
  let goneSince: number | undefined

  async function deliver(update: Waiting): Promise<void> {
    if (!address) return
    try {
      const origin = hosts.realOf(originOf(address))
      const { signal } = stopping
      const sending = { origin, address, settings, agent, signal }
      const answer = await sendUpdate(JSON.stringify(toUpdate(update)), sending)
      if (!signal.aborted) take(update, answer)
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error
      if (stopping.signal.aborted) return
      if (error.reported) complain(error.message)
      postpone(update, 0)
    }
  }

  function take(update: Waiting, answer: Answer): void {
    if (answer.status !== 410) goneSince = undefined
    if (answer.status >= 200 && answer.status <= 299) {
      attempts.delete(update.id)
      updates.forget(update.id)
      executeAsked(answer.fields)
      return
    }
    complain(`Wrong response from the webhook: ${answer.status} ${answer.reason}`)
    postpone(update, Math.min(answer.retryAfterSeconds, longestRetryAfter))
    if (answer.status !== 410) return
    goneSince ??= clock.now()
    if (clock.now() - goneSince > goneForMs) updates.setWebhook(null)
  }

  /** The result is told to nobody, so that what only asks makes no sense. */
  function executeAsked(fields: Answer['fields']): void {
    const method = fields.get('method') ?? ''
    const name = method.toLowerCase()
    if (name === '' || name.startsWith('get') || notByAnswer.includes(name)) return
    fields.delete('method')
    execute(method, fields)
  }

  function complain(message: string): void {
    settings.lastError = { date: clock.date(), message }
  }

  /** The first time at once, then after two seconds, four, eight … */
  function postpone(update: Waiting, retryAfter: number): void {
    const { fails, delay: before } = attempts.get(update.id) ?? { fails: 0, delay: 1 }
    const most = longestDelay * (1 + Math.random())
    const delay = retryAfter === 0 && fails > 0 ? Math.min(before * 2, most) : before
    const pause = retryAfter > 0 || fails === 0 ? retryAfter : delay
    if (clock.date() + pause > update.expiresAt) {
      attempts.delete(update.id)
      updates.forget(update.id)
      return
    }
    attempts.set(update.id, { fails: fails + 1, delay, dueAt: clock.now() + pause * 1_000 })
  }

  function dueAt(update: Waiting): number {
    return attempts.get(update.id)?.dueAt ?? 0
  }

  function send(update: Waiting): void {
    const sent = deliver(update).finally(() => {
      underWay.delete(update.queue)
      look()
    })
    underWay.set(update.queue, sent)
  }

  function look(): void {
    if (stopping.signal.aborted) return
    const loaded = updates.list(settings.maxConnections * 2)
    const ids = new Set(loaded.map(({ id }) => id))
    for (const id of attempts.keys()) if (!ids.has(id)) attempts.delete(id)
    const isReordering = updates.faults.reordering()
    const most = isReordering ? 1 : settings.maxConnections
    const fronts = frontsOf(loaded).filter(({ queue }) => !underWay.has(queue))
    if (isReordering) fronts.reverse()
    for (const update of fronts) {
      if (underWay.size < most && dueAt(update) <= clock.now()) send(update)
    }
    setAlarm(fronts.filter(({ queue }) => !underWay.has(queue)).map(dueAt))
  }

  /** To look again when the next one is due. */
  function setAlarm(times: number[]): void {
    alarm.abort()
    const later = times.filter((time) => time > clock.now())
    if (later.length === 0) return
    alarm = new AbortController()
    wait(Math.min(...later) - clock.now(), alarm.signal).then(look, () => undefined)
  }

  return {
    look,
    async stop() {
      stopping.abort()
      alarm.abort()
      await Promise.all(underWay.values())
      agent.destroy()
    },
  }
}

/** The oldest of each queue. */
function frontsOf(updates: Waiting[]): Waiting[] {
  const fronts = new Map<string, Waiting>()
  for (const update of updates) if (!fronts.has(update.queue)) fronts.set(update.queue, update)
  return [...fronts.values()]
}
