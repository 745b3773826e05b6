// A person opens the Mini App: from a button, the menu or a link, each told what Telegram tells it in that case.
// Remembers those of the keyboard, which may send something back while they are open.
import { randomUUID } from 'node:crypto'
import type { Core } from '../core.ts'
import { launchOf, type Opening } from '../launch.ts'
import type { Launch } from '../page/contract.ts'
import { Impossible, type Seat, speak } from './speaking.ts'

export type Wish =
  | { from: 'keyboard'; url: string; button: string }
  | { from: 'inline' | 'menu' | 'inline-mode'; url: string }
  | { from: 'link'; url: string; startParam?: string | undefined; mode?: Launch['mode'] }

export function openApp(core: Core, seat: Seat, wish: Wish): Launch {
  const queryId = wish.from === 'inline' || wish.from === 'menu' ? askForApp(core, seat) : ''
  const { initData } = launchOf(openingOf(core, seat, wish, queryId), core.world.bot.token)
  const id = randomUUID()
  if (wish.from === 'keyboard') {
    core.openApps.set(id, { person: seat.account.user.id, chat: seat.room.id, button: wish.button })
  }
  return {
    id,
    title: core.world.bot.names[''] ?? core.world.bot.username,
    url: core.hosts.realOf(wish.url) ?? wish.url,
    named: wish.url,
    initData,
    ...(wish.from === 'link' && wish.startParam !== undefined && { startParam: wish.startParam }),
    from: wish.from === 'inline-mode' ? 'inline' : wish.from,
    mode: wish.from === 'link' ? (wish.mode ?? 'full') : 'compact',
  }
}

/** Through it the bot may post one message in the person's name. */
function askForApp(core: Core, { account, room }: Seat): string {
  return core.queries.ask('web-app', { account: account.user.id, room: room.id }).id
}

function openingOf(core: Core, { account, room }: Seat, wish: Wish, queryId: string): Opening {
  if (wish.from === 'keyboard' || wish.from === 'inline-mode') return { kind: wish.from }
  const { user, started, blocked } = account
  const opener = { user, allowsWriteToPm: started && !blocked, authDate: core.clock.date() }
  if (wish.from !== 'link') return { kind: wish.from, ...opener, queryId }
  const chat = { id: room.id, type: room.kind }
  return { kind: 'main', ...opener, chat, startParam: wish.startParam }
}

/** Once, and only from a key of the keyboard; the app is closed by it. */
export function sendAppData(core: Core, launchId: string, data: string): void {
  const { openApps, world } = core
  const app = openApps.get(launchId)
  const [account, room] = [world.accounts[app?.person ?? 0], world.rooms[app?.chat ?? 0]]
  if (app === undefined || account === undefined || room === undefined) {
    throw new Impossible('only an app opened from the keyboard may send data')
  }
  if (Buffer.byteLength(data) > 4096) throw new Impossible('the data is longer than 4096 bytes')
  openApps.delete(launchId)
  speak(core, { account, room }, { web_app_data: { data, button_text: app.button } })
}
