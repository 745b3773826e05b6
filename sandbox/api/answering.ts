// One call of the bot, from its name and parameters to Telegram's envelope. Over HTTP and out of a webhook's answer alike.
import type { ResponseParameters } from 'grammy/types'
import { type Core, isDescribed, type Request } from '../core.ts'
import { methods } from '../methods/table.ts'
import { updateMethods } from '../methods/updates.ts'
import { findMethod } from '../schema/bot-api.ts'
import { checkAnswer } from '../schema/check.ts'
import { unknownNames } from '../schema/names.ts'
import { methodNow } from '../schema/outlived.ts'
import type { BotApi } from '../schema/shapes.ts'
import { createArgs } from './args.ts'
import type { Calls } from './calls.ts'
import { noPace } from './pace.ts'
import { badRequest, Refusal } from './refusal.ts'
import type { Fields } from './request.ts'

export type Envelope = { status: number; body: Answer }
type Answer =
  | { ok: true; result: unknown; description?: string }
  | { ok: false; error_code: number; description: string; parameters?: ResponseParameters }

export type Answering = (method: string, fields: Fields, asked: Request) => Promise<Envelope>

const byName = new Map(Object.entries(methods).map(([name, method]) => [name.toLowerCase(), method]))

/** A failure of our own is not passed off as Telegram's: it is thrown at whoever runs this. */
export function createAnswering(core: Core, api: BotApi, calls: Calls): Answering {
  const run = async (written: string, fields: Fields, asked: Request): Promise<unknown> => {
    const name = methodNow(written)
    core.updates.presence.enter(name)
    const known = findMethod(api, name)
    if (known === undefined) throw new Refusal(404, 'Not Found: method not found')
    const method = byName.get(name)
    if (method === undefined) {
      throw new Refusal(404, `Not Found: method ${known.name} is not part of the sandbox`)
    }
    const args = createArgs(fields.fields, fields.uploads)
    const [unknown] = unknownNames(api, known, fields.fields)
    if (unknown !== undefined) {
      // What Telegram itself refuses is refused in its words; what it would pass over is named.
      if (!(known.name in updateMethods)) await method(rehearsal(core), args, asked)
      throw badRequest(`sandbox: ${unknown}`)
    }
    const result = await method(core, args, asked)
    const wrong = checkAnswer(api, known, plain(result))
    if (wrong.length > 0) throw new Error(`the sandbox answers ${known.name} wrongly: ${wrong.join('; ')}`)
    return result
  }
  return async (name, fields, asked) => {
    const call = calls.begin(name, fields)
    try {
      const result = await run(name, fields, asked)
      const envelope = succeed(result)
      calls.end(call, { status: 200, result: plain(result) })
      return envelope
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(500, `Internal Server Error: ${error}`)
      calls.end(call, { status: refusal.code, error: refusal.message })
      return fail(refusal)
    }
  }
}

/** A Telegram in which nothing that is done is done. */
function rehearsal(core: Core): Core {
  const { updates, queries } = core
  return {
    ...core,
    world: structuredClone(core.world),
    pace: noPace,
    updates: { ...updates, push: () => undefined },
    queries: { ...queries, open: (kind, id) => ({ ...queries.open(kind, id), settle: () => {} }) },
    changed: () => {},
  }
}

const plain = (result: unknown) => (isDescribed(result) ? result.result : result)

function succeed(result: unknown): Envelope {
  if (!isDescribed(result)) return { status: 200, body: { ok: true, result } }
  const { result: inner, description } = result
  return { status: 200, body: { ok: true, result: inner, description } }
}

export function fail({ code, message, parameters }: Refusal): Envelope {
  const body = { ok: false as const, error_code: code, description: message }
  return { status: code, body: { ...body, ...(parameters !== undefined && { parameters }) } }
}
