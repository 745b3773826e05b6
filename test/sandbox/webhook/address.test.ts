import { describe, expect, test } from 'vitest'
import { objectionTo, originOf, readAddress } from '#sandbox/webhook/address.ts'

test.each([
  ['https://shop.example/hook?a=1', 'https://shop.example', '/hook?a=1'],
  ['shop.example', 'https://shop.example', '/'],
  ['HTTPS://Shop.Example:0443/A b', 'https://shop.example', '/A%20b'],
  ['https://shop.example:8443?x', 'https://shop.example:8443', '/?x'],
  ['http://shop.example', 'http://shop.example', '/'],
  ['https://me:secret@shop.example/', 'https://shop.example', '/'],
  ['https://магазин.рф/', 'https://xn--80aairftm.xn--p1ai', '/'],
])('reads %s', (url, origin, path) => {
  const address = readAddress(url)
  expect(address && originOf(address)).toBe(origin)
  expect(address?.path).toBe(path)
})

test('reads name and password', () => {
  expect(readAddress('https://me:se:cret@shop.example:88/')).toMatchObject({
    userinfo: 'me:se:cret',
    port: 88,
  })
})

test.each([
  'ftp://shop.example',
  'https://',
  'https://.',
  'https://shop.example:0',
  'https://shop.example:70000',
  'https://shop.example:port',
  'https://shop example',
  'https://[::1',
  'https://shop"example',
])('does not take %s for an address', (url) => {
  expect(readAddress(url)).toBeUndefined()
})

const reserved = (ip: string) => `IP address ${ip} is reserved`

describe('objects to', () => {
  test.each([
    ['http://shop.example', 'An HTTPS URL must be provided for webhook'],
    ['https://shop.example:8080', 'Webhook can be set up only on ports 80, 88, 443 or 8443'],
    ['https://127.0.0.1', reserved('127.0.0.1')],
    ['https://localhost', reserved('127.0.0.1')],
    ['https://192.168.1.10:8443', reserved('192.168.1.10')],
    ['https://172.31.0.1', reserved('172.31.0.1')],
    ['https://[::1]', 'IPv6-only addresses are not allowed'],
    ['https://shop', 'Failed to resolve host: Name or service not known'],
    ['https://shop.local', 'Failed to resolve host: Name or service not known'],
  ])('%s', (url, objection) => {
    const address = readAddress(url)
    expect(address && objectionTo(address, '', false)).toBe(objection)
  })

  test.each([
    ['10.0.0.1', reserved('10.0.0.1')],
    ['::1', 'IPv6-only addresses are not allowed'],
    ['here', 'Invalid IP address specified'],
  ])('the fixed address %s', (ip, objection) => {
    const address = readAddress('https://shop.example')
    expect(address && objectionTo(address, ip, true)).toBe(objection)
  })
})

test.each([
  ['https://shop.example', '', true],
  ['https://shop.example:88', '', false],
  ['https://8.8.8.8', '', false],
  ['https://shop.local', '', true],
  ['https://shop', '8.8.8.8', false],
])('has nothing against %s', (url, ip, isKnown) => {
  const address = readAddress(url)
  expect(address).toBeDefined()
  expect(address && objectionTo(address, ip, isKnown)).toBeUndefined()
})
