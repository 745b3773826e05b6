// Structured logs on stdout: one JSON object a line, or short plain lines at a terminal.
// Never lets through what belongs to a person: only the fields named here, and texts without what gives someone away.
import { type DestinationStream, pino } from 'pino'
import type { Config } from './env.ts'

const request = ['requestId', 'method', 'route', 'status', 'ms'] as const
const work = ['messageId', 'kind', 'channel', 'place', 'attempt', 'orderId', 'updateId'] as const
const running = ['listening', 'sandbox', 'folder', 'version', 'signal', 'claim'] as const
type Field = (typeof request | typeof work | typeof running)[number]
const fields: readonly Field[] = [...request, ...work, ...running]

/** Our own random id, in which the shape of a phone number would only be chance; a link that is there to be opened. */
const ownWords: readonly Field[] = ['requestId', 'claim']

/** `error` may be anything that was thrown. */
type Facts = Partial<Record<Field, string | number>> & { error?: unknown }
type Say = (what: string, facts?: Facts) => void
export type Log = { debug: Say; info: Say; warn: Say; error: Say; fatal: Say }

export type Output = { write(text: string): unknown; isTTY?: boolean }

export function createLog(level: Config['logLevel'], output: Output = process.stdout): Log {
  const options = { level, base: null, formatters: { level: (label: string) => ({ level: label }) } }
  const stream: DestinationStream = output.isTTY === true ? forPeople(output) : output
  const logger = pino(options, stream)
  const sayAt =
    (at: keyof Log): Say =>
    (what, facts = {}) => {
      if (logger.isLevelEnabled(at)) logger[at](cleanFacts(facts), cleanText(what))
    }
  return {
    debug: sayAt('debug'),
    info: sayAt('info'),
    warn: sayAt('warn'),
    error: sayAt('error'),
    fatal: sayAt('fatal'),
  }
}

function cleanFacts({ error, ...facts }: Facts): Record<string, unknown> {
  const known = fields.filter((field) => facts[field] !== undefined)
  const written = Object.fromEntries(
    known.map((field) => [field, ownWords.includes(field) ? facts[field] : cleanValue(facts[field])]),
  )
  return error === undefined ? written : { ...written, error: cleanError(error) }
}

function cleanValue(value: string | number | undefined): string | number | undefined {
  return typeof value === 'string' ? cleanText(value) : value
}

/** What gives a person or a key away inside a sentence. */
const privateParts: [RegExp, string][] = [
  [/\b(?:bot)?\d{5,}:[\w-]{30,}/g, '[token]'],
  [/\b(?:tma|Bearer|Basic)\s+[^\s"']{8,}/gi, '[authorization]'],
  [/\b([a-z]+:\/\/)[^\s/@]+@/gi, '$1[login]@'],
  [/\?[^\s"')\]?]*=[^\s"')\]]*/g, '?[query]'],
  [/\b(?:query_id|user|chat_instance|auth_date|hash|signature)=[^\s"']+/g, '[initData]'],
  [/[^\s<>"'(),;:=[\]]+@[^\s<>"'(),;:]+\.[^\s<>"'(),;:]+/g, '[mail]'],
  [/(?<![\w.-])\+?\d(?:[\s().-]*\d){9,14}(?![\w-])/g, '[phone]'],
]

function cleanText(text: string): string {
  return privateParts.reduce((rest, [shape, instead]) => rest.replace(shape, instead), text)
}

type Broken = { type: string; message: string; code?: string | number; stack: string; cause?: Broken }

/** Where it broke and why; never the values it broke on, which drivers and parsers love to quote. */
function cleanError(error: unknown, depth = 0): Broken {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'something that is no Error', stack: '' }
  const why = (error.message.split(/\bparams:/)[0] ?? '').replace(/["«“].*["»”]/s, '"…"')
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const { code } = error as { code?: unknown }
  return {
    type: error.name,
    message: cleanText(why),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    stack: frames.join('\n'),
    ...(error.cause instanceof Error && depth < 3 ? { cause: cleanError(error.cause, depth + 1) } : {}),
  }
}

/** `12:30:05 warn  what happened  key=value`, with the stack below when something broke. */
function forPeople(output: Output): DestinationStream {
  return {
    write(line) {
      const { level, time, msg, error, ...facts } = JSON.parse(line) as Record<string, unknown>
      const at = new Date(Number(time)).toTimeString().slice(0, 8)
      const more = Object.entries(facts).map(([key, value]) => `  ${key}=${value}`)
      output.write(
        `${at} ${String(level).padEnd(5)} ${msg}${more.join('')}${broken(error as Broken | undefined)}\n`,
      )
    },
  }
}

function broken(error: Broken | undefined): string {
  if (error === undefined) return ''
  const code = error.code === undefined ? '' : ` (${error.code})`
  return `\n  ${error.type}${code}: ${error.message}\n${error.stack}${broken(error.cause)}`
}
