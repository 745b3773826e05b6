// Where in the shop a link leads that opens the Mini App: Telegram writes what it carries into the address. Whoever follows it is
// sent there, so that the page they see first is the one they came for.
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { findCategory } from '#shop/categories/catalogue-tree.ts'
import { readDeepLink } from '#shop/deep-link.ts'

const startParam = 'tgWebAppStartParam'

/** The path, with whatever else stood in the address; nothing for what the page itself has to look after. */
export function startPath(db: Db, { path, search }: { path: string; search: string }, language: Language) {
  const query = new URLSearchParams(search)
  const payload = query.get(startParam)
  const place = path === '/' && payload !== null ? placeOf(db, payload, language) : undefined
  query.delete(startParam)
  return place && [place, query].filter((part) => String(part) !== '').join('?')
}

function placeOf(db: Db, payload: string, language: Language): string | undefined {
  const link = readDeepLink(payload)
  switch (link?.to) {
    case 'product':
      return `/product/${link.id}`
    case 'category': {
      const slug = findCategory(db, link.id, language)?.slug
      return slug && `/category/${encodeURIComponent(slug)}`
    }
    case 'order':
      return `/order/${encodeURIComponent(link.token)}`
    case 'catalogue':
    case 'cart':
      return `/${link.to}`
    default:
      return undefined
  }
}
