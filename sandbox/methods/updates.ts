// How the bot gets its updates: by polling or by a webhook, never both. Who delivers is in polling.ts and webhook.ts.
import type { WebhookInfo } from 'grammy/types'
import type { Args } from '../api/args.ts'
import { badRequest } from '../api/refusal.ts'
import { type Core, type Described, described, type Methods, type Request } from '../core.ts'
import { readAllowed } from '../updates/kinds.ts'
import type { WebhookSettings } from '../updates/queue.ts'
import { objectionTo, originOf, readAddress } from '../webhook/address.ts'

const longestPollInSeconds = 50
const usualConnections = 40
const mostConnections = 100
const largestCertificate = 3 * 1_024 * 1_024
const longestSecret = 256

/** What of the sandbox these methods work with. */
type Line = Pick<Core, 'updates' | 'hosts'>

export const updateMethods = {
  async getUpdates({ updates }: Line, args: Args, { signal }: Request) {
    if (updates.webhook() !== null) {
      return updates.polling.conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        signal,
      )
    }
    readAllowedUpdates(updates, args)
    const offset = args.int('offset')
    const limit = args.int('limit', { min: 1, max: 100, otherwise: 100 })
    const timeout = args.int('timeout', { min: 0, max: longestPollInSeconds })
    return updates.polling.get({ offset, limit, timeout }, signal)
  },

  setWebhook(core: Line, args: Args) {
    if (args.text('url') === '') return deleteWebhook(core, args)
    const { updates } = core
    updates.presence.enterSetWebhook()
    const wished = readSettings(args)
    const now = updates.webhook()
    if (now !== null && isSame(now, wished) && !args.flag('drop_pending_updates')) {
      readAllowedUpdates(updates, args)
      return described(true, 'Webhook is already set')
    }
    updates.polling.end('terminated by setWebhook request')
    // The old one goes first, even when the new one is then refused.
    updates.setWebhook(null)
    if (args.flag('drop_pending_updates')) updates.keepLast(0)
    allowWebhook(core, args, wished)
    updates.setWebhook(wished)
    return described(true, 'Webhook was set')
  },

  deleteWebhook,

  getWebhookInfo({ updates }: Line): WebhookInfo {
    const webhook = updates.webhook()
    const allowed = updates.allowed()
    return {
      url: webhook?.url ?? '',
      has_custom_certificate: webhook?.hasCertificate ?? false,
      pending_update_count: updates.count(),
      ...(webhook?.lastError && {
        last_error_date: webhook.lastError.date,
        last_error_message: webhook.lastError.message,
      }),
      ...(webhook && {
        max_connections: webhook.maxConnections,
        ip_address: webhook.ipAddress || numbersIn(webhook.url) || '<unknown>',
      }),
      ...(allowed && { allowed_updates: [...allowed] }),
    }
  },

  close({ updates }: Line) {
    updates.presence.close()
    updates.nudge()
    updates.polling.answer()
    return true
  },

  logOut({ updates }: Line) {
    updates.presence.logOut()
    updates.keepLast(0)
    updates.setWebhook(null)
    updates.polling.answer()
    return true
  },
} satisfies Methods

/** Telegram looks up where a name leads; here that is known only of an address that is in numbers already. */
const numbersIn = (url: string) => /^\d+(\.\d+){3}$/.exec(readAddress(url)?.host ?? '')?.[0]

function deleteWebhook({ updates }: Line, args: Args): Described {
  const existed = updates.webhook() !== null
  const drop = args.flag('drop_pending_updates')
  if (existed) updates.setWebhook(null)
  else if (!drop) readAllowedUpdates(updates, args)
  if (drop) updates.keepLast(0)
  return described(true, existed ? 'Webhook was deleted' : 'Webhook is already deleted')
}

function readSettings(args: Args): WebhookSettings {
  return {
    url: args.text('url'),
    secretToken: args.text('secret_token'),
    maxConnections: args.int('max_connections', {
      min: 1,
      max: mostConnections,
      otherwise: usualConnections,
    }),
    ipAddress: args.text('ip_address'),
    hasCertificate: certificateOf(args) !== undefined,
  }
}

function isSame(now: WebhookSettings, wished: WebhookSettings): boolean {
  const isAlike = (['url', 'secretToken', 'maxConnections', 'ipAddress'] as const).every(
    (name) => now[name] === wished[name],
  )
  return isAlike && !now.hasCertificate && !wished.hasCertificate
}

function certificateOf(args: Args) {
  const [, attached = 'certificate'] = /^attach:\/\/(.*)$/s.exec(args.text('certificate')) ?? []
  return args.upload('certificate') ?? args.upload(attached)
}

function allowWebhook({ updates, hosts }: Line, args: Args, wished: WebhookSettings): void {
  const address = readAddress(wished.url)
  if (!address) throw badRequest('invalid webhook URL specified')
  if (Buffer.byteLength(wished.secretToken) > longestSecret) throw badRequest('secret token is too long')
  if (!/^[\w-]*$/.test(wished.secretToken)) throw badRequest('secret token contains unallowed characters')
  const size = certificateOf(args)?.bytes.length ?? 0
  if (size > largestCertificate) throw badRequest(`certificate size is too big (${size} bytes)`)
  readAllowedUpdates(updates, args)
  const isKnown = hosts.realOf(originOf(address)) !== undefined
  const objection = objectionTo(address, wished.ipAddress, isKnown)
  if (objection !== undefined) throw badRequest(`bad webhook: ${objection}`)
}

function readAllowedUpdates(updates: Core['updates'], args: Args): void {
  const kinds = readAllowed(args.text('allowed_updates'))
  if (kinds !== undefined) updates.allow(kinds)
}
