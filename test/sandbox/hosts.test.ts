import { describe, expect, test } from 'vitest'
import { createHosts } from '#sandbox/hosts.ts'

const hosts = createHosts({
  'https://shop.example': 'http://127.0.0.1:3000',
  'https://bot.example:8443/ignored': 'http://localhost:4000/ignored',
})

test.each([
  ['https://shop.example', 'http://127.0.0.1:3000/'],
  ['https://shop.example/a%20b?c=d#e', 'http://127.0.0.1:3000/a%20b?c=d#e'],
  ['https://SHOP.example:443/', 'http://127.0.0.1:3000/'],
  ['https://bot.example:8443/hook', 'http://localhost:4000/hook'],
  ['https://bot.example/hook', undefined],
  ['http://shop.example/', undefined],
  ['https://shop.example.com/', undefined],
  ['https://shop.example@kiosk.example/', undefined],
  ['nonsense', undefined],
])('%s is really %s', (named, real) => {
  expect(hosts.realOf(named)).toBe(real)
})

test('an address of this machine has the name it was given, or its own', () => {
  expect(hosts.namedOf('http://127.0.0.1:3000/a?b#c')).toBe('https://shop.example/a?b#c')
  expect(hosts.namedOf('http://127.0.0.1:3001/a')).toBe('http://127.0.0.1:3001/a')
})

test('a host that moved is where it was seen last', () => {
  const moving = createHosts({ 'https://shop.example': 'http://127.0.0.1:3000' })
  moving.add('https://shop.example', 'http://[::1]:3001')
  expect(moving.realOf('https://shop.example/a')).toBe('http://[::1]:3001/a')
})

describe('nothing but this machine is ever asked', () => {
  test.each([
    ['https://shop.example', 'http://192.168.1.5:3000', 'is not on this machine'],
    ['https://shop.example', 'http://127.0.0.1.kiosk.example', 'is not on this machine'],
    ['https://shop.example', 'http://localhost.kiosk.example', 'is not on this machine'],
    ['https://shop.example', 'localhost:3000', 'is not an address'],
    ['shop.example', 'http://127.0.0.1:3000', 'is not an address'],
  ])('%s is not put at %s', (named, real, words) => {
    expect(() => createHosts({ [named]: real })).toThrow(words)
  })
})
