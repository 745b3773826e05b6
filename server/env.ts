// The only reader of the environment: each variable is checked once, before anything else starts.
// Never repeats a secret in what it says.
import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import * as z from 'zod'
import type { Language } from '#db/schema/kinds.ts'
import { languageOf } from '#shop/languages.ts'
import { StartError } from './start-error.ts'

type Env = Readonly<Record<string, string | undefined>>

type Telegram = { token: string; apiRoot: string; ownerIds: number[] }
export type Mail = { url: string; from: string; to: string[] }
export type Config = {
  /** Without a token there is no Telegram: the demo shop, for this machine only. */
  bot:
    | { kind: 'sandbox' }
    | ({ kind: 'polling' } & Telegram)
    | ({ kind: 'webhook'; publicUrl: string } & Telegram)
  http: { host: string; port: number }
  dataDir: string
  mail: Mail | null
  /** Empty: the one kept in dataDir. */
  secret: string | null
  logLevel: (typeof logLevels)[number]
  /** What the person at the terminal reads. */
  language: Language
  /** Names that look like ours but are not: told, as a misspelt token would silently open the demo. */
  hints: string[]
}

export const publicApiRoot = 'https://api.telegram.org'
const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const
const webhookPorts = ['', '80', '88', '8443']

const mailAddress = /^(?:[^<>@]*<[^\s<>,@]+@[^\s<>,@]+>|[^\s<>,@]+@[^\s<>,@]+)$/
const list = z.string().transform((value) =>
  value
    .split(/[,;\s]+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
)
const urlWith = (protocols: string[], error: string) =>
  z.string().refine((value) => protocols.includes(URL.parse(value)?.protocol ?? ''), error)
const withoutSlash = (value: string) => value.replace(/\/+$/, '')

/** Each text goes on from the name: what is wrong, what it should look like, where to get it. */
const variables = {
  BOT_TOKEN: z
    .string()
    .regex(
      /^\d{5,}:[\w-]{30,}$/,
      'is not a bot token: it looks like 123456789:AAE-x… (digits, a colon, 35 letters); copy it whole from @BotFather, /mybots, API Token',
    ),
  PUBLIC_URL: urlWith(
    ['https:', 'http:'],
    'is not an address: it looks like https://shop.example.com; take the domain that points to this server',
  )
    .refine(
      isOrigin,
      'has more than a domain in it: leave only https://shop.example.com, without a path or a password',
    )
    .transform(withoutSlash),
  DATA_DIR: z.string().transform((path) => resolve(path)),
  HOST: z
    .string()
    .refine(
      (host) => isIP(host) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(host),
      'is not an address to listen on: 127.0.0.1 behind a proxy on this machine, 0.0.0.0 in a container',
    ),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'is not a port: a number from 1 to 65535, 3000 unless something else uses it')
    .transform(Number)
    .refine((port) => port <= 65_535, 'is too high for a port: a number from 1 to 65535, such as 3000'),
  TELEGRAM_API_ROOT: urlWith(
    ['https:', 'http:'],
    `is not an address: it looks like ${publicApiRoot}; leave it out unless you run a Bot API server of your own`,
  ).transform(withoutSlash),
  OWNER_IDS: list
    .refine(
      (ids) => ids.every((entry) => /^[1-9]\d{0,15}$/.test(entry)),
      'is not a list of Telegram ids: numbers with commas between, like 123456789,987654321; a name such as @ann is not an id, @userinfobot tells yours',
    )
    .transform((ids) => [...new Set(ids.map(Number))]),
  SMTP_URL: urlWith(
    ['smtp:', 'smtps:'],
    'is not a mail server: it looks like smtps://user:password@smtp.example.com:465; your mail provider lists it under SMTP',
  ),
  MAIL_FROM: z
    .string()
    .regex(
      mailAddress,
      'is not a sender: it looks like shop@example.com or Shop <shop@example.com>; take the mailbox SMTP_URL signs in to',
    ),
  MAIL_TO: list.refine(
    (all) => all.every((entry) => mailAddress.test(entry)),
    'is not a list of mail addresses: orders@example.com, several with commas between; where orders should arrive',
  ),
  SECRET: z
    .string()
    .min(
      32,
      'is too short to sign with: 32 characters or more; leave it out and one is made and kept in DATA_DIR',
    ),
  LOG_LEVEL: z.enum(logLevels, `is not a log level: one of ${logLevels.join(', ')}; leave it out for info`),
} as const
type Name = keyof typeof variables
type Values = { [N in Name]?: z.output<(typeof variables)[N]> }
const names = Object.keys(variables) as Name[]

export function readConfig(env: Env): Config {
  const values = parseAll(env)
  checkTogether(values)
  return {
    bot: botOf(values),
    http: { host: values.HOST ?? '127.0.0.1', port: values.PORT ?? 3000 },
    dataDir: values.DATA_DIR ?? resolve('data'),
    mail:
      values.SMTP_URL === undefined || values.MAIL_FROM === undefined
        ? null
        : { url: values.SMTP_URL, from: values.MAIL_FROM, to: values.MAIL_TO ?? [] },
    secret: values.SECRET ?? null,
    logLevel: values.LOG_LEVEL ?? 'info',
    language: languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG) ?? 'en',
    hints: misspelt(env),
  }
}

