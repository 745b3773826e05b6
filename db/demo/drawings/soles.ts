// What is under a shoe: the foam and rubber seen from the side, the tread seen from below.

import { piece, shadow } from './cloth.ts'
import { mark } from './marks.ts'
import { clipped, fill, line, linear, moved, type Pen, scaled } from './pen.ts'
import type { Cut } from './shoes.ts'
import { mix, toneOf } from './tone.ts'

type Sole = { foam: string; tread: string; groove: string }

const soles: Record<Cut, Sole> = {
  road: {
    foam: 'M84 636C72 668 78 716 104 742C114 752 132 758 152 760C300 766 480 768 600 766C700 762 782 744 824 704C832 694 832 684 824 676C786 694 720 702 650 698C560 694 480 680 380 672C280 666 160 668 84 636Z',
    tread:
      'M110 746C120 756 136 762 152 764L330 770C352 770 366 766 380 758C300 760 180 756 110 746ZM440 760C460 770 480 772 600 770C704 766 786 748 828 704C834 714 790 758 712 774C640 786 540 786 470 780C452 778 442 770 440 760Z',
    groove: 'M92 700C240 736 400 716 520 724C640 730 740 724 822 694',
  },
  race: {
    foam: 'M76 612C58 652 66 716 110 748C150 764 200 768 300 772C440 778 560 780 640 764C736 742 806 706 840 654C832 648 820 650 812 660C780 690 716 700 650 696C560 692 480 676 380 666C280 658 150 650 76 612Z',
    tread:
      'M120 752C160 766 220 770 320 774L380 776C300 786 200 782 150 772C134 768 124 762 120 752ZM430 777C540 782 600 774 640 766C736 744 806 708 842 656C848 690 786 750 690 776C600 796 500 792 440 788Z',
    groove: 'M74 668C240 740 420 716 540 728C660 736 770 706 836 656',
  },
  trail: {
    foam: 'M88 640C78 672 80 712 98 736C240 748 480 756 610 752C706 748 784 734 822 700C830 690 832 684 824 676C786 694 720 702 650 698C560 694 480 684 380 676C280 670 164 670 88 640Z',
    tread: lugs(),
    groove: 'M90 696C240 720 420 718 540 722C650 724 746 720 820 692',
  },
  gym: {
    foam: 'M88 664C80 690 82 722 96 744C280 756 520 762 640 760C730 756 800 744 826 710C834 696 832 686 824 680C786 698 720 704 650 702C560 698 480 692 380 688C280 684 164 684 88 664Z',
    tread:
      'M94 740C280 756 520 762 640 760C734 756 806 742 828 706C836 730 806 768 730 776C560 788 280 786 140 778C108 776 96 760 94 740Z',
    groove: 'M92 716C260 736 460 734 600 736C700 736 776 730 826 704',
  },
  kid: {
    foam: 'M80 630C66 668 72 722 100 748C240 768 480 772 600 770C700 766 786 746 828 700C836 688 836 680 828 672C786 694 720 702 650 698C560 694 480 682 380 674C280 668 158 664 80 630Z',
    tread:
      'M98 744C240 768 480 772 600 770C704 766 790 744 830 698C836 728 800 774 726 790C580 806 280 800 150 788C118 784 100 768 98 744Z',
    groove: 'M80 690C240 734 420 720 540 726C650 730 746 722 826 690',
  },
}

function lugs(): string {
  const teeth = Array.from({ length: 15 }, (_, index) => {
    const x = 102 + index * 46
    const rise = index > 11 ? (index - 11) ** 2 * 3.4 : index === 0 ? 6 : 0
    const y = 750 - rise
    return `L${x} ${y}L${x + 5} ${y + 15}L${x + 33} ${y + 16}L${x + 39} ${y}`
  }).join('')
  return `M90 716${teeth}L822 700C780 732 700 744 610 748C480 752 240 744 90 716Z`
}

function foamOf({ tone, accent }: Pen, cut: Cut): string {
  if (cut === 'trail') return tone.lightness < 0.36 ? '#6a6f78' : mix(tone.base, '#f1eee6', 0.72)
  if (cut === 'gym') return tone.lightness < 0.4 ? '#ebe9e3' : '#3a3d44'
  return tone.lightness > 0.85 ? mix(accent.base, '#ffffff', 0.82) : '#f4f3ef'
}

const rubberOf = ({ accent, tone }: Pen, cut: Cut) =>
  cut === 'trail' ? '#2b2d32' : cut === 'gym' ? (tone.lightness < 0.4 ? '#c9a87c' : '#2b2d32') : accent.base

/** What runs along the foam: the groove, the plate, the crash pad at the heel. */
function foamLines(pen: Pen, cut: Cut, shade: string): string {
  const { groove } = soles[cut]
  const pad =
    'M118 664C116 690 124 712 140 726M160 672C158 694 166 714 182 728M202 678C200 700 208 718 224 730'
  return (
    line(groove, shade, 6) +
    moved(0, 5, line(groove, '#ffffff', 3, { opacity: 0.55 })) +
    (cut === 'race' ? moved(0, -9, line(groove, pen.accent.base, 7)) : '') +
    (cut === 'road' || cut === 'kid' ? line(pad, shade, 4, { opacity: 0.8 }) : '')
  )
}

