import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { pictures as rows } from '#db/schema/catalogue.ts'
import { openHttp } from '#test/support/http.ts'
import { colourAt, plain } from '#test/support/pictures.ts'
import { memoryDb, noon } from '#test/support/shop.ts'

const hash = 'ab'.repeat(16)

/** A shop with one picture, of which nothing but the file is there. */
async function openShop({ width = 900, height = 1125 } = {}) {
  const db = memoryDb()
  const http = await openHttp(db)
  const master = join(http.imagesDir, `${hash}.webp`)
  writeFileSync(master, await plain(width, height, 'red').webp().toBuffer())
  db.insert(rows).values({ hash, width, height, placeholder: 'AAAA', createdAt: noon }).run()
  const sizes = () => readdirSync(join(http.imagesDir, 'sizes')).sort()
  const bytes = async (path: string) => Buffer.from(await (await http.get(path)).arrayBuffer())
  return { ...http, db, master, sizes, bytes }
}

describe('a size of a picture', () => {
  test.each([
    ['avif', 'image/avif', 'heif'],
    ['webp', 'image/webp', 'webp'],
    ['jpg', 'image/jpeg', 'jpeg'],
  ])('is %s where that is asked for, and may be kept for ever', async (ending, type, format) => {
    const { get } = await openShop()
    const answer = await get(`/images/${hash}-320.${ending}`)
    expect(answer.headers.get('Content-Type')).toBe(type)
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({ format, width: 320, height: 400 })
    expect(await colourAt(bytes, 0.5, 0.5)).toBe('red')
  })

  test('is drawn when it is first asked for, and lies ready afterwards', async () => {
    const { bytes, sizes, master } = await openShop()
    const first = await bytes(`/images/${hash}-640.webp`)
    expect(sizes()).toEqual([`${hash}-640.webp`])
    rmSync(master)
    expect(await bytes(`/images/${hash}-640.webp`)).toEqual(first)
  })

  test('is drawn once, however many ask for it at once', async () => {
    const { bytes, imagesDir } = await openShop()
    const asked = Array.from({ length: 20 }, () => bytes(`/images/${hash}-900.avif`))
    const first = await Promise.race(asked)
    const drawnAt = () => statSync(join(imagesDir, 'sizes', `${hash}-900.avif`)).mtimeMs
    const once = drawnAt()
    for (const one of await Promise.all(asked)) expect(one).toEqual(first)
    expect(first.length).toBeGreaterThan(100)
    expect(drawnAt()).toBe(once)
  })

  test('is not sent again to whoever has it', async () => {
    const { get } = await openShop()
    const etag = (await get(`/images/${hash}-320.webp`)).headers.get('ETag') ?? ''
    const again = await get(`/images/${hash}-320.webp`, { 'If-None-Match': `W/"other", ${etag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(again.headers.get('Cache-Control')).toContain('immutable')
  })

  test('can be asked about without being sent', async () => {
    const { address } = await openShop()
    const answer = await fetch(`${address}/images/${hash}-320.webp`, { method: 'HEAD' })
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'image/webp'])
    expect(await answer.text()).toBe('')
  })

  test('of a drawing of ours is drawn from that', async () => {
    const { bytes, master, imagesDir } = await openShop()
    rmSync(master)
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1125"><rect width="900" height="1125" fill="#2020d0"/></svg>'
    writeFileSync(join(imagesDir, `${hash}.svg`), svg)
    const made = await bytes(`/images/${hash}-320.avif`)
    expect(await colourAt(made, 0.5, 0.5)).toBe('blue')
    expect((await sharp(made).metadata()).hasAlpha).toBe(false)
  })

  test('is answered even where it cannot be kept', async () => {
    const { bytes, imagesDir, logged } = await openShop()
    writeFileSync(join(imagesDir, 'sizes'), 'a file where the folder should be')
    expect(await colourAt(await bytes(`/images/${hash}-320.webp`), 0.5, 0.5)).toBe('red')
    expect(logged()).toContainEqual(expect.objectContaining({ level: 'warn' }))
  })
})

test('a picture by its hash alone is the whole of it, as wide as a screen', async () => {
  const { bytes } = await openShop({ width: 2000, height: 1000 })
  expect(await sharp(await bytes(`/images/${hash}`)).metadata()).toMatchObject({
    format: 'webp',
    width: 1280,
  })
})

describe('there is nothing at', () => {
  test.each([
    ['a picture the shop does not have', `/images/${'cd'.repeat(16)}-320.webp`],
    ['its hash alone', `/images/${'cd'.repeat(16)}`],
    ['a width it does not come in', `/images/${hash}-321.webp`],
    ['a width it would have to be enlarged to', `/images/${hash}-1280.webp`],
    ['another format', `/images/${hash}-320.png`],
    ['what is kept of it', `/images/${hash}.webp`],
    ['the folder', '/images/sizes'],
    ['a folder above', '/images/..%2Fkiosk.sqlite'],
    ['the same in other words', '/images/%2e%2e%2fkiosk.sqlite'],
    ['a file inside', `/images/sizes%2F${hash}-320.webp`],
    ['capitals', `/images/${hash.toUpperCase()}-320.webp`],
    ['an end of line', `/images/${hash}-320.webp%0A`],
    ['a zero byte', `/images/${hash}-320.webp%00`],
  ])('%s', async (_, path) => {
    const { get, imagesDir } = await openShop()
    writeFileSync(join(imagesDir, '../kiosk.sqlite'), 'hush')
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(readdirSync(imagesDir)).toEqual([`${hash}.webp`])
  })

  test('a picture whose file is gone or damaged, and it is told once it is back', async () => {
    const { get, master, logged } = await openShop()
    rmSync(master)
    expect((await get(`/images/${hash}-320.webp`)).status).toBe(404)
    writeFileSync(master, 'no picture')
    expect((await get(`/images/${hash}-320.webp`)).status).toBe(404)
    expect(logged()).toContainEqual(expect.objectContaining({ msg: 'a picture cannot be drawn' }))
    writeFileSync(master, await plain(900, 1125).webp().toBuffer())
    expect((await get(`/images/${hash}-320.webp`)).status).toBe(200)
  })
})

describe('what is removed from the shop', () => {
  test('leaves no file', async () => {
    const { db, get, pictures, imagesDir, sizes } = await openShop()
    for (const ending of ['320.webp', '900.avif', '640.jpg']) await get(`/images/${hash}-${ending}`)
    expect(sizes()).toHaveLength(3)
    db.update(rows).set({ unusedSince: noon }).run()
    pictures.removeForgotten()
    expect([readdirSync(imagesDir), sizes()]).toEqual([['sizes'], []])
    expect(db.select().from(rows).all()).toEqual([])
    expect((await get(`/images/${hash}-320.webp`)).status).toBe(404)
  })
})

describe('for Telegram', () => {
  test('a picture is a real JPEG, as wide as Telegram shows it', async () => {
    const { pictures } = await openShop({ width: 2000, height: 2500 })
    const photo = await pictures.readImage(hash)
    expect(await sharp(photo).metadata()).toMatchObject({ format: 'jpeg', width: 1280, height: 1600 })
  })

  test('there is nothing where there is no picture', async () => {
    const { pictures, master } = await openShop()
    expect(await pictures.readImage('cd'.repeat(16))).toBeUndefined()
    writeFileSync(master, 'no picture')
    expect(await pictures.readImage(hash)).toBeUndefined()
  })
})
