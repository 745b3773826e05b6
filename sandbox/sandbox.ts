// A local Telegram for people: with somebody in it to try a bot with, a page to see them on, and a mailbox.
import { join } from 'node:path'
import { openInbox } from './inbox.ts'
import { addGroup, addPerson, type BotWish, createWorld } from './new-world.ts'
import { servePage } from './page-server.ts'
import { keepSaved, readSaved } from './saved.ts'
import { openTelegram, type Telegram } from './telegram.ts'
import type { GroupRoom, Room, World } from './world.ts'

export type SandboxOptions = {
  pageDir: string
  port: number
  /** Where all of it is kept between starts; nowhere when left out. */
  folder?: string
  bot?: BotWish
  hosts?: Readonly<Record<string, string>>
  /** What its people are called and speak. */
  language?: 'ru' | 'en'
}

export type Sandbox = {
  telegram: Telegram
  /** Of the page and the Bot API alike. */
  address: string
  mailAddress: string
  /** Who plays what; nothing in a world where somebody has taken it apart. */
  cast: Cast | undefined
  stop: () => Promise<void>
}

type Named = { id: number; name: string }
/** The owner, the helper, and where in which group orders are told. */
export type Cast = { owner: Named; helper: Named; group: Named; topic: Named }

const names = {
  ru: {
    customer: 'Покупатель',
    owner: 'Хозяйка',
    helper: 'Помощник',
    group: 'Заказы',
    general: 'Новые',
    done: 'Выданные',
  },
  en: {
    customer: 'Customer',
    owner: 'Owner',
    helper: 'Helper',
    group: 'Orders',
    general: 'New',
    done: 'Done',
  },
}

export async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { pageDir, port, folder, bot, hosts, language = 'en' } = options
  const saved = folder === undefined ? undefined : readSaved(folder)
  checkBot(saved?.world, bot)
  const telegram = await openTelegram({
    port,
    ...(hosts !== undefined && { hosts }),
    ...(folder !== undefined && { filesDir: join(folder, 'files') }),
    saved: saved ?? { world: populate(createWorld(bot), language) },
  })
  const { clock } = telegram.core
  const inbox = await openInbox(clock.now)
  const closePage = servePage({ telegram, inbox, pageDir })
  const save = folder === undefined ? () => {} : keepSaved(folder, telegram)
  return {
    telegram,
    address: telegram.address,
    mailAddress: inbox.address,
    cast: castOf(telegram.core.world),
    async stop() {
      closePage()
      await telegram.stop()
      await inbox.stop()
      save()
    },
  }
}

/** Read from the world itself, which may be one of an earlier start. */
function castOf({ accounts, rooms }: World): Cast | undefined {
  const isForum = (room: Room): room is GroupRoom => room.kind !== 'private' && room.isForum
  const group = Object.values(rooms).find(isForum)
  const people = Object.entries(group?.members ?? {}).flatMap(([id, status]) => {
    const account = accounts[id]
    return account === undefined ? [] : [{ id: account.user.id, name: account.user.first_name, status }]
  })
  const owner = people.find(({ status }) => status === 'creator')
  const helper = people.find(({ status }) => status !== 'creator')
  const [topic] = group?.topics ?? []
  if (group === undefined || topic === undefined || owner === undefined || helper === undefined)
    return undefined
  return {
    owner,
    helper,
    group: { id: group.id, name: group.title },
    topic: { id: topic.id, name: topic.name },
  }
}

/** Chats belong to their bot, and so do ids of files. */
function checkBot(world: World | undefined, { token }: BotWish = {}): void {
  if (world === undefined || token === undefined || token === world.bot.token) return
  throw new Error(`that folder keeps the chats of the bot ${world.bot.token}: name another one`)
}

/** A customer, the owner, and a group with topics in which the bot is told of orders. */
function populate(world: World, language: 'ru' | 'en'): World {
  const called = names[language]
  addPerson(world, { name: called.customer, language, phone: '+79001234567' })
  const owner = addPerson(world, { name: called.owner, language, phone: '+79007654321' })
  const helper = addPerson(world, { name: called.helper, language, phone: '+79005554433' })
  addGroup(world, {
    title: called.group,
    topics: [called.general, called.done],
    members: [owner.user.id, helper.user.id],
    bot: 'administrator',
  })
  return world
}
