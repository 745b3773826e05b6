import { useLayoutEffect, useRef } from 'preact/hooks'
import { language, t } from '../../language.ts'
import { FailureNotice } from '../../parts/Notice.tsx'
import { Slow } from '../../parts/Slow.tsx'
import type { CategoryView, ShopView } from '../api.ts'
import { type List, listOf } from '../models/catalogue.ts'
import { pathOf } from '../models/shop.ts'
import { Card } from '../parts/Card.tsx'
import { pathTo } from '../route.ts'
import { Nowhere } from './Nowhere.tsx'

/** As many as a phone shows at once; a wider screen has a faster network. */
const seenAtOnce = 4

export function Catalogue({ shop, slug }: { shop: ShopView; slug: string | null }) {
  const path = slug === null ? [] : pathOf(slug, shop.categories)
  const category = path.at(-1)
  const title = category?.title ?? shop.name
  useLayoutEffect(() => {
    document.title = category === undefined ? shop.name : `${title} — ${shop.name}`
  }, [title, shop.name, category])
  const list = listOf(language(), slug)
  const page = list.page.value
  if (page.state === 'failed' && page.failure.code === 'not-found') return <Nowhere />
  return (
    <>
      <Categories shop={shop} path={path} />
      <main class="page" tabIndex={-1}>
        <h2 class="unseen">{category?.title ?? t('all-products')}</h2>
        <Products list={list} whole={slug === null} key={slug ?? ''} />
      </main>
    </>
  )
}

function Categories({ shop, path }: { shop: ShopView; path: readonly CategoryView[] }) {
  const strips = useRef<HTMLElement>(null)
  const [top] = path
  const here = path.at(-1)?.slug
  // Another place moves the strips.
  useLayoutEffect(() => {
    for (const chip of strips.current?.querySelectorAll<HTMLElement>('[aria-current]') ?? []) {
      const strip = chip.closest('ul')
      strip?.scrollTo({ left: chip.offsetLeft - (strip.clientWidth - chip.offsetWidth) / 2 })
    }
  }, [here])
  if (shop.categories.length === 0) return null
  return (
    <nav class="categories" aria-label={t('categories')} ref={strips}>
      <ul class="chips page">
        <Chip slug={null} title={t('all')} current={top === undefined} />
        {shop.categories.map(({ slug, title }) => (
          <Chip key={slug} slug={slug} title={title} current={slug === top?.slug} />
        ))}
      </ul>
      {path.map(
        ({ slug, children }, depth) =>
          children.length > 0 && (
            <ul class="chips below page" key={slug}>
              {children.map((child) => (
                <Chip
                  key={child.slug}
                  slug={child.slug}
                  title={child.title}
                  current={child.slug === path[depth + 1]?.slug}
                />
              ))}
            </ul>
          ),
      )}
    </nav>
  )
}

function Chip({ slug, title, current }: { slug: string | null; title: string; current: boolean }) {
  return (
    <li>
      <a class="chip" href={pathTo.catalogue(slug)} aria-current={current ? 'page' : undefined}>
        {title}
      </a>
    </li>
  )
}

function Products({ list, whole }: { list: List; whole: boolean }) {
  const items = list.items.value
  const page = list.page.value
  const empty = items.length === 0
  return (
    <>
      <ul class="grid">
        {items.map((card, index) => (
          <li key={card.id}>
            <Card card={card} eager={index < seenAtOnce} />
          </li>
        ))}
      </ul>
      {page.state === 'loading' && <Bones />}
      {page.state === 'failed' && <FailureNotice failure={page.failure} again={() => void list.more()} />}
      {page.state === 'ready' && empty && (
        <div class="notice">
          <h2>{t('empty-title')}</h2>
          <p>{t(whole ? 'empty-shop-text' : 'empty-text')}</p>
        </div>
      )}
      {page.state === 'ready' && page.value.next !== null && (
        <div class="more">
          <button type="button" class="button quiet" onClick={() => void list.more()}>
            {t('show-more')}
          </button>
        </div>
      )}
    </>
  )
}

export function Bones() {
  return (
    <div role="status">
      <div class="grid bones">
        {Array.from({ length: seenAtOnce }, (_, index) => (
          <div class="bone card-bone" key={index} />
        ))}
      </div>
      <Slow />
    </div>
  )
}
