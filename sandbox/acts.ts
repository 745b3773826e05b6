// What is done on the page, done: each act is a sentence of the people's, and nothing is decided here.
import type { Upload } from './api/args.ts'
import { callCloud } from './cloud.ts'
import { signInitData } from './launch.ts'
import { addPerson } from './new-world.ts'
import type { Act, Done } from './page/contract.ts'
import { attach } from './people/attaching.ts'
import { block, unblock } from './people/blocking.ts'
import { askShipping } from './people/delivery.ts'
import { askInline, chooseInline, sharePrepared, tapInlineButton } from './people/inline.ts'
import { openApp, sendAppData } from './people/opening.ts'
import { checkoutOf, pay } from './people/payments.ts'
import { deleteOwn, editOwn, Impossible, react, type Seat, say, speak as speakAs } from './people/speaking.ts'
import { contactOf, openMenu, press, pressKey, shareContact, shareLocation } from './people/tapping.ts'
import type { Telegram } from './telegram.ts'
import type { Account } from './world.ts'

export type Stage = {
  telegram: Telegram
  /** Buttons whose answer is awaited, `<person>:<chat>:<message>:<row>:<column>`. */
  waiting: Set<string>
  clearMails: () => void
}

type Kind = Act['do']
type Of<K extends Kind> = Extract<Act, { do: K }>
type Doer<K extends Kind> = (stage: Stage, act: Of<K>, files: Upload[]) => Done | Promise<Done>

const nothing: Done = {}

const doers: { [K in Kind]: Doer<K> } = {
  start: (stage, act) => speak(stage, act, act.payload ? `/start ${act.payload}` : '/start'),
  say: (stage, act) => speak(stage, act, act.text, act),
  async attach(stage, act, files) {
    const { as, caption, replyTo, topic } = act
    await attach(stage.telegram.core, seatOf(stage, act), files, { as, caption, replyTo, topic })
    return nothing
  },
  async press(stage, act) {
    const key = `${act.person}:${act.chat}:${act.message}:${act.row}:${act.column}`
    stage.waiting.add(key)
    stage.telegram.core.changed()
    try {
      return { tapped: await press(stage.telegram.core, seatOf(stage, act), act.message, act) }
    } finally {
      stage.waiting.delete(key)
      stage.telegram.core.changed()
    }
  },
  key: (stage, act) => ({ tapped: pressKey(stage.telegram.core, seatOf(stage, act), act) }),
  menu: (stage, act) => ({
    tapped: { kind: 'app', launch: openMenu(stage.telegram.core, seatOf(stage, act)) },
  }),
  contact: (stage, act) => did(shareContact(stage.telegram.core, seatOf(stage, act))),
  location: (stage, act) =>
    did(
      shareLocation(stage.telegram.core, seatOf(stage, act), {
        latitude: act.latitude,
        longitude: act.longitude,
      }),
    ),
  edit: (stage, act) => did(editOwn(stage.telegram.core, seatOf(stage, act), act.message, act.text)),
  delete: (stage, act) => did(deleteOwn(stage.telegram.core, seatOf(stage, act), act.message)),
  react: (stage, act) => did(react(stage.telegram.core, seatOf(stage, act), act.message, act.emoji)),
  async inline(stage, act) {
    return { inline: await askInline(stage.telegram.core, seatOf(stage, act), act.query, act.offset) }
  },
  async choose(stage, act) {
    return did(await chooseInline(stage.telegram.core, seatOf(stage, act), act.query, act.result))
  },
  'inline-button': (stage, act) => ({
    tapped: tapInlineButton(stage.telegram.core, seatOf(stage, act), act.query),
  }),
  async shipping(stage, act) {
    const { account } = seatOf(stage, act)
    return { shipping: await askShipping(stage.telegram.core, account, act.slug, act.info) }
  },
  async pay(stage, act) {
    const { account } = seatOf(stage, act)
    return { paid: await pay(stage.telegram.core, account, act.slug, act) }
  },
  block: (stage, act) => did(block(stage.telegram.core, accountOf(stage, act.person))),
  unblock: (stage, act) => did(unblock(stage.telegram.core, accountOf(stage, act.person))),
  language(stage, { person, language }) {
    const account = accountOf(stage, person)
    account.user = { ...account.user, language_code: language }
    return did(stage.telegram.core.changed())
  },
  'add-person'({ telegram: { core } }, { name, language }) {
    if (name.trim() === '') throw new Impossible('a name is needed')
    const { user } = addPerson(core.world, { name: name.trim().slice(0, 64), language })
    core.changed()
    return { person: user }
  },
  'app-data': (stage, act) => did(sendAppData(stage.telegram.core, act.launch, act.data)),
  'app-contact': (stage, act) => did(shareContact(stage.telegram.core, ownSeat(stage, act.person))),
  'app-write-access'(stage, { person, allowed }) {
    if (allowed) allowWriting(stage, accountOf(stage, person))
    return nothing
  },
  'app-custom': (stage, act) => ({ custom: runCustomMethod(stage, act) }),
  'app-prepared': async (stage, act) =>
    did(await sharePrepared(stage.telegram.core, accountOf(stage, act.person), act.id, act.chat)),
  'app-invoice': (stage, act) => ({ checkout: checkoutOf(stage.telegram.core, act.slug) }),
  'open-link': openLink,
  'move-clock': ({ telegram }, { seconds }) => did(telegram.core.clock.moveBy(seconds * 1_000)),
  'clear-mails': ({ clearMails }) => did(clearMails()),
}

