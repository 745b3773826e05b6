// The local Telegram, running: started in-process by tests and by a shop without a token, on loopback alone.
import type { AddressInfo } from 'node:net'
import { type Answering, createAnswering } from './api/answering.ts'
import { type Calls, createCalls } from './api/calls.ts'
import { createFaults, type Faults } from './api/faults.ts'
import { createHttp, type Page } from './api/http.ts'
import { createPace, noPace } from './api/pace.ts'
import { createClock } from './clock.ts'
import type { Core } from './core.ts'
import { createFiles } from './files/store.ts'
import { createHosts } from './hosts.ts'
import { type BotWish, createWorld } from './new-world.ts'
import { createQueries } from './queries.ts'
import { readBotApi } from './schema/bot-api.ts'
import { checkUpdate } from './schema/check.ts'
import type { BotApi } from './schema/shapes.ts'
import type { UpdatesState } from './updates/queue.ts'
import { createUpdates, type Updates } from './updates/updates.ts'
import { createWebhook } from './webhook/webhook.ts'
import type { World } from './world.ts'

export type TelegramOptions = {
  bot?: BotWish
  port?: number
  /** `https://shop.example` to `http://127.0.0.1:3000`. */
  hosts?: Readonly<Record<string, string>>
  /** Off: sending as fast as one likes, as tests do that are about something else. */
  pace?: boolean
  /** Where files lie that are to outlive the process. */
  filesDir?: string
  saved?: { world: World; updates?: UpdatesState }
}

export type Telegram = {
  core: Core
  calls: Calls
  faults: Faults
  answer: Answering
  /** `http://127.0.0.1:8081`, for a bot's apiRoot. */
  address: string
  token: string
  watch: (watcher: () => void) => () => void
  /** Everything but the Bot API's own paths. */
  serve: (page: Page) => void
  stop: () => Promise<void>
}

export async function openTelegram(options: TelegramOptions = {}): Promise<Telegram> {
  const api = await readBotApi()
  const clock = createClock()
  const watchers = new Set<() => void>()
  const changed = () => {
    for (const watcher of [...watchers]) watcher()
  }
  const world = options.saved?.world ?? createWorld(options.bot)
  const core: Core = {
    world,
    clock,
    changed,
    files: createFiles(options.filesDir),
    updates: checked(createUpdates({ clock, saved: options.saved?.updates }), api),
    pace: options.pace === false ? noPace : createPace(clock.now),
    queries: createQueries(clock),
    openApps: new Map(),
    hosts: createHosts(options.hosts ?? {}),
  }
  const calls = createCalls(clock.now, changed)
  const faults = createFaults()
  const answer = createAnswering(core, api, calls)
  let page: Page | undefined
  const server = createHttp({ core, answer, calls, faults, page: () => page })
  const webhook = createWebhook({
    clock,
    updates: core.updates,
    hosts: core.hosts,
    execute: (method, fields) => {
      const nobodyWaits = { signal: new AbortController().signal }
      void answer(method, { fields, uploads: new Map() }, nobodyWaits)
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    core,
    calls,
    faults,
    answer,
    address: `http://127.0.0.1:${port}`,
    token: world.bot.token,
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    serve: (handler) => {
      page = handler
    },
    async stop() {
      core.queries.stop()
      await webhook.stop()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

/** What no Telegram would ever send is a mistake of ours, and stops whoever makes it. */
function checked(updates: Updates, api: BotApi): Updates {
  return {
    ...updates,
    push(kind, payload, options) {
      const wrong = checkUpdate(api, { update_id: 1, [kind]: payload })
      if (wrong.length > 0) throw new Error(`the sandbox makes a wrong update: ${wrong.join('; ')}`)
      return updates.push(kind, payload, options)
    },
  }
}
