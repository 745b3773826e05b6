import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decrypter } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import type { Person } from '#sandbox/people/person.ts'
import { listChanges } from '#shop/audit.ts'
import { ShopError } from '#shop/error.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'
import { sendOld } from '#test/support/old-button.ts'

const passphrase = 'правильно лошадь батарея скрепка'

async function ask(olga: Person, words = 'Send a passphrase') {
  olga.says('/backup')
  return await olga.awaits(words)
}

async function typesTwice(olga: Person, again = 'once more') {
  olga.says(passphrase)
  await olga.awaits(again)
  olga.says(passphrase)
}

/** All that the shop has written down, wherever it lies. */
function everything({ db }: Desk): string {
  const tables = db.$client.prepare("select name from sqlite_master where type = 'table'").pluck().all()
  return JSON.stringify(tables.map((name) => db.$client.prepare(`select * from "${name}"`).all()))
}

const files = ({ core }: Desk, person: Person) =>
  person.sees().flatMap(({ document }) => {
    const stored = document === undefined ? undefined : core.world.files[document.file_id]
    return stored === undefined ? [] : [{ name: stored.name, content: core.files.get(stored.content) }]
  })

describe('/backup', () => {
  test('sends a file that the passphrase opens, and forgets the passphrase at once', async () => {
    const desk = await openDesk()
    const olga = desk.hire('Olga', 'owner')
    const held: string[] = []
    desk.order(olga)
    await ask(olga)
    await typesTwice(olga)
    await expect.poll(() => olga.reads().join()).not.toContain(passphrase)
    held.push(everything(desk))
    await expect.poll(() => olga.last()?.document).toBeDefined()
    const sent = await olga.awaits('A copy of the database')
    expect(sent.caption).toContain('products 1, orders 1')
    expect(sent.caption).toContain(`npm run restore -- ${sent.document?.file_name}`)
    const [file] = files(desk, olga)
    if (file?.content === undefined) throw new Error('there is no file')
    const opener = new Decrypter()
    opener.addPassphrase(passphrase)
    await expect(opener.decrypt(new Uint8Array(file.content))).resolves.toBeInstanceOf(Uint8Array)
    held.push(everything(desk))
    for (const state of held) expect(state).not.toContain('лошадь')
    await expect.poll(() => olga.reads().join()).not.toContain('Making the copy')
    expect(listChanges(desk.db, olga.staff, { subject: 'backup' })).toHaveLength(1)
  })

  test('begins anew where the two are not the same, and keeps neither', async () => {
    const desk = await openDesk({ takeBackup: () => Promise.reject(new ShopError('backup-busy')) })
    const olga = desk.hire('Olga', 'owner')
    await ask(olga)
    olga.says(passphrase)
    await olga.awaits('once more')
    olga.says(`${passphrase}а`)
    await olga.awaits('The two are not the same')
    olga.says(passphrase)
    await expect.poll(() => olga.reads().filter((text) => text.includes('once more'))).toHaveLength(2)
    expect(everything(desk)).not.toContain('лошадь')
    olga.says(passphrase)
    await olga.awaits('A copy is being made already')
    expect(olga.reads().join()).not.toContain('лошадь')
  })

  test('offers the pictures as a file of their own', async () => {
    const desk = await openDesk()
    const [olga, max] = [desk.hire('Olga', 'owner'), desk.hire('Max', 'manager')]
    writeFileSync(join(desk.imagesDir, 'ab.webp'), 'a picture')
    await ask(olga)
    await typesTwice(olga)
    await olga.awaits('A copy of the database')
    await olga.hears('🖼 Pictures: 1, 1 MB')
    const sent = await olga.awaits('Pictures of the shop: 1.')
    expect(sent.document?.file_name).toMatch(/^kiosk-images-.*\.tar$/)
    await sendOld(desk, max.id, 'wb')
    expect((await max.hears('Old'))?.text).toContain('You cannot do this')
  })

  test('takes away each passphrase that will not do, and asks again', async () => {
    const desk = await openDesk({ takeBackup: () => Promise.reject(new Error('it was too early')) })
    const olga = desk.hire('Olga', 'owner')
    await ask(olga)
    olga.says('short one')
    await olga.awaits('The passphrase is short')
    olga.says('aaaaaaaaaaaaaaaaaa')
    await olga.awaits('nearly all of its characters are the same')
    await olga.sendsFile({ name: 'key.txt', mime: 'text/plain', bytes: Buffer.from('secret') })
    await olga.awaits('The passphrase has to be text')
    await olga.hears('Cancel')
    await olga.awaits('All right, no copy.')
    expect(olga.reads()).not.toContain('short one')
    expect(olga.reads()).not.toContain('aaaaaaaaaaaaaaaaaa')
    // Nobody asks any more: these are words like any other.
    olga.says('what is this')
    await olga.awaits('what is this')
  })

  test('says in words why there is none', async () => {
    const tooLarge = new ShopError('backup-too-large', { most: 50, folder: '/srv/kiosk/backups' })
    const desk = await openDesk({ takeBackup: () => Promise.reject(tooLarge) })
    const olga = desk.hire('Ольга', 'owner', 'ru')
    await ask(olga, 'Пришлите пароль для файла')
    await typesTwice(olga, 'ещё раз')
    await olga.awaits('Копии за последние ночи лежат на сервере: /srv/kiosk/backups')
    expect(listChanges(desk.db, olga.staff, { subject: 'backup' })).toEqual([])
  })

  test('takes away a passphrase written behind the command, and is the owner’s alone', async () => {
    const desk = await openDesk()
    const [olga, max] = [desk.hire('Olga', 'owner'), desk.hire('Max', 'manager')]
    olga.says(`/backup ${passphrase}`)
    await olga.awaits('Send a passphrase')
    expect(olga.reads().join()).not.toContain(passphrase)
    max.says('/backup')
    await max.awaits('You cannot do this.')
  })
})
