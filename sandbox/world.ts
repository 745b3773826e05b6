// What the local Telegram holds: the bot, people, chats and their messages. Plain data, so that it can be saved as it is.
// Decides nothing: methods and people change it.
import type {
  BotCommand,
  BotCommandScope,
  ChatAdministratorRights,
  ChatMember,
  ChatMemberAdministrator,
  ForceReply,
  InlineKeyboardMarkup,
  LabeledPrice,
  MenuButton,
  Message,
  ReactionType,
  ReplyKeyboardMarkup,
  User,
} from 'grammy/types'

/** Somebody with a Telegram of their own. */
export type Account = {
  user: User
  phone: string
  /** Has pressed START (or allowed it otherwise): only then may the bot write first. */
  started: boolean
  blocked: boolean
  /** The account is gone. */
  deleted: boolean
  /** What a Mini App keeps in Telegram's cloud. */
  cloud: Record<string, string>
}

/** How a member stands in a group; the bot is one, too. */
export type MemberStatus = ChatMember['status']
/** What an administrator may do, or not. */
export type AdministratorRight = Extract<keyof ChatMemberAdministrator, `can_${string}`>

export type Topic = {
  id: number
  name: string
  iconColor: number
  iconEmojiId?: string
  closed: boolean
  /** The bot made it, and may change it without being an administrator. */
  ofBot?: true
}

/** A message with all that the Bot API does not show of it. */
export type Kept = {
  message: Message
  deleted: boolean
  /** What it was before each edit, oldest first. */
  before: Message[]
  /** What the bot forbids to copy. */
  protected: boolean
  /** Who reacted with what; the key is the id of the person or the bot. */
  reactions: Record<string, ReactionType[]>
  /** The invoice behind an invoice message, and who has paid it. */
  invoice?: Invoice
  paidBy?: number[]
  /** A keyboard came with it, or went: such a message is never edited. */
  broughtKeyboard?: true
  /** Of a message that a person sent through the bot: the bot knows it by this name alone. */
  inlineId?: string
}

export type Invoice = {
  slug: string
  title: string
  description: string
  payload: string
  providerToken: string
  currency: string
  prices: LabeledPrice[]
  startParameter?: string
  isFlexible: boolean
  needs: { name: boolean; phone: boolean; email: boolean; address: boolean }
  maxTip: number
  suggestedTips: number[]
  photoUrl?: string
  subscriptionPeriod?: number
}

export type KeyboardShown = {
  /** Of the message that brought it. */
  messageId: number
  markup: ReplyKeyboardMarkup | ForceReply
}

type RoomBase = {
  id: number
  messages: Kept[]
  /** Newest first, as Telegram shows them. */
  pinned: number[]
  /** What each person has in place of the phone keyboard; the key is the person's id. */
  keyboards: Record<string, KeyboardShown>
  /** The bot is typing, for five seconds or until its next message. */
  action?: { name: string; topic?: number; until: number }
}

export type PrivateRoom = RoomBase & { kind: 'private'; menu?: MenuButton }
export type GroupRoom = RoomBase & {
  kind: 'group' | 'supergroup' | 'channel'
  title: string
  username?: string
  isForum: boolean
  topics: Topic[]
  /** The topic a forum always has; nothing while it is as it was made. */
  general?: { name: string; closed: boolean; hidden: boolean }
  /** What the group keeps from the bot as an administrator. */
  botLacks?: AdministratorRight[]
  /** By id, the bot's among them; who is not here has never been. */
  members: Record<string, MemberStatus>
  /** A supergroup has message ids of its own. */
  lastMessageId: number
  migratedTo?: number
  gone: boolean
}
/** A chat. Its id is the person's in a private one, negative in a group. */
export type Room = PrivateRoom | GroupRoom

export type BotRecord = {
  id: number
  token: string
  username: string
  /** By language code; '' is for everybody else. */
  names: Record<string, string>
  descriptions: Record<string, string>
  shortDescriptions: Record<string, string>
  commands: { scope: BotCommandScope; language: string; commands: BotCommand[] }[]
  menu: MenuButton
  /** What it asks for when it is added to a chat as an administrator. */
  wantedRights?: { groups?: ChatAdministratorRights; channels?: ChatAdministratorRights }
  /** What @BotFather would have been told. */
  inline: boolean
  inlineFeedback: boolean
  readsGroups: boolean
  mainAppUrl?: string
}

export type FileKind =
  | 'photo'
  | 'document'
  | 'video'
  | 'animation'
  | 'audio'
  | 'voice'
  | 'sticker'
  /** The small picture of another file. */
  | 'thumbnail'

/** One size of a picture, or a file. */
export type StoredFile = {
  /** What its id names; the same file sent twice has the same unique id. */
  uniqueId: string
  id: string
  kind: FileKind
  name: string
  mime: string
  bytes: number
  /** Where the bytes lie in Files. */
  content: string
  width?: number
  height?: number
  /** In seconds, as its sender says. */
  duration?: number
  /** Ids of all sizes of the same photo, smallest first. */
  sizes?: string[]
  /** Id of its small picture. */
  thumbnail?: string
  /** Its number in its path. */
  number: number
  /** Until when its link works, in milliseconds; 0 as long as nobody asked for one. */
  linkUntil: number
  /** Its link ended: an expired file, on order. */
  expired: boolean
}

export type Payment = {
  chargeId: string
  providerChargeId: string
  userId: number
  currency: string
  amount: number
  payload: string
  /** Seconds. */
  date: number
  refundedAt?: number
  subscriptionPeriod?: number
}

/** A message as a person will post it in the bot's name, or through it. */
export type InlineMessage = {
  content: Partial<Message>
  /** Not fetched before it is sent. */
  file?: { kind: 'photo' | 'document' | 'video' | 'animation' | 'audio'; file: string }
  markup?: InlineKeyboardMarkup
  invoice?: Invoice
}

export type PreparedMessage = InlineMessage & {
  userId: number
  /** Kinds of chats it may go to. */
  chats: ('user' | 'bot' | 'group' | 'channel')[]
  /** Seconds. */
  expiresAt: number
}

export type World = {
  bot: BotRecord
  accounts: Record<string, Account>
  rooms: Record<string, Room>
  /** By id. */
  files: Record<string, StoredFile>
  /** Of createInvoiceLink, by slug. */
  invoices: Record<string, Invoice>
  payments: Payment[]
  /** Of savePreparedInlineMessage, by id. */
  prepared: Record<string, PreparedMessage>
  /** Of private chats and basic groups together, as a bot counts them. */
  lastMessageId: number
  /** The next person, group or file gets the next number. */
  lastNumber: number
}

export function accountOf(world: World, id: number): Account | undefined {
  return world.accounts[id]
}

export function roomOf(world: World, id: number): Room | undefined {
  return world.rooms[id]
}

/** Still there, that is: not deleted. */
export function findKept(room: Room, messageId: number): Kept | undefined {
  const kept = room.messages.find(({ message }) => message.message_id === messageId)
  return kept?.deleted ? undefined : kept
}
