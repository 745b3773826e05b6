// Waiting that can be called off, so that tests need not sleep and a stopped sandbox leaves nothing behind.
import { setTimeout } from 'node:timers/promises'

/** Rejects when the signal says so. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>

export const wait: Wait = (ms, signal) => setTimeout(ms, undefined, { signal })
