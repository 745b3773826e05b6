// Keeps a delivery going while a webhook is set and the bot is served; a webhook set anew begins anew.

import type { WebhookSettings } from '../updates/queue.ts'
import type { Updates } from '../updates/updates.ts'
import { wait as waitFor } from '../updates/wait.ts'
import { createDelivery, type Deliverer, type Delivery } from './delivery.ts'

export type Webhook = { stop: () => Promise<void> }

type Given = Omit<Deliverer, 'updates' | 'wait'> & { updates: Updates; wait?: Deliverer['wait'] }

export function createWebhook({ updates, clock, wait = waitFor, ...rest }: Given): Webhook {
  let ended: Promise<unknown> = Promise.resolve()
  let settings: WebhookSettings | null = null
  let delivery: Delivery | undefined

  function end(): void {
    ended = Promise.all([ended, delivery?.stop()])
    delivery = undefined
  }

  function look(): void {
    const now = updates.presence.isHere() ? updates.webhook() : null
    if (now !== settings) {
      end()
      settings = now
      if (now) delivery = createDelivery(now, { updates, clock, wait, ...rest })
    }
    delivery?.look()
  }

  const unwatch = [updates.watch(look), clock.watch(look)]
  look()

  return {
    async stop() {
      for (const stop of unwatch) stop()
      end()
      await ended
    },
  }
}
