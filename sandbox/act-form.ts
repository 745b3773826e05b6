// The form of every act that can be asked for on the page: what comes over HTTP is one of these, or is not done.
import { z } from 'zod'
import type { Act } from './page/contract.ts'

type Kind = Act['do']

const id = z.int()
const may = z.exactOptional
const inChat = { person: id, chat: id }
const answering = { replyTo: may(id), topic: may(id) }
const button = { row: z.int().min(0), column: z.int().min(0) }
const info = z.object({
  name: may(z.string()),
  phone_number: may(z.string()),
  email: may(z.string()),
  shipping_address: may(
    z.object({
      country_code: z.string(),
      state: z.string(),
      city: z.string(),
      street_line1: z.string(),
      street_line2: z.string(),
      post_code: z.string(),
    }),
  ),
})

const form = <K extends Kind, T extends z.core.$ZodShape>(kind: K, shape: T) =>
  z.object({ do: z.literal(kind), ...shape })

const anAct = z.discriminatedUnion('do', [
  form('start', { ...inChat, payload: may(z.string()) }),
  form('say', { ...inChat, ...answering, text: z.string() }),
  form('attach', { ...inChat, ...answering, as: z.enum(['photo', 'file']), caption: may(z.string()) }),
  form('press', { ...inChat, ...button, message: id }),
  form('key', { ...inChat, ...button }),
  form('menu', inChat),
  form('contact', inChat),
  form('location', {
    ...inChat,
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  }),
  form('edit', { ...inChat, message: id, text: z.string() }),
  form('delete', { ...inChat, message: id }),
  form('react', { ...inChat, message: id, emoji: z.string() }),
  form('inline', { ...inChat, query: z.string(), offset: may(z.string()) }),
  form('choose', { ...inChat, query: z.string(), result: z.string() }),
  form('inline-button', { ...inChat, query: z.string() }),
  form('shipping', { ...inChat, slug: z.string(), info }),
  form('pay', {
    ...inChat,
    slug: z.string(),
    message: may(id),
    info: may(info),
    shipping: may(z.string()),
    tip: may(z.int().min(0)),
    fails: may(z.boolean()),
  }),
  form('block', inChat),
  form('unblock', inChat),
  form('language', { person: id, language: z.string() }),
  form('add-person', { name: z.string(), language: z.string() }),
  form('app-data', { launch: z.string(), data: z.string(), button: z.string() }),
  form('app-contact', { launch: z.string(), person: id }),
  form('app-write-access', { launch: z.string(), person: id, allowed: z.boolean() }),
  form('app-custom', { person: id, method: z.string(), params: z.record(z.string(), z.unknown()) }),
  form('app-prepared', { person: id, id: z.string(), chat: id }),
  form('app-invoice', { person: id, slug: z.string() }),
  form('open-link', { ...inChat, url: z.string() }),
  form('move-clock', { seconds: z.number() }),
  form('clear-mails', {}),
]) satisfies z.ZodType<Act>

/** It was asked for in a way that nobody could do. */
export class NoAct extends Error {}

export function readAct(json: string): Act {
  const { success, data, error } = anAct.safeParse(parse(json))
  if (!success) throw new NoAct(`that is no act: ${wrongIn(error)}`)
  return data
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new NoAct('that is no act: it is not JSON')
  }
}

function wrongIn({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; ')
}
