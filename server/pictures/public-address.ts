// Which addresses are out in the world, and which are this machine's, its neighbours' or nobody's: a price list may not make the
// server look into its own house.
import { lookup as lookUp } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Apart, as an old address is also judged by what is said of the new ones that stand for it. */
const inside = { ipv4: new BlockList(), ipv6: new BlockList() }
const blocks4: [string, number][] = [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as [string, number][]),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
  ] as [string, number][]),
  ...([
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
  ] as [string, number][]),
  ...([
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as [string, number][]),
]
/** Those that only stand for older addresses among them: nobody serves pictures there. */
const blocks6: [string, number][] = [
  ...([
    ['::', 96],
    ['::ffff:0:0', 96],
    ['64:ff9b::', 96],
    ['64:ff9b:1::', 48],
    ['100::', 64],
  ] as [string, number][]),
  ...([
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
    ['5f00::', 16],
  ] as [string, number][]),
  ...([
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
  ] as [string, number][]),
]
for (const [address, prefix] of blocks4) inside.ipv4.addSubnet(address, prefix, 'ipv4')
for (const [address, prefix] of blocks6) inside.ipv6.addSubnet(address, prefix, 'ipv6')

export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  return family === 6 ? !inside.ipv6.check(address, 'ipv6') : !inside.ipv4.check(address, 'ipv4')
}

export class PrivateAddress extends Error {}

/** For a connection: it goes to the very address that was judged, whatever the name means a moment later. */
export function publicLookup(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, done) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, [])
      const allowed = addresses.filter(({ address }) => isAllowed(address))
      const [first] = allowed
      if (first === undefined) return done(new PrivateAddress(hostname), [])
      if (options.all) done(null, allowed)
      else done(null, first.address, first.family)
    })
  }
}
