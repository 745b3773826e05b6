import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fingerprint, renewIfStale } from '../../scripts/fingerprint.mjs'

function project(): { root: string; write: (path: string, content: string) => void } {
  const root = mkdtempSync(join(tmpdir(), 'kiosk-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'shop/rules'), { recursive: true })
  const write = (path: string, content: string) => writeFileSync(join(root, path), content)
  write('package.json', '{}')
  write('shop/cart.ts', 'cart')
  write('shop/rules/price.ts', 'price')
  return { root, write }
}

const sources = ['package.json', 'shop', 'bot']

test('stays the same while nothing changes but times', () => {
  const { root } = project()
  const before = fingerprint(root, sources)
  utimesSync(join(root, 'shop/cart.ts'), 1, 1)
  expect(fingerprint(root, sources)).toBe(before)
})

test.each<[string, (shop: ReturnType<typeof project>) => void]>([
  ['a file changes', ({ write }) => write('shop/rules/price.ts', 'prize')],
  ['a file comes', ({ write }) => write('shop/rules/sale.ts', '')],
  ['a file goes', ({ root }) => rmSync(join(root, 'shop/cart.ts'))],
  ['a file is renamed', ({ root }) => renameSync(join(root, 'shop/cart.ts'), join(root, 'shop/card.ts'))],
  ['a folder goes', ({ root }) => rmSync(join(root, 'shop'), { recursive: true })],
  ['a folder that was missing comes', ({ root }) => writeFileSync(join(root, 'bot'), '')],
  [
    'text moves from one file to the next',
    ({ write }) => {
      write('package.json', '{}c')
      write('shop/cart.ts', 'art')
    },
  ],
])('changes when %s', (_, change) => {
  const shop = project()
  const before = fingerprint(shop.root, sources)
  change(shop)
  expect(fingerprint(shop.root, sources)).not.toBe(before)
})

function workshop() {
  const { root } = project()
  const output = join(root, 'dist/server.js')
  const made = { output, stamp: join(root, 'dist/.server'), print: 'one' }
  const says: string[] = []
  const make = async () => {
    says.push('made')
    mkdirSync(join(root, 'dist'), { recursive: true })
    writeFileSync(output, '')
  }
  return { made, make, says }
}

test('makes a thing once, and again when its sources changed', async () => {
  const { made, make, says } = workshop()
  await renewIfStale(made, make)
  await renewIfStale(made, make)
  expect(says).toEqual(['made'])
  await renewIfStale({ ...made, print: 'two' }, make)
  expect(says).toEqual(['made', 'made'])
})

test('makes it again when somebody took it away', async () => {
  const { made, make, says } = workshop()
  await renewIfStale(made, make)
  rmSync(made.output)
  await renewIfStale(made, make)
  expect(says).toEqual(['made', 'made'])
})

test('makes it again after an attempt that broke off, even of what was there before', async () => {
  const { made, make, says } = workshop()
  await renewIfStale(made, make)
  const breakOff = () => Promise.reject(new Error('out of disk'))
  await expect(renewIfStale({ ...made, print: 'two' }, breakOff)).rejects.toThrow('out of disk')
  await renewIfStale(made, make)
  expect(says).toEqual(['made', 'made'])
})
