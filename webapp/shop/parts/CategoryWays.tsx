import { useLayoutEffect, useRef } from 'preact/hooks'
import { pictureUrl } from '#shop/picture-widths.ts'
import { t } from '../../language.ts'
import type { CategoryView } from '../api.ts'
import { pathTo } from '../route.ts'
import { Arrow } from './Arrow.tsx'

type Props = { categories: readonly CategoryView[]; path: readonly CategoryView[] }

/** The way from the top of the tree down to here. */
export function Crumbs({ path, title }: Pick<Props, 'path'> & { title: string }) {
  return (
    <nav class="crumbs" aria-label={t('crumbs')}>
      <ol>
        <Crumb path={pathTo.home} title={t('tab-home')} />
        {path.length > 0 && <Crumb path={pathTo.catalogue} title={t('all-products')} />}
        {path.slice(0, -1).map(({ slug, title }) => (
          <Crumb key={slug} path={pathTo.category(slug)} title={title} />
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  )
}

function Crumb({ path, title }: { path: string; title: string }) {
  return (
    <li>
      <a href={path}>{title}</a>
      <Arrow />
    </li>
  )
}

/** Where one can go from here: up, and to what lies below; where nothing does, to what lies beside. */
export function CategoryWays({ categories, path }: Props) {
  const strip = useRef<HTMLUListElement>(null)
  const here = path.at(-1)
  // Another place moves the strip.
  useLayoutEffect(() => {
    const current = strip.current?.querySelector<HTMLElement>('.around-beside [aria-current]')
    const { clientWidth = 0 } = strip.current ?? {}
    strip.current?.scrollTo({
      left: current ? current.offsetLeft - (clientWidth - current.offsetWidth) / 2 : 0,
    })
  }, [here?.slug])
  if (categories.length === 0) return null
  const open = here?.children.length === 0 ? path.slice(0, -1) : path
  return (
    <nav class="around" aria-label={t('categories')}>
      <ul class="chips" ref={strip}>
        {path.length > 0 && (
          <Place
            path={pathTo.catalogue}
            title={t('all-products')}
            kind={path.length === 1 ? 'up' : 'above'}
          />
        )}
        {open.map((category) => (
          <Place
            key={category.slug}
            path={pathTo.category(category.slug)}
            title={category.title}
            kind={category === here ? 'here' : category === path.at(-2) ? 'up' : 'above'}
            current={category === here}
          />
        ))}
        {(open.at(-1)?.children ?? categories).map((category) => (
          <Place
            key={category.slug}
            path={pathTo.category(category.slug)}
            title={category.title}
            kind="beside"
            current={category === here}
            category={category}
          />
        ))}
      </ul>
    </nav>
  )
}

type PlaceProps = {
  path: string
  title: string
  kind: 'above' | 'up' | 'here' | 'beside'
  current?: boolean
  category?: CategoryView
}

function Place({ path, title, kind, current = false, category }: PlaceProps) {
  return (
    <li class={`around-${kind}`}>
      <a class="chip" href={path} aria-current={current ? 'page' : undefined}>
        {kind === 'up' && <Arrow back />}
        {category?.picture && (
          <img src={pictureUrl(category.picture, 64, 'webp')} alt="" width={32} height={32} loading="lazy" />
        )}
        {title}
        {category !== undefined && <span class="around-count">{category.products}</span>}
      </a>
    </li>
  )
}
