// What a page says of itself to browsers, search engines, and chats that show a link to it.
import { html, raw } from 'hono/html'
import { exponentOf } from '#shop/money.ts'
import { pictureUrl } from '#shop/picture-widths.ts'
import type { Drawn } from './drawing.ts'

type Facts = Omit<Drawn, 'html'>

export function headHtml(
  { title, description, picture, first, price, gone, personal }: Facts,
  at: URL,
): string {
  // Not every chat knows the newer formats.
  const shown = picture === null ? undefined : new URL(pictureUrl(picture, 1280, 'jpg'), at).href
  const tags = [
    html`<title>${title}</title>`,
    // Before the scripts, which would otherwise take every connection there is.
    ...(first === null
      ? []
      : [
          html`<link rel="preload" as="image" type="image/avif" fetchpriority="high" imagesrcset="${first.srcset}" imagesizes="${first.sizes}">`,
        ]),
    html`<meta name="description" content="${description}">`,
    gone || personal
      ? raw('<meta name="robots" content="noindex">')
      : html`<link rel="canonical" href="${at.href}">`,
    property('og:type', price === null ? 'website' : 'product'),
    property('og:title', title),
    property('og:description', description),
    property('og:url', at.href),
    ...(shown === undefined
      ? []
      : [property('og:image', shown), html`<meta name="twitter:card" content="summary_large_image">`]),
    ...(price === null
      ? []
      : [
          property('product:price:amount', amountOf(price)),
          property('product:price:currency', price.currency),
        ]),
  ]
  return tags.join('')
}

function property(name: string, content: string) {
  return html`<meta property="${name}" content="${content}">`
}

function amountOf({ minor, currency }: NonNullable<Drawn['price']>): string {
  const exponent = exponentOf(currency)
  return (minor / 10 ** exponent).toFixed(exponent)
}
