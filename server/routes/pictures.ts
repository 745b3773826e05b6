// Staff send a picture as it is, the file as the body. Nothing of it is taken in before we know whose it is.
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Db } from '#db/open.ts'
import { allow, type Staff } from '#shop/actor.ts'
import { mostBytes, tooHeavy } from '../pictures/master.ts'
import type { Pictures } from '../pictures/pictures.ts'
import { takingTurns } from '../pictures/turns.ts'
import { uploadPace } from '../pictures/upload-pace.ts'

/** Who of the shop's staff asks; throws where it is nobody. */
export type StaffOf = (c: Context) => Staff | Promise<Staff>

type Desk = { db: Db; pictures: Pictures; staffOf: StaffOf; now: () => number }
type Sent = { Variables: { sender: Staff } }

/** Bodies in memory at once, 20 MB each. The others wait on the wire. */
const atOnce = 3

export function pictureRoutes({ db, pictures, staffOf, now }: Desk) {
  const checkPace = uploadPace(now)
  const turns = takingTurns(atOnce)
  return new Hono<Sent>().post(
    '/',
    async (c, next) => {
      const sender = await staffOf(c)
      allow(db, sender, 'catalogue.edit')
      checkPace(sender.id)
      c.set('sender', sender)
      await turns(next)
    },
    bodyLimit({
      maxSize: mostBytes,
      onError: () => {
        throw tooHeavy()
      },
    }),
    async (c) => {
      const bytes = Buffer.from(await c.req.arrayBuffer())
      c.header('Cache-Control', 'no-store')
      return c.json(await pictures.keep(c.get('sender'), bytes), 201)
    },
  )
}
