// Socks and gloves.
import type { Look, View } from '../looks.ts'
import { dim, folds, gleam, piece, seam, shadow, stitches } from './cloth.ts'
import { mark } from './marks.ts'
import { box, clipped, fill, line, moved, type Pen, scaled, turned } from './pen.ts'
import type { Scene } from './studio.ts'
import type { Tone } from './tone.ts'
import { printOn } from './tops.ts'

type Socks = Extract<Look, { is: 'socks' }>

const crew =
  'M300 190L452 190C456 330 446 470 452 590C470 660 560 700 640 748C700 790 706 860 660 892C600 920 500 884 420 842C350 806 296 764 288 690C282 620 300 480 296 380Z'
const ankle =
  'M292 500L452 486C454 530 452 560 458 596C476 664 560 700 640 748C700 790 706 860 660 892C600 920 500 884 420 842C350 806 296 764 288 690C284 620 292 560 292 500Z'
const heel = 'M288 640C340 640 392 676 404 730C408 770 392 806 372 818C320 786 290 740 288 690Z'
const toe = 'M640 748C600 790 576 840 584 896C620 904 646 900 660 892C706 860 700 790 640 748Z'

const sockFolds = [
  '450 560 410 580 380 640',
  '452 590 430 630 420 690',
  '300 420 340 440 400 430',
  '298 520 340 540 400 524',
]

/** The thin knit over the instep. */
function airHoles(tone: Tone): string {
  return Array.from(
    { length: 30 },
    (_, index) =>
      `<circle cx="${440 + (index % 6) * 22 + Math.floor(index / 6) * 10}" cy="${690 + (index % 6) * 14 + Math.floor(index / 6) * 18}" r="3.2" fill="${tone.deep}" fill-opacity=".32"/>`,
  ).join('')
}

function sock(pen: Pen, cut: Socks['cut']): string {
  const { accent, tone } = pen
  const path = cut === 'crew' ? crew : ankle
  const top = cut === 'crew' ? 190 : 500
  const slope = cut === 'crew' ? 0 : -14
  const cuff = cut === 'crew' ? 'M300 190L452 190L453 262L299 262Z' : 'M292 500L452 486L453 532L290 546Z'
  const rib = Array.from(
    { length: 17 },
    (_, index) =>
      `M${302 + index * 9} ${top + (slope * index) / 17}L${302 + index * 9} ${top + (cut === 'crew' ? 72 : 46) + (slope * index) / 17}`,
  ).join('')
  return (
    shadow(pen, path, 0.34) +
    piece(pen, path, {
      light: 'tube',
      weave: 'jersey',
      rim: 0.36,
      inside:
        (cut === 'crew'
          ? fill(box(280, 286, 190, 20), accent.base) + fill(box(280, 316, 190, 10), accent.base)
          : '') +
        airHoles(tone) +
        gleam(pen, '350 290 344 460 340 640', 46, 0.2) +
        folds(pen, sockFolds, 14, 0.34) +
        clipped(
          pen,
          path,
          piece(pen, heel, { tone: accent, light: 'flat', rim: 0.2, weave: 'rib' }) +
            piece(pen, toe, { tone: accent, light: 'flat', rim: 0.2, weave: 'rib' }),
        ) +
        dim(pen, '400 700 520 800 660 892', 30, 0.2),
    }) +
    piece(pen, cuff, { light: 'tube', rim: 0.2 }) +
    `<path d="${rib}" stroke="${tone.deep}" stroke-width="2.4" stroke-opacity=".34"/>` +
    (cut === 'crew' ? mark(378, 372, 30, printOn(pen)) : '')
  )
}

export function socks(pen: Pen, look: Socks, view: View): Scene {
  const up = look.cut === 'crew' ? 0 : -120
  const content =
    moved(150, up - 60, turned(5, 450, 560, scaled(0.94, 450, 560, sock(pen, look.cut)))) +
    moved(-86, up + 50, turned(-4, 450, 560, sock(pen, look.cut)))
  return view === 'detail'
    ? { content, frame: { x: 400, y: look.cut === 'crew' ? 380 : 640, zoom: 1.7, turn: -8 } }
    : { content, frame: { x: 475, y: 555, zoom: 1.02 } }
}

