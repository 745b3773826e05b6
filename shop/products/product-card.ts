// What a list shows of one product. Never decides which products a list holds.
import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/open.ts'
import { pictures, products } from '#db/schema/catalogue.ts'
import type { Availability, Language, ProductKind } from '#db/schema/kinds.ts'
import { textIn } from '../languages.ts'
import { hotCells, prepared } from '../prepared.ts'
import { mayBeTakenBack } from '../transaction.ts'

export type PictureView = { hash: string; width: number; height: number; placeholder: string }

/** What changes with an edit of the product only, and each edit makes a new version. */
type Face = {
  title: string
  /** What the lowest price was before, where it really is reduced. */
  oldPriceMinor: number | null
  picture: PictureView | null
  /** A patch for each; their names are on the product's page. */
  colours: string[]
}
export type ProductCard = Face & {
  id: number
  kind: ProductKind
  fromPriceMinor: number
  toPriceMinor: number
  availability: Availability
}

/** Products as every list names them in its SQL. */
export const p = alias(products, 'p')

/** What every list selects, in this order. */
export const cardColumns = {
  id: p.id,
  version: p.version,
  kind: p.kind,
  fromPriceMinor: p.fromPriceMinor,
  toPriceMinor: p.toPriceMinor,
  availability: p.availability,
}
export type CardRow = [
  id: number,
  version: number,
  kind: ProductKind,
  fromPriceMinor: number,
  toPriceMinor: number,
  availability: Availability,
  ...rest: unknown[],
]

export function cardOf(db: Db, row: CardRow, language: Language): ProductCard {
  const [id, version, kind, fromPriceMinor, toPriceMinor, availability] = row
  const { title, oldPriceMinor, picture, colours } = faceOf(db, id, version, language)
  return { id, kind, title, fromPriceMinor, toPriceMinor, oldPriceMinor, availability, picture, colours }
}

/** In the order of the ids. */
export function listCards(db: Db, ids: readonly number[], language: Language): ProductCard[] {
  const rows = statements(db).cards({ ids: JSON.stringify(ids) }) as CardRow[]
  return rows.map((row) => cardOf(db, row, language))
}

/** The first picture of the first colour, as the product page begins with; else the first there is. */
const coverHash = sql`coalesce(
  (select i.picture_hash from product_images i where i.product_id = ${products.id} and i.colour_id =
    (select c.id from product_colours c where c.product_id = ${products.id} order by c.position, c.id limit 1)
    order by i.position, i.id limit 1),
  (select i.picture_hash from product_images i where i.product_id = ${products.id}
    order by i.colour_id, i.position, i.id limit 1))`

const reducedFrom = sql<number | null>`iif(
  ${products.oldPriceMinor} > ${products.fromPriceMinor} and ${products.fromPriceMinor} = ${products.priceMinor},
  ${products.oldPriceMinor},
  (select max(v.old_price_minor) from variants v where v.product_id = ${products.id}
    and v.old_price_minor is not null and v.old_price_minor > ${products.fromPriceMinor}
    and coalesce(v.price_minor, ${products.priceMinor}) = ${products.fromPriceMinor}))`

const statements = prepared((db) => ({
  cards: hotCells(
    db,
    db
      .select(cardColumns)
      .from(sql`json_each(${sql.placeholder('ids')}) one`)
      .crossJoin(p)
      .where(sql`${p.id} = one.value`)
      .orderBy(sql`one.rowid`),
  ),
  face: db
    .select({
      title: products.title,
      oldPriceMinor: reducedFrom,
      picture: {
        hash: pictures.hash,
        width: pictures.width,
        height: pictures.height,
        placeholder: pictures.placeholder,
      },
      colours: sql<string>`(select json_group_array(c.hex order by c.position, c.id)
        from product_colours c where c.product_id = ${products.id})`,
    })
    .from(products)
    .leftJoin(pictures, eq(pictures.hash, coverHash))
    .where(eq(products.id, sql.placeholder('id')))
    .prepare(),
}))

type Kept = { version: number; face: Face }
/** In each language; some 400 bytes each. */
const facesKept = 20_000
const faces = prepared(() => ({ ru: new Map<number, Kept>(), en: new Map<number, Kept>() }))

/** Kept in memory by version, but never what an open transaction might still take back. */
function faceOf(db: Db, id: number, version: number, language: Language): Face {
  const kept = faces(db)[language]
  const known = kept.get(id)
  if (known?.version === version) return known.face
  const face = readFace(db, id, language)
  if (mayBeTakenBack(db)) return face
  if (kept.size >= facesKept) kept.clear()
  kept.set(id, { version, face })
  return face
}

export function forgetFaces(db: Db): void {
  for (const kept of Object.values(faces(db))) kept.clear()
}

function readFace(db: Db, id: number, language: Language): Face {
  const row = statements(db).face.get({ id })
  if (row === undefined) return { title: '', oldPriceMinor: null, picture: null, colours: [] }
  return { ...row, title: textIn(row.title, language), colours: JSON.parse(row.colours) as string[] }
}
