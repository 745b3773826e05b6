import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../language.ts'
import type { CatalogueView, CategoryView, ShopView } from '../api.ts'
import { listOf } from '../models/catalogue.ts'
import { pathOf } from '../models/shop.ts'
import type { PageProps } from '../pages.ts'
import { Products } from '../parts/Products.tsx'
import { questions } from '../questions.ts'
import { pathTo } from '../route.ts'
import { Missing } from './Nowhere.tsx'

export function Category({ shop, route: { slug, search } }: PageProps<'category'>) {
  const path = slug === null ? [] : pathOf(slug, shop.categories)
  const list = listOf<CatalogueView>(questions.catalogue(slug, search))
  const page = list.page.value
  if (page.state === 'failed' && page.failure.code === 'not-found') return <Missing />
  return (
    <>
      <Categories shop={shop} path={path} />
      <main class="page" tabIndex={-1}>
        <h1 class="unseen">{path.at(-1)?.title ?? t('all-products')}</h1>
        <Products list={list} key={slug ?? ''}>
          <div class="notice">
            <h2>{t('empty-title')}</h2>
            <p>{t(slug === null ? 'empty-shop-text' : 'empty-text')}</p>
          </div>
        </Products>
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
        <Chip path={pathTo.catalogue} title={t('all')} current={top === undefined} />
        {shop.categories.map(({ slug, title }) => (
          <Chip key={slug} path={pathTo.category(slug)} title={title} current={slug === top?.slug} />
        ))}
      </ul>
      {path.map(
        ({ slug, children }, depth) =>
          children.length > 0 && (
            <ul class="chips below page" key={slug}>
              {children.map((child) => (
                <Chip
                  key={child.slug}
                  path={pathTo.category(child.slug)}
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

function Chip({ path, title, current }: { path: string; title: string; current: boolean }) {
  return (
    <li>
      <a class="chip" href={path} aria-current={current ? 'page' : undefined}>
        {title}
      </a>
    </li>
  )
}
