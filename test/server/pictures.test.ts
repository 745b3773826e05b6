import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { thumbHashToAverageRGBA } from 'thumbhash'
import { describe, expect, test } from 'vitest'
import { pictures } from '#db/schema/catalogue.ts'
import { anyone } from '#shop/actor.ts'
import { findPicture } from '#shop/pictures.ts'
import { tempFolder } from '#test/support/files.ts'
import { openDesk } from '#test/support/picture-desk.ts'
import { colourAt, halves, hashOf, heic, plain } from '#test/support/pictures.ts'
import { addStaff } from '#test/support/shop.ts'

describe('a picture that is sent', () => {
  test('is kept as WebP, and known with its sides and what stands in its place until it comes', async () => {
    const { db, send, master } = openDesk()
    const file = await plain(1000, 800, 'red').jpeg().toBuffer()
    const picture = await send(file)
    expect(picture).toMatchObject({ hash: hashOf(file), width: 1000, height: 800 })
    expect(findPicture(db, picture.hash)).toEqual(picture)
    expect(await sharp(master(picture.hash)).metadata()).toMatchObject({ format: 'webp', width: 1000 })
    const { r, g } = thumbHashToAverageRGBA(Buffer.from(picture.placeholder, 'base64'))
    expect([r > 0.6, g < 0.4]).toEqual([true, true])
  })

  test.each([
    ['JPEG', () => halves().jpeg()],
    ['progressive JPEG', () => halves().jpeg({ progressive: true })],
    ['PNG', () => halves().png()],
    ['PNG of 16 bits', () => halves().toColourspace('rgb16').png()],
    ['WebP', () => halves().webp()],
    ['AVIF', () => halves().avif()],
    ['GIF', () => halves().gif()],
    ['CMYK', () => halves().toColourspace('cmyk').jpeg({ quality: 100 })],
    ['grey', () => plain().toColourspace('b-w').png()],
  ])('may be %s', async (kind, make) => {
    const { send, master } = openDesk()
    const { hash, width, height } = await send(await make().toBuffer())
    expect([width, height]).toEqual([120, 90])
    const kept = await sharp(master(hash)).metadata()
    expect(kept).toMatchObject({ format: 'webp', space: 'srgb', depth: 'uchar' })
    // Ink has no such blue.
    const off = kind === 'CMYK' ? 90 : 12
    const sides = [await colourAt(master(hash), 0.2, 0.5, off), await colourAt(master(hash), 0.8, 0.5, off)]
    expect(sides).toEqual(kind === 'grey' ? ['grey', 'grey'] : ['red', 'blue'])
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is turned upright, however the camera was held (%i)',
    async (orientation) => {
      const { send, master } = openDesk()
      const { hash, width, height } = await send(
        await halves().withExif({}).withMetadata({ orientation }).jpeg().toBuffer(),
      )
      const lies = orientation >= 5
      expect([width, height]).toEqual(lies ? [90, 120] : [120, 90])
      const first = await colourAt(master(hash), lies ? 0.5 : 0.2, lies ? 0.2 : 0.5)
      expect(first).toBe([1, 4, 5, 6].includes(orientation) ? 'red' : 'blue')
      expect((await sharp(master(hash)).metadata()).orientation).toBeUndefined()
    },
  )

  test('keeps nothing of where and with what it was taken', async () => {
    const { send, master, pictures: shown } = openDesk()
    const file = await plain(900, 900)
      .withExif({
        IFD0: { Make: 'Camera of Anna' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 56/1 0/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>Anna</secret></x:xmpmeta>')
      .jpeg()
      .toBuffer()
    expect(file.includes('Anna')).toBe(true)
    const { hash } = await send(file)
    for (const format of ['avif', 'webp', 'jpg'] as const) {
      const made = (await shown.read({ hash, width: 320, format })) ?? Buffer.of()
      for (const bytes of [made, master(hash)]) {
        const { exif, xmp, iptc, icc } = await sharp(bytes).metadata()
        expect({ exif, xmp, iptc, icc }).toEqual({})
        expect(bytes.includes('Anna')).toBe(false)
      }
    }
  })

  test('has its colours brought to those of a screen', async () => {
    const { send, master } = openDesk()
    // Taken as it stands, it would be a duller red.
    const { hash } = await send(await plain(120, 90, 'red').withIccProfile('p3').png().toBuffer())
    expect(await colourAt(master(hash), 0.5, 0.5)).toBe('red')
    expect((await sharp(master(hash)).metadata()).icc).toBeUndefined()
  })

  test('shows through where it did, and in a JPEG white instead', async () => {
    const { send, pictures: shown } = openDesk()
    const clear = {
      create: { width: 400, height: 400, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    }
    const { hash } = await send(await sharp(clear).png().toBuffer())
    for (const format of ['avif', 'webp'] as const) {
      const made = await shown.read({ hash, width: 320, format })
      expect((await sharp(made).stats()).isOpaque).toBe(false)
    }
    const { channels } = await sharp(await shown.read({ hash, width: 320, format: 'jpg' })).stats()
    expect(channels.map(({ min }) => min)).toEqual([255, 255, 255])
  })

  test('is no larger than anybody looks at, and never enlarged', async () => {
    const { send } = openDesk()
    expect(await send(await plain(5000, 4000).jpeg().toBuffer())).toMatchObject({ width: 2048, height: 1638 })
    expect(await send(await plain(2000, 5000).jpeg().toBuffer())).toMatchObject({ width: 1024, height: 2560 })
    expect(await send(await plain(64, 64).png().toBuffer())).toMatchObject({ width: 64, height: 64 })
  })

  test.each([
    ['GIF', (frames: Buffer[]) => sharp(frames, { join: { animated: true } }).gif()],
    ['WebP', (frames: Buffer[]) => sharp(frames, { join: { animated: true } }).webp()],
  ])('is the first of what moves in a %s', async (_, make) => {
    const { send, master } = openDesk()
    const frames = await Promise.all(
      (['red', 'blue'] as const).map((colour) => plain(120, 90, colour).png().toBuffer()),
    )
    const { hash, width, height } = await send(await make(frames).toBuffer())
    expect([width, height]).toEqual([120, 90])
    expect(await colourAt(master(hash), 0.5, 0.5)).toBe('red')
    expect((await sharp(master(hash)).metadata()).pages).toBeUndefined()
  })

  test('carries nothing along that is hidden behind it', async () => {
    const { send, master } = openDesk()
    const script = '<script>alert(1)</script>'
    const { hash } = await send(Buffer.concat([await plain().gif().toBuffer(), Buffer.from(script)]))
    expect(master(hash).includes('script')).toBe(false)
  })

  test('is taken from staff alone', async () => {
    const { db, pictures: shown, files } = openDesk()
    const file = await plain().png().toBuffer()
    for (const actor of [anyone, addStaff(db, 'courier')]) {
      await expect(shown.keep(actor, file)).rejects.toMatchObject({ code: 'not-allowed' })
    }
    expect(files()).toEqual([])
  })
})

describe('refuses', () => {
  const png = () => plain(200, 200).png().toBuffer()
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><script>alert(1)</script></svg>'

  test.each([
    ['nothing', () => Buffer.of()],
    ['a drawing with a script', () => Buffer.from(svg)],
    ['the same behind a declaration', () => Buffer.from(`<?xml version="1.0"?>\n${svg}`)],
    ['a page', () => Buffer.from('<!doctype html><img src=x onerror=alert(1)>')],
    ['a PDF', () => Buffer.from('%PDF-1.7\n%âãÏÓ\n')],
    ['an archive', () => Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(500)])],
    ['a TIFF', () => plain().tiff().toBuffer()],
    ['chance', () => Buffer.concat([Buffer.of(0), randomBytes(500)])],
  ])('%s: that is no picture we take', async (_, make) => {
    expect(await openDesk().refusal(await make())).toBe('picture-unknown-kind')
  })

  test.each([
    ['JPEG', () => plain(800, 600).jpeg().toBuffer()],
    ['PNG', png],
    ['WebP', () => plain(800, 600).webp().toBuffer()],
    ['AVIF', () => plain(800, 600).avif().toBuffer()],
    ['GIF', () => plain(800, 600).gif().toBuffer()],
  ])('half of a %s, and one that is only called so', async (_, make) => {
    const { refusal, files } = openDesk()
    const whole = await make()
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('picture-damaged')
    expect(await refusal(Buffer.concat([whole.subarray(0, 16), randomBytes(500)]))).toBe('picture-damaged')
    expect(files()).toEqual([])
  })

  test('a script that begins like a GIF', async () => {
    expect(await openDesk().refusal(Buffer.from('GIF89a=1;alert(document.domain)//'))).toBe('picture-damaged')
  })

  test("an iPhone's own format, and says what to do", async () => {
    expect(await openDesk().refusal(heic())).toBe('picture-heic')
  })

  test('what claims to be enormous, before anything of it is decoded', async () => {
    const file = Buffer.from(await png())
    file.writeUInt32BE(30_000, 16)
    file.writeUInt32BE(30_000, 20)
    file.writeUInt32BE(crc32(file.subarray(12, 29)), 29)
    expect(await openDesk().refusal(file)).toBe('picture-too-large')
  })

  test('an AVIF of a size that would take all memory, though a JPEG of that size is welcome', async () => {
    const { refusal } = openDesk()
    expect(await refusal(await plain(4200, 4000).avif({ effort: 0 }).toBuffer())).toBe('picture-too-large')
    expect(await refusal(await plain(4200, 4000).jpeg().toBuffer())).toBe('kept')
  })

  test.each([
    [1, 1, 'picture-too-small'],
    [63, 400, 'picture-too-small'],
    [64, 641, 'picture-too-long'],
    [640, 64, 'kept'],
  ])('%i × %i', async (width, height, code) => {
    expect(await openDesk().refusal(await plain(width, height).png().toBuffer())).toBe(code)
  })

  test('a file of more than 20 MB, without reading it', async () => {
    const { refusal } = openDesk()
    const file = await png()
    const padded = (bytes: number) => Buffer.concat([file, Buffer.alloc(bytes - file.length)])
    expect(await refusal(padded(20 << 20))).toBe('kept')
    expect(await refusal(padded((20 << 20) + 1))).toBe('picture-too-heavy')
  })
})

describe('the same file', () => {
  test('sent twice at once is read once, and is one picture', async () => {
    const { db, send, owner, pictures: shown, folder, files } = openDesk()
    const file = await plain(900, 900).jpeg().toBuffer()
    const seller = addStaff(db, 'seller')
    const both = [shown.keep(owner, file), shown.keep(seller, file)]
    const keptAt = () => statSync(join(folder, `${hashOf(file)}.webp`)).mtimeMs
    const first = await Promise.race(both)
    const once = keptAt()
    expect(await Promise.all(both)).toEqual([first, first])
    expect(keptAt()).toBe(once)
    expect(db.select().from(pictures).all()).toHaveLength(1)
    await expect.poll(() => files().length).toBe(1 + 3 * 2)
    expect(await send(file)).toEqual(first)
  })

  test('mends a picture whose file was lost', async () => {
    const { send, master, folder } = openDesk()
    const file = await plain(900, 900, 'blue').jpeg().toBuffer()
    const { hash } = await send(file)
    rmSync(join(folder, `${hash}.webp`))
    await send(file)
    expect(await colourAt(master(hash), 0.5, 0.5)).toBe('blue')
  })
})

describe('a disk that takes nothing', () => {
  test('is told calmly to whoever sends, and loudly in the log; nothing half-written stays', async () => {
    const folder = tempFolder()
    const { refusal, logged, files, db } = openDesk(join(folder, 'images'))
    writeFileSync(join(folder, 'images'), 'a file where the folder should be')
    const file = await plain().png().toBuffer()
    expect(await refusal(file)).toBe('picture-not-kept')
    expect(logged()).toContain('is the disk full')
    expect(findPicture(db, hashOf(file))).toBeUndefined()
    rmSync(join(folder, 'images'))
    mkdirSync(join(folder, 'images'))
    expect(await refusal(file)).toBe('kept')
    expect(files()).toContain(`${hashOf(file)}.webp`)
  })

  test.skipIf(!existsSync('/dev/full'))('that is full in the middle leaves nothing behind', async () => {
    const { refusal, folder, files } = openDesk()
    const file = await plain().png().toBuffer()
    symlinkSync('/dev/full', join(folder, `${hashOf(file)}.webp.part`))
    expect(await refusal(file)).toBe('picture-not-kept')
    expect(files()).toEqual([])
    expect(await refusal(file)).toBe('kept')
  })
})
