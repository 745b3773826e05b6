import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { callerOf } from '#server/caller.ts'

async function callerFrom(remoteAddress: string | undefined, forwarded?: string): Promise<string> {
  const app = new Hono().get('/', (c) => c.text(callerOf(c)))
  const env = remoteAddress === undefined ? {} : { incoming: { socket: { remoteAddress } } }
  const headers = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded }
  return (await app.request('/', { headers }, env)).text()
}

test.each([
  ['a visitor without a proxy', '203.0.113.7', undefined, '203.0.113.7'],
  ['the same, written as IPv6', '::ffff:203.0.113.7', undefined, '203.0.113.7'],
  ['a visitor who claims to be a proxy', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['our proxy', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['our proxy by IPv6', '::1', '203.0.113.7', '203.0.113.7'],
  ['our proxy on a socket for both', '::ffff:127.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['our proxy behind what the visitor wrote', '127.0.0.1', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ['our proxy with nonsense', '127.0.0.1', 'unknown', '127.0.0.1'],
  ['our proxy with nothing', '127.0.0.1', '', '127.0.0.1'],
  ['this machine', '127.0.0.1', undefined, '127.0.0.1'],
  ['a home by IPv6, as a network', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
  ['another device there', '127.0.0.1', '2001:db8:1:2::9', '2001:db8:1:2'],
  ['a short one', '2001:db8::1', undefined, '2001:db8:0:0'],
  ['one that ends in nothing', '2001:db8:1:2::', undefined, '2001:db8:1:2'],
  ['no socket', undefined, undefined, ''],
])('%s is known by its address', async (_, remote, forwarded, expected) => {
  expect(await callerFrom(remote, forwarded)).toBe(expected)
})