const hand =
  'M352 990C346 900 340 820 326 760C300 700 262 650 236 600C218 560 232 530 262 536C296 548 330 600 362 640C356 560 340 440 334 350C332 312 344 292 366 292C390 292 400 314 404 350C410 420 416 480 422 540C420 450 418 340 420 270C422 234 436 216 458 216C482 216 494 236 496 272C498 350 498 440 500 540C506 460 514 370 520 306C524 272 538 256 558 258C582 262 590 284 588 320C586 400 580 480 578 560C586 510 596 460 604 416C610 388 624 376 642 380C662 386 668 406 664 436C654 530 640 640 622 740C606 820 600 900 600 990Z'

const gloveFolds = [
  '364 640 400 660 440 650',
  '420 560 430 600 424 640',
  '500 560 506 600 500 640',
  '578 570 572 610 560 640',
  '352 880 440 900 540 876',
  '354 920 440 934 590 910',
]

function gloveCuff(pen: Pen): string {
  const { tone } = pen
  return (
    piece(pen, 'M350 930C430 944 520 944 602 928L602 1000C520 1016 430 1016 352 1002Z', {
      light: 'tube',
      rim: 0.2,
      inside: `<path d="${Array.from({ length: 27 }, (_, index) => `M${356 + index * 9.2} 930L${356 + index * 9.2} 1012`).join('')}" stroke="${tone.deep}" stroke-width="2.4" stroke-opacity=".36"/>`,
    }) +
    seam(pen, 'M350 930C430 944 520 944 602 928') +
    stitches(pen, 'M352 922C430 936 520 936 602 920')
  )
}

function glove(pen: Pen, palm: boolean): string {
  const { tone, accent } = pen
  const dots = Array.from(
    { length: 56 },
    (_, index) =>
      `<circle cx="${374 + (index % 8) * 28 + (Math.floor(index / 8) % 2) * 14}" cy="${600 + Math.floor(index / 8) * 30}" r="6"/>`,
  ).join('')
  const thumbTip =
    'M236 600C218 560 232 530 262 536C280 542 296 556 312 574C290 600 270 620 254 632C246 620 240 610 236 600Z'
  const indexTip = 'M334 350C332 312 344 292 366 292C390 292 400 314 404 350L405 366L335 366Z'
  return (
    shadow(pen, hand, 0.36) +
    piece(pen, hand, {
      light: 'tube',
      weave: 'jersey',
      rim: 0.5,
      inside:
        gleam(pen, '400 560 400 700 396 900', 70, 0.2) +
        folds(pen, gloveFolds, 14, 0.34) +
        (palm ? `<g fill="${accent.base}" fill-opacity=".85">${dots}</g>` : '') +
        fill(thumbTip, tone.light, palm ? 0.4 : 0.7) +
        fill(indexTip, accent.base),
    }) +
    (palm
      ? ''
      : line(
          'M422 540C424 590 430 630 438 660M500 540C500 590 498 630 494 664M578 560C574 600 566 640 556 670',
          tone.seam,
          3,
          { opacity: 0.7 },
        )) +
    gloveCuff(pen) +
    (palm ? '' : fill(box(560, 690, 40, 90, 8), '#e6e8ec', 0.9))
  )
}

export function gloves(pen: Pen, view: View): Scene {
  const palm = view === 'back'
  const mirroredGlove = `<g transform="translate(900 0) scale(-1 1)">${glove(pen, palm)}</g>`
  const content =
    moved(
      178,
      -50,
      turned(
        9,
        450,
        600,
        scaled(0.74, 450, 600, glove(pen, palm) + (palm ? '' : mark(478, 770, 44, printOn(pen)))),
      ),
    ) +
    moved(
      -184,
      40,
      turned(
        -9,
        450,
        600,
        scaled(0.74, 450, 600, mirroredGlove + (palm ? '' : mark(422, 770, 44, printOn(pen)))),
      ),
    )
  return { content, frame: { x: 450, y: 590, zoom: 1.12 } }
}
