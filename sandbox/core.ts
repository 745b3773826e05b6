// What every part of the local Telegram works with.
import type { Args } from './args.ts'
import type { Clock } from './clock.ts'
import type { Files } from './files.ts'
import type { Updates } from './updates.ts'
import type { World } from './world.ts'

export type Core = {
  world: World
  clock: Clock
  files: Files
  updates: Updates
  /** Where an https host really answers, so that a page or a webhook on this machine has an address Telegram accepts. */
  hosts: Hosts
  /** Somebody may be looking: the world is not what it was. */
  changed: () => void
}

/** `https://shop.example` to `http://127.0.0.1:3000`; only origins. */
export type Hosts = { realOf: (url: string) => string | undefined; origins: () => Record<string, string> }

/** Answers with what Telegram calls the result, or throws a Refusal. */
export type Method = (core: Core, args: Args) => unknown
/** By the method's name as its documentation writes it. */
export type Methods = Record<string, Method>
