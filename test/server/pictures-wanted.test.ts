// Pictures that a price list names, fetched from a server of the test's own and out of an archive.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { strToU8, zipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { createLog } from '#server/log.ts'
import { isPublicAddress } from '#server/pictures/public-address.ts'
import { startWanted } from '#server/pictures/wanted.ts'
import { pictureFetcher, WebPictureError } from '#server/pictures/web-picture.ts'
import { openSheets } from '#server/sheets/sheets.ts'
import { countPictures, listFailedPictures, stopPictures } from '#shop/import/wanted-pictures.ts'
import { openDesk } from '#test/support/picture-desk.ts'
import { hashOf, plain } from '#test/support/pictures.ts'
import { importAll } from '#test/support/price-lists.ts'
import { noon } from '#test/support/shop.ts'

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function failure(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'fetched'
  } catch (error) {
    if (error instanceof WebPictureError) return error.code
    throw error
  }
}

test.each([
  ...[
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
  ],
  ...[
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    'fd00::1',
    'fe80::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'ff02::1',
    'localhost',
    '',
  ],
])('%s is no address out in the world', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['1.1.1.1', '93.184.216.34', '172.32.0.1', '2606:4700::1111'])('%s is one', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test('never asks this machine or its neighbours, whatever name or number they go by, nor is sent there', async () => {
  const asked: string[] = []
  const at = await serve((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  const { port } = new URL(at)
  const fetchPicture = pictureFetcher()
  for (const host of [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '[::ffff:127.0.0.1]',
    '127.1',
  ]) {
    expect(await failure(fetchPicture(`http://${host}:${port}/a.jpg`)), host).toBe('private')
  }
  expect(asked).toEqual([])
  // Only the first address may be asked.
  const first = await serve((_, response) =>
    response.writeHead(302, { location: `http://localhost:${port}/b.jpg` }).end(),
  )
  const toFirst = pictureFetcher({ isAllowed: (address) => address === '127.0.0.1' && asked.length > 99 })
  expect(await failure(toFirst(first))).toBe('private')
  let calls = 0
  const onceOnly = pictureFetcher({ isAllowed: () => calls++ === 0 })
  expect(await failure(onceOnly(first))).toBe('private')
  expect(asked).toEqual([])
})

test.each([
  'ftp://a.example/x.jpg',
  'file:///etc/passwd',
  'http://user:word@a.example/x.jpg',
  'http://',
  'data:image/png;base64,AA',
])('takes %s for no address', async (address) => {
  expect(await failure(pictureFetcher()(address))).toBe('address')
})

test('follows the way a server shows, takes no more than a picture has, and tells what went wrong', async () => {
  const at = await serve((request, response) => {
    const { url = '' } = request
    if (url === '/moved') response.writeHead(301, { location: '/picture' }).end()
    else if (url === '/round') response.writeHead(302, { location: '/round' }).end()
    else if (url === '/heavy') response.end(Buffer.alloc(2_000))
    else if (url === '/slow') response.write('x')
    else if (url === '/picture') response.end('picture')
    else response.writeHead(Number(url.slice(1))).end()
  })
  const fetchPicture = pictureFetcher({ isAllowed: () => true, mostBytes: 1_000, longestMs: 300 })
  expect(String(await fetchPicture(`${at}/moved`))).toBe('picture')
  const told = {
    round: 'refused',
    heavy: 'too-heavy',
    slow: 'unreachable',
    404: 'missing',
    403: 'refused',
    503: 'busy',
  }
  for (const [path, code] of Object.entries(told))
    expect(await failure(fetchPicture(`${at}/${path}`)), path).toBe(code)
})

async function open() {
  const desk = openDesk()
  const red = await plain(120, 90, 'red').png().toBuffer()
  const blue = await plain(120, 90, 'blue').jpeg().toBuffer()
  const asked: string[] = []
  const at = await serve((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/red.png') response.end(red)
    else if (request.url === '/words.jpg') response.end('no picture')
    else response.writeHead(404).end()
  })
  const archive = Buffer.from(zipSync({ 'list.csv': strToU8('a'), 'img/Синяя.jpg': blue }))
  const begin = () => {
    const parts = {
      db: desk.db,
      log: createLog('silent'),
      now: () => noon,
      keep: desk.pictures.keep,
      sheets: openSheets(),
    }
    const wanted = startWanted({
      ...parts,
      fetchPicture: pictureFetcher({ isAllowed: () => true }),
      fetchFile: async () => archive,
    })
    onTestFinished(wanted.stop)
    return wanted
  }
  const gallery = () =>
    desk.db.$client.prepare('select picture_hash from product_images order by position').pluck().all()
  const counted = () => countPictures(desk.db, noon)
  return { ...desk, at, asked, red, blue, begin, gallery, counted }
}

test('brings them into the gallery in the order of the list, from the web and from the archive, and tells what did not come', async () => {
  const { db, owner, at, red, blue, begin, gallery, counted } = await open()
  const rows = [
    ['Артикул', 'Название', 'Цена', 'Фото'],
    ['A', 'Мяч', 10, `${at}/gone.jpg, ${at}/red.png, СИНЯЯ.JPG, ${at}/words.jpg`],
  ]
  importAll(db, owner, rows, { pictures: ['img/Синяя.jpg'] })
  expect(counted()).toEqual({ came: 0, failed: 0, waiting: 4 })
  begin()
  await expect.poll(counted).toEqual({ came: 2, failed: 2, waiting: 0 })
  expect(gallery()).toEqual([hashOf(red), hashOf(blue)])
  expect(listFailedPictures(db, owner, noon).map(({ source, failure }) => [source, failure])).toEqual([
    [`${at}/gone.jpg`, 'web-missing'],
    [`${at}/words.jpg`, 'picture-unknown-kind'],
  ])
  expect(db.$client.prepare('select kind, recipient from outbox').all()).toEqual([
    { kind: 'import-pictures', recipient: '1' },
  ])
  // Once more the list asks for what did not come, and for nothing else.
  const again = [
    ['Артикул', 'Фото'],
    ['A', `${at}/red.png, ${at}/gone.jpg`],
  ]
  importAll(db, owner, again, {}, noon + 1)
  expect(countPictures(db, noon + 1)).toMatchObject({ came: 0, failed: expect.any(Number) })
  expect(
    db.$client
      .prepare('select source from wanted_pictures where batch = ?')
      .pluck()
      .all(noon + 1),
  ).toEqual([`${at}/gone.jpg`])
})

test('goes on after a restart, and ends with what nobody wants any more', async () => {
  const { db, owner, at, asked, begin, gallery, counted } = await open()
  const rows = [
    ['Артикул', 'Название', 'Цена', 'Фото'],
    ['A', 'Мяч', 10, `${at}/red.png`],
    ['B', 'Шар', 10, `${at}/red.png`],
  ]
  importAll(db, owner, rows)
  await begin().stop()
  expect(asked).toEqual([])
  db.$client.exec('delete from products where id = 2')
  begin()
  await expect.poll(counted).toEqual({ came: 1, failed: 0, waiting: 0 })
  expect(gallery()).toHaveLength(1)
  importAll(
    db,
    owner,
    [
      ['Артикул', 'Фото'],
      ['A', `${at}/later.jpg`],
    ],
    {},
    noon + 9 * 3_600_000,
  )
  stopPictures(db, owner, noon + 9 * 3_600_000, noon)
  expect(countPictures(db, noon + 9 * 3_600_000)).toEqual({ came: 0, failed: 0, waiting: 0 })
})
