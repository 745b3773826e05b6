// What a Mini App is told of who opened it, signed as Telegram signs it: which fields come depends on what was tapped.
// Knows no chats and no people; whoever opens an app hands in what there is to tell.
import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto'
import type { Chat, User } from 'grammy/types'

type Opener = {
  user: User
  /** The bot may write to them first. */
  allowsWriteToPm: boolean
  /** Seconds. */
  authDate: number
}
/** Where a link was tapped; nowhere is a profile, or a link outside of Telegram. */
type Place = Pick<Chat, 'id' | 'type'>
type Button = Opener & { queryId: string }
type Link = Opener & { chat?: Place | undefined; startParam?: string | undefined }

/** A button of a reply keyboard and the one above inline results tell the app nothing of who taps. */
export type Opening =
  | { kind: 'keyboard' | 'inline-mode' }
  | ({ kind: 'inline' | 'menu' } & Button)
  | ({ kind: 'main' | 'direct' } & Link)

export type Opened = {
  initData: string
  /** Only a reply keyboard's app may hand data to the bot, and only once. */
  maySendData: boolean
}

/** A field that is not there is left out. */
export type InitFields = Readonly<Record<string, string | undefined>>

export function launchOf(opening: Opening, botToken: string): Opened {
  const fields = fieldsOf(opening)
  const initData = fields === undefined ? '' : signInitData(fields, botToken)
  return { initData, maySendData: opening.kind === 'keyboard' }
}

function fieldsOf(opening: Opening): InitFields | undefined {
  switch (opening.kind) {
    case 'keyboard':
    case 'inline-mode':
      return undefined
    case 'inline':
    case 'menu':
      return ofButton(opening)
    case 'main':
    case 'direct':
      return ofLink(opening)
  }
}

const ofButton = (opening: Button): InitFields => ({
  query_id: opening.queryId,
  user: writeUser(opening),
  auth_date: `${opening.authDate}`,
})

const ofLink = (
  opening: Opener & { chat?: Place | undefined; startParam?: string | undefined },
): InitFields => ({
  user: writeUser(opening),
  chat_instance: writeChatInstance(opening.chat?.id ?? opening.user.id),
  // In the bot's own chat, and where no chat is, Telegram calls it the sender's.
  chat_type: opening.chat === undefined || opening.chat.id === opening.user.id ? 'sender' : opening.chat.type,
  start_param: opening.startParam || undefined,
  auth_date: `${opening.authDate}`,
})

/** In the order and the spelling of Telegram, that is: an empty last name is there, slashes are escaped. */
function writeUser({ user, allowsWriteToPm }: Opener): string {
  const told = {
    id: user.id,
    first_name: user.first_name,
    last_name: user.last_name ?? '',
    username: user.username,
    language_code: user.language_code,
    is_premium: user.is_premium,
    allows_write_to_pm: allowsWriteToPm || undefined,
  }
  return JSON.stringify(told).replaceAll('/', '\\/')
}

/** A number that looks like none, the same whenever the same chat is meant. */
export function writeChatInstance(chatId: number): string {
  return createHash('sha256').update(`chat instance ${chatId}`).digest().readBigInt64BE().toString()
}

/** Adds `signature`, which anybody can check by a public key, then `hash`, which covers it and needs the bot's token. */
export function signInitData(
  fields: InitFields,
  botToken: string,
  privateKey: KeyObject = ownKey.privateKey,
): string {
  const told = Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const signature = sign(null, Buffer.from(publicText(told, botToken)), privateKey).toString('base64url')
  const signed: [string, string][] = [...told, ['signature', signature]]
  signed.push(['hash', hashOf(signed, botToken).toString('hex')])
  return signed.map(([name, value]) => `${name}=${encode(value)}`).join('&')
}

/** As Telegram's documentation tells a bot to check it. A field that is there twice is a forgery. */
export function verifyInitData(initData: string, botToken: string): boolean {
  const fields = readFields(initData)
  const given = Buffer.from(fields?.find(([name]) => name === 'hash')?.[1] ?? '', 'hex')
  if (fields === undefined || given.length !== 32) return false
  const rest = fields.filter(([name]) => name !== 'hash')
  return timingSafeEqual(given, hashOf(rest, botToken))
}

/** As somebody checks it who knows only the bot's number. `publicKey` is 64 hex digits. */
export function verifySignature(initData: string, botToken: string, publicKey: string): boolean {
  const fields = readFields(initData)
  const given = fields?.find(([name]) => name === 'signature')?.[1]
  if (fields === undefined || given === undefined) return false
  const rest = fields.filter(([name]) => name !== 'hash' && name !== 'signature')
  const key = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey, 'hex').toString('base64url') }
  const text = Buffer.from(publicText(rest, botToken))
  return verify(null, text, createPublicKey({ key, format: 'jwk' }), Buffer.from(given, 'base64url'))
}

type Fields = readonly (readonly [string, string])[]

function readFields(initData: string): Fields | undefined {
  const fields = [...new URLSearchParams(initData)]
  return new Set(fields.map(([name]) => name)).size === fields.length ? fields : undefined
}

const lines = (fields: Fields) =>
  fields
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('\n')

function hashOf(fields: Fields, botToken: string): Buffer {
  const secret = createHmac('sha256', 'WebAppData').update(botToken).digest()
  return createHmac('sha256', secret).update(lines(fields)).digest()
}

const publicText = (fields: Fields, botToken: string) =>
  `${botToken.split(':', 1)[0]}:WebAppData\n${lines(fields)}`

const encode = (value: string) =>
  encodeURIComponent(value).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** Telegram's key is its own; this one stands in for it. It is the same on every machine and no secret. */
const ownKey = (() => {
  const seed = createHash('sha256').update('a local Telegram signs with this').digest()
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  return { privateKey, publicKey: Buffer.from(x, 'base64url').toString('hex') }
})()
export const ownPublicKey: string = ownKey.publicKey
