// Which address asks: for whoever is nobody, the only thing to count by. Our own proxy speaks for others, everybody else only for
// themselves.
import { isIP, isIPv6 } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** The network of a home or a phone in IPv6, the address itself in IPv4. Empty when there is no socket, as in tests. */
export function callerOf(c: Context): string {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>
  const direct = plain(incoming?.socket.remoteAddress ?? '')
  if (direct !== '::1' && !direct.startsWith('127.')) return networkOf(direct)
  // Whatever the visitor wrote there themselves stands before what the proxy adds.
  const told = plain(c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() ?? '')
  return networkOf(isIP(told) === 0 ? direct : told)
}

/** IPv4 as IPv6 writes it on a socket for both. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')

function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - first.length - last.length }, () => '0')
  return [...first, ...zeros, ...last]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')
}