export async function act(stage: Stage, wish: Act, files: Upload[] = []): Promise<Done> {
  const doer = doers[wish.do] as Doer<Kind>
  return await doer(stage, wish as never, files)
}

const did = (_: unknown): Done => nothing

function accountOf({ telegram }: Stage, id: number): Account {
  const account = telegram.core.world.accounts[id]
  if (account === undefined) throw new Impossible(`nobody here is ${id}`)
  return account
}

function seatOf(stage: Stage, { person, chat }: { person: number; chat: number }): Seat {
  const room = stage.telegram.core.world.rooms[chat]
  if (room === undefined) throw new Impossible(`there is no chat ${chat}`)
  if (room.kind === 'private' && room.id !== person) throw new Impossible('that chat is somebody else’s')
  return { account: accountOf(stage, person), room }
}

const ownSeat = (stage: Stage, person: number) => seatOf(stage, { person, chat: person })

function speak(
  stage: Stage,
  at: { person: number; chat: number },
  text: string,
  said: { replyTo?: number; topic?: number } = {},
): Done {
  const { replyTo, topic } = said
  return did(say(stage.telegram.core, seatOf(stage, at), text, { replyTo, topic }))
}

/** A t.me link of this bot does what it says; any other one is the browser's. */
function openLink(stage: Stage, act: Of<'open-link'>): Done {
  const { core } = stage.telegram
  const { bot } = core.world
  const link = URL.parse(act.url)
  // Telegram asks for a chat and writes it there: here whoever shares pastes it where they like.
  if (link?.host === 't.me' && link.pathname === '/share/url') {
    const [url, text] = ['url', 'text'].map((name) => link.searchParams.get(name))
    return { tapped: { kind: 'copy', text: [url, text].filter(Boolean).join('\n') } }
  }
  const [name, app] = link?.pathname.slice(1).split('/') ?? []
  const isOurs = link?.host === 't.me' && name?.toLowerCase() === bot.username.toLowerCase()
  if (!isOurs || link === null) return { tapped: { kind: 'url', url: core.hosts.realOf(act.url) ?? act.url } }
  const seat = ownSeat(stage, act.person)
  if (app !== undefined || link.searchParams.has('startapp')) {
    if (bot.mainAppUrl === undefined) throw new Impossible('the bot has no main Mini App')
    const startParam = link.searchParams.get('startapp') || undefined
    const mode = link.searchParams.get('mode') === 'compact' ? 'compact' : 'full'
    const launch = openApp(core, seat, { from: 'link', url: bot.mainAppUrl, startParam, mode })
    return { tapped: { kind: 'app', launch } }
  }
  const payload = link.searchParams.get('start') ?? ''
  say(core, seat, payload === '' ? '/start' : `/start ${payload}`)
  return { tapped: { kind: 'sent' } }
}

/** What the client's script calls by name: the cloud, and the contact it has just shared, signed. */
function runCustomMethod(
  stage: Stage,
  { person, method, params }: Of<'app-custom'>,
): NonNullable<Done['custom']> {
  const { core, token } = stage.telegram
  const { cloud, user, phone } = accountOf(stage, person)
  if (method === 'getRequestedContact') {
    const contact = JSON.stringify(contactOf({ user, phone }))
    return { result: signInitData({ contact, auth_date: String(core.clock.date()) }, token) }
  }
  const answer = callCloud(cloud, method, params)
  core.changed()
  return answer
}

function allowWriting(stage: Stage, account: Account): void {
  if (account.started) return
  account.started = true
  speakAs(stage.telegram.core, ownSeat(stage, account.user.id), {
    write_access_allowed: { from_request: true },
  })
}
