// The demo shop: opened without a token only, in a folder of its own, filled once and given its people.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { seedDemo } from '#db/demo/seed.ts'
import type { Db } from '#db/open.ts'
import { system } from '#shop/actor.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { addNotifyChat } from '#shop/notify-chats.ts'
import { employ, hasOwner } from '#shop/staff.ts'
import { inTx } from '#shop/transaction.ts'
import { StartError } from './start-error.ts'

const picturesDir = fileURLToPath(new URL('../dist/demo', import.meta.url))

export function fillDemo(db: Db, imagesDir: string, now: number): void {
  if (!existsSync(join(picturesDir, 'manifest.json'))) {
    throw new StartError(
      'the pictures of the demo shop are not drawn yet: run npm start, which draws them, or set BOT_TOKEN',
    )
  }
  seedDemo(db, { picturesDir, imagesDir, now })
  rebuildCatalogue(db, now)
}

type Named = { id: number; name: string }
/** Of the local Telegram: who works here, and where in which group orders are told. */
type Cast = { owner: Named; helper: Named; group: Named; topic: Named }

/** Once: whoever tries the shop may send its people away. */
export function staffDemo(db: Db, { owner, helper, group, topic }: Cast, now: number): void {
  inTx(db, (tx) => {
    if (hasOwner(tx)) return
    employ(tx, { telegramId: owner.id, name: owner.name, role: 'owner' }, now)
    employ(tx, { telegramId: helper.id, name: helper.name, role: 'manager' }, now)
    const place = { chat: `${group.id}/${topic.id}`, title: group.name, topic: topic.name }
    addNotifyChat(tx, system, place, now)
  })
}