export function sole(pen: Pen, cut: Cut): string {
  const { foam, tread } = soles[cut]
  const [colour, rubber] = [foamOf(pen, cut), rubberOf(pen, cut)]
  const shade = mix(colour, '#20242c', 0.26)
  const ends = linear(
    pen,
    [
      [0, '#20242c', 0.3],
      [0.12, '#20242c', 0],
      [0.82, '#20242c', 0],
      [1, '#20242c', 0.3],
    ],
    '0 0 1 0',
  )
  return (
    fill(
      tread,
      linear(pen, [
        [0, mix(rubber, '#000000', 0.1)],
        [1, mix(rubber, '#000000', 0.45)],
      ]),
    ) +
    fill(
      foam,
      linear(pen, [
        [0, mix(colour, '#ffffff', 0.55)],
        [0.45, colour],
        [1, shade],
      ]),
    ) +
    clipped(pen, foam, fill(foam, ends) + foamLines(pen, cut, shade)) +
    line(foam, mix(colour, '#20242c', 0.5), 1.5, { opacity: 0.55 })
  )
}

const print =
  'M450 96C540 96 604 170 612 276C620 380 570 450 556 540C544 620 572 700 574 800C576 930 528 1010 452 1010C372 1010 330 930 334 806C338 700 352 630 336 540C322 460 296 390 300 290C306 170 366 96 450 96Z'

function treadOf(pen: Pen, cut: Cut): string {
  const rubber = rubberOf(pen, cut)
  const dark = mix(rubber, '#000000', 0.4)
  const bars = (from: number, to: number, step: number, draw: (y: number) => string) => {
    const list: string[] = []
    for (let y = from; y < to; y += step) list.push(draw(y))
    return list.join('')
  }
  if (cut === 'trail') {
    const lug = (x: number, y: number, flip: number) =>
      `M${x} ${y}L${x + 44} ${y + 24 * flip}L${x + 44} ${y + 24 * flip + 20}L${x} ${y + 22}L${x - 44} ${y + 24 * flip + 20}L${x - 44} ${y + 24 * flip}Z`
    const all = bars(130, 980, 62, (y) =>
      y > 480 && y < 640
        ? lug(446, y, y > 560 ? -1 : 1)
        : lug(382, y, y > 560 ? -1 : 1) + lug(496, y + 22, y > 560 ? -1 : 1),
    )
    return moved(3, 8, fill(all, '#000000', 0.4)) + fill(all, mix(rubber, '#ffffff', 0.14))
  }
  const waves =
    cut === 'gym'
      ? bars(130, 1000, 26, (y) => `M280 ${y}L640 ${y}`)
      : bars(
          120,
          1010,
          34,
          (y) => `M280 ${y}C340 ${y - 30} 400 ${y + 30} 450 ${y}C510 ${y - 30} 570 ${y + 30} 630 ${y}`,
        )
  return (
    line(waves, dark, cut === 'gym' ? 5 : 9, { opacity: 0.75 }) +
    moved(0, 5, line(waves, '#ffffff', 2, { opacity: 0.25 }))
  )
}

/** The shoe turned over. */
export function outsole(pen: Pen, cut: Cut): string {
  const foam = toneOf(foamOf(pen, cut))
  const rubber = toneOf(rubberOf(pen, cut))
  const front =
    'M450 120C528 120 582 186 590 280C596 372 556 430 536 498C480 520 410 520 354 502C338 440 318 384 322 294C328 190 376 120 450 120Z'
  const heel =
    'M362 640C410 622 490 622 542 640C546 700 552 750 552 804C554 920 512 986 452 986C390 986 354 920 356 810C358 746 362 690 362 640Z'
  const groove = line('M452 130C462 300 440 420 448 560C456 700 452 860 452 980', rubber.deep, 9, {
    opacity: 0.55,
  })
  const one =
    shadow(pen, print, 0.34) +
    line(print, pen.tone.base, 26) +
    line(print, pen.tone.deep, 5, { opacity: 0.4 }) +
    piece(pen, print, { tone: foam, light: 'body', rim: 0.4 }) +
    (cut === 'trail' || cut === 'gym' || cut === 'kid'
      ? piece(pen, scaledPrint, { tone: rubber, light: 'body', rim: 0.4, inside: treadOf(pen, cut) })
      : piece(pen, front, { tone: rubber, light: 'body', rim: 0.4, inside: treadOf(pen, cut) + groove }) +
        piece(pen, heel, { tone: rubber, light: 'body', rim: 0.4, inside: treadOf(pen, cut) + groove })) +
    `<ellipse cx="446" cy="568" rx="66" ry="42" fill="${foam.base}"/>`
  const sign = mark(446, 568, 40, pen.tone.lightness > 0.8 ? pen.accent.base : pen.tone.base)
  const other = `<g transform="translate(896 0) scale(-1 1)">${one}</g>`
  return (
    moved(-168, 0, scaled(0.92, 450, 560, one + sign)) + moved(172, 26, scaled(0.92, 450, 560, other + sign))
  )
}

const scaledPrint =
  'M450 118C528 118 584 186 592 282C598 380 550 450 536 540C524 620 552 700 554 800C556 920 514 988 452 988C388 988 350 920 354 806C358 700 372 630 356 540C342 460 316 390 320 294C326 190 376 118 450 118Z'
