import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pictureBackup } from '#server/backups/picture-backup.ts'
import { tempFolder } from '#test/support/files.ts'
import { memoryDb, noon } from '#test/support/shop.ts'

const names = ['0a.webp', 'ff.webp', 'c0.svg']

function openFolder(mostMegabytes?: number) {
  const folder = tempFolder()
  mkdirSync(join(folder, 'sizes'))
  writeFileSync(join(folder, 'sizes', '0a-320.webp'), 'small')
  writeFileSync(join(folder, '0b.webp.part'), 'half')
  for (const [index, name] of names.entries()) writeFileSync(join(folder, name), name.repeat(200 * index + 1))
  const most = mostMegabytes === undefined ? {} : { mostMegabytes }
  return { folder, backup: pictureBackup({ db: memoryDb(), now: () => noon, folder, ...most }) }
}

test('all pictures go into one file that anybody’s tar unpacks', async () => {
  const { folder, backup } = openFolder()
  expect(await backup.measure()).toEqual({ count: 3, megabytes: 1, fits: true, folder })
  const { name, bytes, count } = await backup.pack()
  expect([name, count]).toEqual(['kiosk-images-2026-01-15.tar', 3])
  const to = tempFolder()
  execFileSync('tar', ['-xf', '-', '-C', to], { input: bytes })
  expect(readdirSync(to).sort()).toEqual(names.toSorted())
  for (const one of names) expect(readFileSync(join(to, one))).toEqual(readFileSync(join(folder, one)))
})

test('what no bot may send is told with where it lies', async () => {
  const { folder, backup } = openFolder(0)
  expect(await backup.measure()).toMatchObject({ fits: false })
  await expect(backup.pack()).rejects.toMatchObject({ code: 'pictures-too-large', params: { folder } })
})
