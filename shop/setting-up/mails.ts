// Mail addresses that hear of every order, besides those the shop was started with.
import type { Db } from '#db/open.ts'
import { type Actor, allowAll } from '../actor.ts'
import { parseEmail } from '../contact.ts'
import { ShopError } from '../error.ts'
import { changeSetting, mostNotifyMails, readSettings } from '../settings.ts'
import { inTx } from '../transaction.ts'

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** One or several, with spaces, commas or lines between them. Tells those that are new. */
export function addNotifyMails(db: Db, actor: Actor, typed: string, now: number): string[] {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'settings.edit')
    const before = readSettings(tx).notifyMails
    const wished = typed.split(/[\s,;]+/).filter((word) => word !== '')
    const addresses = (wished.length === 0 ? [''] : wished).map(parseEmail)
    const all = [...before]
    for (const address of addresses) if (!all.some((one) => isSame(one, address))) all.push(address)
    if (all.length > mostNotifyMails) throw new ShopError('mails-full', { most: mostNotifyMails })
    changeSetting(tx, actor, { key: 'notifyMails', value: all }, now)
    return all.slice(before.length)
  })
}

export function removeNotifyMail(db: Db, actor: Actor, address: string, now: number): void {
  inTx(db, (tx) => {
    allowAll(tx, actor, 'settings.edit')
    const before = readSettings(tx).notifyMails
    const left = before.filter((one) => !isSame(one, address))
    if (left.length === before.length) throw new ShopError('not-found')
    changeSetting(tx, actor, { key: 'notifyMails', value: left }, now)
  })
}
