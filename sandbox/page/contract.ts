// What the page is told, and what can be done on it. Both are plain JSON; files come beside as form data.
import type {
  BotCommand,
  ForceReply,
  InlineQueryResult,
  InlineQueryResultsButton,
  MenuButton,
  Message,
  ReactionType,
  ReplyKeyboardMarkup,
  User,
} from 'grammy/types'

export type PageState = {
  /** Grows with every change. */
  version: number
  bot: {
    id: number
    username: string
    /** By language code; '' is for everybody else. */
    names: Record<string, string>
    descriptions: Record<string, string>
    shortDescriptions: Record<string, string>
    inline: boolean
    token: string
    /** Where its Bot API answers. */
    address: string
    /** True while somebody polls, or a webhook is set. */
    listening: boolean
  }
  people: Person[]
  phones: Phone[]
  /** Newest first. */
  mails: Mail[]
  /** Newest first. */
  calls: Call[]
  /** The seconds by which the clock was moved. */
  clockMovedBySeconds: number
}

export type Person = { user: User; phone: string; started: boolean; blocked: boolean }

/** One chat as one person sees it. */
export type Phone = {
  /** `<person>:<chat>` */
  key: string
  person: User
  chat: {
    id: number
    type: 'private' | 'group' | 'supergroup' | 'channel'
    /** The bot's name in a private chat. */
    title: string
    isForum: boolean
    topics: { id: number; name: string; iconColor: number; closed: boolean }[]
    /** The bot is not among them. */
    members: User[]
  }
  started: boolean
  blocked: boolean
  /** The last two hundred, oldest first; deleted ones are not among them. */
  messages: Shown[]
  keyboard?: { messageId: number; markup: ReplyKeyboardMarkup | ForceReply }
  /** A chat action of the bot that is going on, such as typing. */
  action?: string
  commands: BotCommand[]
  menu: MenuButton
  /** Newest first. */
  pinned: number[]
}

export type Shown = {
  message: Message
  /** Written by the one whose phone this is. */
  out: boolean
  reactions: { reaction: ReactionType; count: number; mine: boolean }[]
  /** Buttons that wait for the bot's answer, as `<row>:<column>`. */
  waiting: string[]
  /** An invoice that was paid shows a receipt. */
  paid: boolean
  /** The picture of an invoice: the Bot API keeps it out of the message. */
  photoUrl?: string
}

export type Mail = {
  id: string
  at: number
  from: string
  to: string[]
  subject: string
  /** Header lines worth a look: Reply-To, List-Id, Message-ID, References … */
  headers: Record<string, string>
  text: string
  html?: string
  attachments: { name: string; mime: string; size: number }[]
}

export type Call = {
  id: number
  at: number
  method: string
  /** As it was sent, shortened; files as `<file name, 12 kB>`. */
  args: Record<string, string>
  tookMs: number
  /** Still waiting, as a long poll does. */
  pending: boolean
  status?: number
  error?: string
  /** Shortened JSON. */
  result?: string
}

/** What the bot answered to a tap on a callback button. Nothing when it did not answer in time. */
export type CallbackAnswer = { text?: string; alert: boolean; url?: string }

/** What a tap led to, for the page to go on with. */
export type Tapped =
  | { kind: 'answer'; answer: CallbackAnswer | null }
  | { kind: 'url'; url: string }
  | { kind: 'copy'; text: string }
  | { kind: 'app'; launch: Launch }
  | { kind: 'inline'; query: string; here: boolean }
  | { kind: 'invoice'; checkout: Checkout }
  | { kind: 'contact' }
  | { kind: 'location' }
  | { kind: 'sent' }

/** A Mini App as it is opened. The page adds theme and version to the address itself. */
export type Launch = {
  id: string
  title: string
  /** Where the browser finds it; what Telegram would have been told is `named`. */
  url: string
  named: string
  initData: string
  startParam?: string
  /** A reply keyboard's app may send data back, and knows nothing of who opened it. */
  from: 'keyboard' | 'inline' | 'inline-mode' | 'menu' | 'link'
  mode: 'compact' | 'full' | 'fullscreen'
}

export type Checkout = {
  /** A message's invoice, or one by link. */
  slug: string
  title: string
  description: string
  photoUrl?: string
  currency: string
  prices: { label: string; amount: number }[]
  needs: { name: boolean; phone: boolean; email: boolean; address: boolean }
  isFlexible: boolean
  maxTip: number
  suggestedTips: number[]
  test: boolean
}

export type OrderInfo = {
  name?: string
  phone_number?: string
  email?: string
  shipping_address?: {
    country_code: string
    state: string
    city: string
    street_line1: string
    street_line2: string
    post_code: string
  }
}

type In = { person: number; chat: number }
/** All that a person can do on the page. With files it is sent as form data: the act as `act`, each file as `file`. */
export type Act =
  | ({ do: 'start'; payload?: string } & In)
  | ({ do: 'say'; text: string; replyTo?: number; topic?: number } & In)
  | ({ do: 'attach'; as: 'photo' | 'file'; caption?: string; replyTo?: number; topic?: number } & In)
  | ({ do: 'press'; message: number; row: number; column: number } & In)
  | ({ do: 'key'; row: number; column: number } & In)
  | ({ do: 'menu' } & In)
  | ({ do: 'contact' } & In)
  | ({ do: 'location'; latitude: number; longitude: number } & In)
  | ({ do: 'edit'; message: number; text: string } & In)
  | ({ do: 'delete'; message: number } & In)
  /** No emoji takes the person's reaction back. */
  | ({ do: 'react'; message: number; emoji: string } & In)
  | ({ do: 'inline'; query: string; offset?: string } & In)
  | ({ do: 'choose'; query: string; result: string } & In)
  /** The one above the results: `tapped` says what it led to. */
  | ({ do: 'inline-button'; query: string } & In)
  | ({ do: 'shipping'; slug: string; info: OrderInfo } & In)
  | ({
      do: 'pay'
      slug: string
      message?: number
      info?: OrderInfo
      shipping?: string
      tip?: number
      fails?: boolean
    } & In)
  | ({ do: 'block' } & In)
  | ({ do: 'unblock' } & In)
  | { do: 'language'; person: number; language: string }
  | { do: 'add-person'; name: string; language: string }
  | { do: 'app-data'; launch: string; data: string; button: string }
  | { do: 'app-contact'; launch: string; person: number }
  | { do: 'app-write-access'; launch: string; person: number; allowed: boolean }
  | { do: 'app-custom'; person: number; method: string; params: Record<string, unknown> }
  | { do: 'app-prepared'; person: number; id: string; chat: number }
  | { do: 'app-invoice'; person: number; slug: string }
  | { do: 'open-link'; person: number; chat: number; url: string }
  | { do: 'move-clock'; seconds: number }
  | { do: 'clear-mails' }

/** Each act's answer; most have none but `{}`. */
export type Done = {
  tapped?: Tapped
  inline?: { results: InlineQueryResult[]; nextOffset: string; button?: InlineQueryResultsButton }
  shipping?:
    | { ok: true; options: { id: string; title: string; amount: number }[] }
    | { ok: false; error: string }
  paid?: { ok: true } | { ok: false; error: string }
  custom?: { result: unknown } | { error: string }
  checkout?: Checkout
  person?: User
}
export type ActAnswer = { ok: true; done: Done } | { ok: false; error: string }
