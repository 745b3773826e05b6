// Delivers to one webhook as long as it is set: one update of a queue at a time, queues side by side, again and again
// until the webhook takes it or its time is over. Never gives a queue's second update before its first.
import { Agent } from 'node:http'
import type { Clock } from '../clock.ts'
import type { Hosts } from '../hosts.ts'
import { toUpdate, type UpdateQueue, type Waiting, type WebhookSettings } from '../updates/queue.ts'
import type { Wait } from '../updates/wait.ts'
import { originOf, readAddress } from './address.ts'
import { type Answer, ConnectionLost, sendUpdate } from './request.ts'
import { createRetries } from './retries.ts'

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

const notByAnswer = ['setwebhook', 'deletewebhook', 'close', 'logout']
const goneForMs = 23 * 3_600_000

export function createDelivery(settings: WebhookSettings, deliverer: Deliverer): Delivery {
  const { clock, updates, hosts, execute, wait } = deliverer
  const address = addressOf(settings)
  const agent = new Agent({ keepAlive: true, timeout: 60_000 })
  const stopping = new AbortController()
  const retries = createRetries(clock)
  const underWay = new Map<string, Promise<void>>()
  let alarm = new AbortController()
  let goneSince: number | undefined

  async function deliver(update: Waiting): Promise<void> {
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
      retries.forget(update)
      updates.forget(update.id)
      const { method, rest } = askedIn(answer)
      if (method !== undefined) execute(method, rest)
      return
    }
    complain(`Wrong response from the webhook: ${answer.status} ${answer.reason}`)
    postpone(update, answer.retryAfterSeconds)
    if (answer.status !== 410) return
    goneSince ??= clock.now()
    if (clock.now() - goneSince > goneForMs) updates.setWebhook(null)
  }

  function complain(message: string): void {
    settings.lastError = { date: clock.date(), message }
  }

  function postpone(update: Waiting, retryAfterSeconds: number): void {
    if (!retries.postpone(update, retryAfterSeconds)) updates.forget(update.id)
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
    retries.keep(loaded)
    const isReordering = updates.faults.reordering()
    const most = isReordering ? 1 : settings.maxConnections
    const fronts = frontsOf(loaded).filter(({ queue }) => !underWay.has(queue))
    if (isReordering) fronts.reverse()
    for (const update of fronts) {
      if (underWay.size < most && retries.dueAt(update) <= clock.now()) send(update)
    }
    setAlarm(fronts.filter(({ queue }) => !underWay.has(queue)).map(retries.dueAt))
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

function addressOf({ url }: WebhookSettings) {
  const address = readAddress(url)
  if (!address) throw new Error(`${url} was never a webhook`)
  return address
}

/** A method to execute besides. Its result is told to nobody, so that one which only asks makes no sense. */
function askedIn({ fields }: Answer) {
  const { method = '', ...rest } = Object.fromEntries(fields)
  const name = method.toLowerCase()
  const makesSense = name !== '' && !name.startsWith('get') && !notByAnswer.includes(name)
  return { method: makesSense ? method : undefined, rest: new Map(Object.entries(rest)) }
}

/** The oldest of each queue. */
function frontsOf(updates: Waiting[]): Waiting[] {
  const fronts = new Map<string, Waiting>()
  for (const update of updates) if (!fronts.has(update.queue)) fronts.set(update.queue, update)
  return [...fronts.values()]
}
