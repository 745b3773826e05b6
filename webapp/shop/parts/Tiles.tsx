import type { CategoryView } from '../api.ts'
import { pathTo } from '../route.ts'
import { Picture } from './Picture.tsx'
import '../tiles.css'

/** Categories as pictures with names; as names alone where no picture was given to any. */
export function Tiles({ categories, title }: { categories: readonly CategoryView[]; title: string }) {
  if (categories.length === 0) return null
  const pictured = categories.some(({ picture }) => picture !== null)
  return (
    <nav aria-label={title}>
      <ul class={pictured ? 'tiles' : 'tiles plain'} style={{ '--count': categories.length }}>
        {categories.map((category) => (
          <li key={category.slug}>
            <a class="tile" href={pathTo.category(category.slug)}>
              {pictured && <Face category={category} />}
              <span class="tile-name">{category.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Face({ category: { picture, title } }: { category: CategoryView }) {
  if (picture !== null) return <Picture picture={picture} alt="" sizes="(min-width: 700px) 125px, 30vw" />
  return (
    <span class="frame tile-letter" aria-hidden="true">
      {[...title][0]}
    </span>
  )
}