/** All wrong ones at once, a line each: nobody wants to start five times. */
function parseAll(env: Env): Values {
  const wrong: string[] = []
  const values: Record<string, unknown> = {}
  for (const name of names) {
    try {
      const text = textOf(env, name)
      if (text === undefined) continue
      if (/^(["']).*\1$/.test(text))
        throw new StartError(`${name} has quotation marks around it: remove them`)
      const parsed = variables[name].safeParse(text)
      if (parsed.success) values[name] = parsed.data
      else wrong.push(`${name} ${parsed.error.issues[0]?.message ?? 'is wrong'}`)
    } catch (error) {
      if (!(error instanceof StartError)) throw error
      wrong.push(error.message)
    }
  }
  if (wrong.length > 0) throw new StartError(wrong.join('\n'))
  return values as Values
}

/** The variable itself or the content of the file that NAME_FILE names; an empty one counts as not set. */
function textOf(env: Env, name: Name): string | undefined {
  const own = env[name]?.trim() || undefined
  const file = env[`${name}_FILE`]?.trim() || undefined
  if (file === undefined) return own
  if (own !== undefined) throw new StartError(`${name} and ${name}_FILE are both set: keep one of them`)
  try {
    return readFileSync(file, 'utf8').trim() || undefined
  } catch {
    throw new StartError(
      `${name}_FILE names a file that cannot be read: check that ${file} is there and readable`,
    )
  }
}

function checkTogether(values: Values): void {
  const missing = (name: Name, because: Name, cure: string) => {
    if (values[name] === undefined && values[because] !== undefined) {
      throw new StartError(`${name} is not set, but ${because} is: ${cure}`)
    }
  }
  const token = 'set the token from @BotFather, or remove it to open the demo shop on this machine'
  missing('BOT_TOKEN', 'PUBLIC_URL', token)
  missing('BOT_TOKEN', 'OWNER_IDS', token)
  missing('MAIL_FROM', 'SMTP_URL', 'say who mail comes from, like shop@example.com')
  missing('SMTP_URL', 'MAIL_FROM', 'set the mail server, like smtps://user:password@smtp.example.com:465')
  missing('SMTP_URL', 'MAIL_TO', 'set the mail server, like smtps://user:password@smtp.example.com:465')
  if (values.BOT_TOKEN === undefined && values.HOST !== undefined && !isLoopback(values.HOST)) {
    throw new StartError(
      `HOST is ${values.HOST}, but BOT_TOKEN is not set: the demo shop is for this machine only; set BOT_TOKEN, or remove HOST`,
    )
  }
  checkPublicUrl(values)
}

/** What Telegram itself demands of a webhook; a Bot API server of one's own is less strict. */
function checkPublicUrl({ PUBLIC_URL, TELEGRAM_API_ROOT = publicApiRoot }: Values): void {
  const url = URL.parse(PUBLIC_URL ?? '')
  if (url === null || TELEGRAM_API_ROOT !== publicApiRoot) return
  if (url.protocol !== 'https:') {
    throw new StartError(
      'PUBLIC_URL begins with http: Telegram opens https only; give the server a certificate first',
    )
  }
  if (!webhookPorts.includes(url.port)) {
    throw new StartError(
      `PUBLIC_URL has port ${url.port}: Telegram reaches only 443, 80, 88 and 8443; best leave it out`,
    )
  }
}

function botOf(values: Values): Config['bot'] {
  if (values.BOT_TOKEN === undefined) return { kind: 'sandbox' }
  const telegram = {
    token: values.BOT_TOKEN,
    apiRoot: values.TELEGRAM_API_ROOT ?? publicApiRoot,
    ownerIds: values.OWNER_IDS ?? [],
  }
  return values.PUBLIC_URL === undefined
    ? { kind: 'polling', ...telegram }
    : { kind: 'webhook', publicUrl: values.PUBLIC_URL, ...telegram }
}

function isOrigin(value: string): boolean {
  const url = URL.parse(value)
  return url !== null && url.username === '' && withoutSlash(value).toLowerCase() === url.origin
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host)
}

/** Only for names of two words: too much in a usual environment looks like HOST or PORT. */
function misspelt(env: Env): string[] {
  const plain = (name: string) => name.toUpperCase().replace(/[^A-Z]/g, '')
  const expected = names.filter((name) => name.includes('_')).flatMap((name) => [name, `${name}_FILE`])
  return Object.keys(env)
    .filter((name) => !expected.includes(name))
    .flatMap((name) => {
      const meant = expected.find((known) => plain(name).endsWith(plain(known)))
      return meant === undefined ? [] : [`${name} is not read: is it meant to be ${meant}?`]
    })
}
