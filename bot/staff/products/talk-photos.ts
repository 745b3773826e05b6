// A picture that somebody sends about a product: fetched, kept by the shop, and put at the end of the gallery, where the pictures of
// an album come in their order. Tells what is wrong with one.
import { attempt, ShopError } from '#shop/error.ts'
import { addImages } from '#shop/products/product-images.ts'
import { findSheet } from '#shop/products/product-sheet.ts'
import { refusalWords } from '../../buttons.ts'
import type { TalkContext } from '../../context.ts'
import { escapeHtml } from '../../html.ts'
import type { Asking } from './asking.ts'
import type { Scene } from './talk-questions.ts'
import { writeTexts } from './talk-writing.ts'

export type SentPicture = { fileId: string; caption: string; album: string | null }

/** A photo, or a picture that was sent as a file. */
export function pictureIn({ message }: TalkContext): SentPicture | undefined {
  const { photo, document, media_group_id: album = null } = message ?? {}
  // Some write the command below the photo.
  const caption = (message?.caption ?? '').replace(/^\/add(?:@\w+)?(?!\w)\s*/i, '')
  const isPicture = /^image\//.test(document?.mime_type ?? '')
  const fileId = photo?.at(-1)?.file_id ?? (isPicture ? document?.file_id : undefined)
  return fileId === undefined ? undefined : { fileId, caption, album }
}

/** The hash of what is kept; else the words for what is wrong. */
export async function keepPicture(
  scene: Scene,
  { fileId }: SentPicture,
): Promise<{ hash: string } | { trouble: string }> {
  const { ctx, around, staff } = scene
  try {
    const bytes = await around.fetchFile(fileId)
    return { hash: (await around.keepPicture(staff, bytes)).hash }
  } catch (error) {
    if (!(error instanceof ShopError)) throw error
    return {
      trouble: ctx.t('products-photo-refused', { why: escapeHtml(refusalWords(ctx, around.db, error)) }),
    }
  }
}

/** For the colour that is asked about, else for none in particular. The rest of an album goes where its first picture went. */
export function addPicture(scene: Scene, hash: string, picture: SentPicture): Asking {
  const { ctx, around, staff, asked } = scene
  const isSameAlbum = picture.album !== null && picture.album === asked.album
  const colour = isSameAlbum ? asked.albumOf : colourOf(asked)
  const { product } = asked
  if (product === null) return { ...asked, waiting: [...new Set([...asked.waiting, hash])] }
  const added = attempt(() =>
    addImages(
      around.db,
      staff,
      { productId: product, colourId: colour, pictureHashes: [hash] },
      around.now(),
    ),
  )
  const troubles = added.ok ? [] : [escapeHtml(refusalWords(ctx, around.db, added))]
  const texts = added.ok && picture.caption !== '' ? describe(scene, product, picture.caption) : []
  const version = added.ok ? (findSheet(around.db, product)?.version ?? null) : asked.version
  return {
    ...asked,
    ...{ album: picture.album, albumOf: colour, version },
    troubles: [...(isSameAlbum ? asked.troubles : []), ...troubles, ...texts],
  }
}

function colourOf({ field, of }: Asking): number | null {
  return field === 'colour-photos' || field === 'photos' ? of : null
}

/** The caption is the description where there is none yet. */
function describe(scene: Scene, product: number, caption: string): string[] {
  const { ctx, around } = scene
  const sheet = findSheet(around.db, product)
  const isDescribed = Object.values(sheet?.description ?? {}).some(Boolean)
  if (isDescribed) return [ctx.t('products-caption-unused')]
  const written = attempt(() => writeTexts(scene, product, caption))
  return written.ok ? [] : [escapeHtml(refusalWords(ctx, around.db, written))]
}
