// What a new shop still lacks, in the order in which its owner gets it done. Counts as done what anybody has looked after; never
// whether it is done well.
import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { pages } from '#db/schema/running.ts'
import { type Actor, allowAll } from '../actor.ts'
import { isUntouched, readSettings } from '../settings.ts'

/** Without these nobody buys. */
export const neededSteps = ['name', 'category', 'product', 'delivery', 'notify'] as const
/** With these more people do. */
export const usefulSteps = ['greeting', 'picture', 'contact', 'hours', 'payment', 'pages'] as const
export type SetupStep = (typeof neededSteps)[number] | (typeof usefulSteps)[number]
export type Checklist = { step: SetupStep; isNeeded: boolean; isDone: boolean }[]

export function listSetup(db: Db, actor: Actor): Checklist {
  allowAll(db, actor, 'settings.edit')
  const done = doneSteps(db)
  return [
    ...neededSteps.map((step) => ({ step, isNeeded: true, isDone: done[step] })),
    ...usefulSteps.map((step) => ({ step, isNeeded: false, isDone: done[step] })),
  ]
}

function doneSteps(db: Db): Record<SetupStep, boolean> {
  const { picture, contact, hours, notifyChats, notifyMails } = readSettings(db)
  return {
    name: !isUntouched(db, 'shopName'),
    category: db.select({ one: sql`1` }).from(categories).limit(1).get() !== undefined,
    product: db.select({ one: sql`1` }).from(products).where(isPublished).limit(1).get() !== undefined,
    // The one that a shop begins with costs nothing, which is seldom meant.
    delivery: !isUntouched(db, 'deliveries'),
    notify: notifyChats.length + notifyMails.length > 0,
    greeting: !isUntouched(db, 'greeting'),
    picture: picture !== null,
    contact: contact.phone !== null || contact.email !== null,
    hours: hours.week !== null,
    payment: !isUntouched(db, 'payments'),
    pages: db.select({ one: sql`1` }).from(pages).where(isShown).limit(1).get() !== undefined,
  }
}

const isPublished = eq(products.status, 'published')
const isShown = sql`not ${pages.hidden}`
