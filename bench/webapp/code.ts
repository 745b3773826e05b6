// How much script and style the first view of a page takes: what the page itself names, packed by gzip.
import { gzipSync } from 'node:zlib'

const named = [/<script[^>]* src="([^"]+)"/g, /<link rel="modulepreload"[^>]* href="([^"]+)"/g]
const style = /<style>(.*?)<\/style>/gs

/** What comes later comes while nobody waits. */
export async function codeBytesOf(address: string): Promise<number> {
  const html = await read(address)
  const files = new Set(named.flatMap((pattern) => found(html, pattern)))
  const texts = await Promise.all([...files].map((file) => read(new URL(file, address).href)))
  const styles = found(html, style).join('')
  return [...texts, styles].reduce((sum, text) => sum + gzipSync(text).length, 0)
}

function found(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, text = '']) => text)
}

async function read(address: string): Promise<string> {
  const answer = await fetch(address, { headers: { 'Accept-Language': 'ru' } })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return await answer.text()
}
