// Messages that people send through the bot: its answers to their searches and to the Mini App, and messages prepared for
// them. What is posted is posted by the people.
import { randomBytes } from 'node:crypto'
import type { InlineQueryResultsButton, PreparedInlineMessage, SentWebAppMessage } from 'grammy/types'
import type { Args } from '../api/args.ts'
import { fault, listIn, objectIn, readJson, refusing, within } from '../api/json.ts'
import { checkLink, userInLink } from '../api/link.ts'
import { badRequest } from '../api/refusal.ts'
import type { Core, Methods } from '../core.ts'
import { checkResults, type InlineResult, placeResult } from '../messages/inline-checks.ts'
import { type ReadResult, readResult } from '../messages/inline-results.ts'
import { postInline } from '../people/inline.ts'
import type { InlineReply } from '../people/searches.ts'
import { type PreparedMessage, roomOf } from '../world.ts'

const mostResults = 50
const longestOffsetBytes = 64
const longestCacheSeconds = 24 * 3_600
const usualCacheSeconds = 300
/** How long a prepared message waits. */
const preparedSeconds = 24 * 3_600

export const inlineMethods: Methods = { answerInlineQuery, answerWebAppQuery, savePreparedInlineMessage }

function answerInlineQuery(core: Core, args: Args): true {
  const button = readButton(args.text('button')) ?? formerButton(args)
  const read = readResults(core, args.text('results'))
  if (button !== undefined) checkButton(button)
  const results = read.map(placeResult)
  const query = core.queries.open('inline', args.text('inline_query_id'))
  const nextOffset = args.text('next_offset')
  checkResults(core, read)
  if (Buffer.byteLength(nextOffset) > longestOffsetBytes) throw badRequest('NEXT_OFFSET_INVALID')
  const reply: InlineReply = {
    results,
    nextOffset,
    ...(button !== undefined && { button }),
    cacheSeconds: args.int('cache_time', { min: 0, max: longestCacheSeconds, otherwise: usualCacheSeconds }),
    isPersonal: args.flag('is_personal'),
  }
  query.settle(reply)
  return true
}

function readResults(core: Core, written: string): ReadResult[] {
  if (written === '') return []
  return readJson(written, "Can't parse JSON encoded inline query results: Unexpected symbol", (value) => {
    if (value === null) return []
    const list = listIn(value, 'Expected an Array of inline query results')
    if (list.length > mostResults) throw fault('Too many inline query results specified')
    return list.map((one) => within("Can't parse inline query result: ", () => readResult(core, one)))
  })
}

function readButton(written: string): InlineQueryResultsButton | undefined {
  if (written === '') return undefined
  return readJson(written, "Can't parse inline query results button JSON object", (value) =>
    within("Can't parse inline query results button: ", () => {
      const button = objectIn(value, 'InlineQueryResultsButton must be an Object')
      const text = button.requiredText('text')
      if (button.has('start_parameter'))
        return { text, start_parameter: button.requiredText('start_parameter') }
      if (!button.has('web_app')) throw fault('InlineQueryResultsButton must have exactly one optional field')
      return { text, web_app: { url: button.requiredObject('web_app').requiredText('url') } }
    }),
  )
}

/** As it was written before there were buttons. */
function formerButton(args: Args): InlineQueryResultsButton | undefined {
  const text = args.text('switch_pm_text')
  return text === '' ? undefined : { text, start_parameter: args.text('switch_pm_parameter') }
}

function checkButton({ text, start_parameter, web_app }: InlineQueryResultsButton): void {
  if (web_app !== undefined) {
    if (userInLink(web_app.url) !== undefined) {
      throw badRequest("Link to a user can't be used in the Web App button")
    }
    refusing(() => checkLink(web_app.url, 'Inline query button Web App', 'https'))
  } else if (start_parameter === undefined || start_parameter === '') {
    throw badRequest("Can't use empty start_parameter")
  } else if (Buffer.byteLength(start_parameter) > 64) {
    throw badRequest('Too long start_parameter specified')
  } else if (!/^[\w-]+$/.test(start_parameter)) {
    throw badRequest('Unallowed characters in start_parameter are used')
  }
  if (text.trim() === '') throw badRequest('SWITCH_PM_TEXT_EMPTY')
}

/** The one result of a call that has no list. */
function readOne(core: Core, args: Args): ReadResult {
  const written = args.text('result')
  if (written === '') throw badRequest("Result isn't specified")
  const unreadable = "Can't parse JSON encoded web view query results Unexpected symbol"
  return readJson(written, unreadable, (value) => readResult(core, value))
}

async function answerWebAppQuery(core: Core, args: Args): Promise<Partial<SentWebAppMessage>> {
  const read = readOne(core, args)
  const { message } = placeResult(read)
  const { facts, settle } = core.queries.open('web-app', args.text('web_app_query_id'))
  checkResults(core, [read])
  const { account: accountId, room: roomId } = facts as { account: number; room: number }
  const account = core.world.accounts[accountId]
  const room = roomOf(core.world, roomId)
  if (account === undefined || room === undefined) throw badRequest('QUERY_ID_INVALID')
  settle(true)
  const { inlineId } = await postInline(core, { account, room }, message)
  return inlineId === undefined ? {} : { inline_message_id: inlineId }
}

function savePreparedInlineMessage(core: Core, args: Args): PreparedInlineMessage {
  const userId = args.int('user_id', { min: 0 })
  if (userId === 0) throw badRequest('Invalid user_id specified')
  const read = readOne(core, args)
  if (core.world.accounts[userId] === undefined) throw badRequest('User not found')
  const { message }: InlineResult = placeResult(read)
  const chats = allowedChats(args)
  if (chats.length === 0) throw badRequest('At least one chat type must be allowed')
  checkResults(core, [read])
  const id = randomBytes(12).toString('base64url')
  const expiresAt = core.clock.date() + preparedSeconds
  core.world.prepared[id] = { ...message, userId, chats, expiresAt }
  return { id, expiration_date: expiresAt }
}

const allowedChats = (args: Args): PreparedMessage['chats'] =>
  (['user', 'bot', 'group', 'channel'] as const).filter((kind) => args.flag(`allow_${kind}_chats`))
