// Cards of a list that is narrowed down by colour: each thing is shown in the colour that was asked for.
import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { pictures, productColours } from '#db/schema/catalogue.ts'
import { productFacets } from '#db/schema/search.ts'
import { prepared } from './prepared.ts'
import type { ProductCard } from './products/product-card.ts'
import { colourKey } from './products/product-filter.ts'

const listed = (name: string) => sql`(select value from json_each(${sql.placeholder(name)}))`

/** The first picture of each such colour that has one; the first colour last. */
const statements = prepared((db) => ({
  faces: db
    .select({
      id: productFacets.productId,
      colourId: productColours.id,
      picture: {
        hash: pictures.hash,
        width: pictures.width,
        height: pictures.height,
        placeholder: pictures.placeholder,
      },
    })
    .from(productFacets)
    .innerJoin(productColours, eq(productColours.id, productFacets.colourId))
    .innerJoin(
      pictures,
      sql`${pictures.hash} = (select i.picture_hash from product_images i
        where i.product_id = ${productColours.productId} and i.colour_id = ${productColours.id}
        order by i.position, i.id limit 1)`,
    )
    .where(
      sql`${productFacets.productId} in ${listed('ids')} and ${productFacets.key} in ${listed('colours')}
        and ${productFacets.facet} in ('colour-ru', 'colour-en')`,
    )
    .orderBy(desc(productColours.position), desc(productColours.id))
    .prepare(),
}))

export function inColours(
  db: Db,
  cards: ProductCard[],
  colours: readonly string[] | undefined,
): ProductCard[] {
  if (colours === undefined || cards.length === 0) return cards
  const asked = {
    ids: JSON.stringify(cards.map(({ id }) => id)),
    colours: JSON.stringify(colours.map(colourKey)),
  }
  const faces = new Map(
    statements(db)
      .faces.all(asked)
      .map((face) => [face.id, face]),
  )
  return cards.map((card) => {
    const face = faces.get(card.id)
    return face === undefined ? card : { ...card, picture: face.picture, colourId: face.colourId }
  })
}
