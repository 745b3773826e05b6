// Everything about updates that lives as long as the sandbox: those that wait, who polls for them, and whether the
// bot is served at all.
import type { Clock } from '../clock.ts'
import { createPolling, type Polling } from './polling.ts'
import { createPresence, type Presence } from './presence.ts'
import { createUpdateQueue, type UpdateQueue, type UpdatesState } from './queue.ts'
import { type Wait, wait } from './wait.ts'

export type Updates = UpdateQueue & { polling: Polling; presence: Presence }

type Given = { clock: Clock; saved?: UpdatesState | undefined; wait?: Wait }

export function createUpdates({ clock, saved, wait: waitFor = wait }: Given): Updates {
  const queue = createUpdateQueue(clock, saved)
  return {
    ...queue,
    polling: createPolling({ clock, queue, wait: waitFor }),
    presence: createPresence(clock, queue.nudge),
  }
}
