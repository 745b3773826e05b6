// Caps, beanies, headbands.
import type { View } from '../looks.ts'
import { dim, fold, gleam, piece, seam, shadow, stitches } from './cloth.ts'
import { mark } from './marks.ts'
import { across, both, twice } from './outline.ts'
import { falling, fill, line, moved, oval, type Pen } from './pen.ts'
import type { Scene } from './studio.ts'
import { printOn } from './tops.ts'

const holes = (pen: Pen, spots: [x: number, y: number][]) =>
  spots
    .map(
      ([x, y]) =>
        `<circle cx="${x}" cy="${y}" r="6.5" fill="${pen.tone.deep}"/><circle cx="${x}" cy="${y}" r="6.5" fill="none" stroke="${pen.tone.stitch}" stroke-width="2" stroke-opacity=".6"/>`,
    )
    .join('')

function capPeak(pen: Pen): string {
  const peak = 'M0 622C110 622 220 640 288 690C322 730 330 776 316 800C230 742 110 724 0 724'
  return piece(pen, both(peak), {
    light: 'body',
    weave: 'twill',
    inside:
      [0, 1, 2, 3]
        .map((row) =>
          stitches(
            pen,
            across(
              `M0 ${706 - row * 20}C110 ${706 - row * 20} 226 ${726 - row * 19} ${304 - row * 6} ${774 - row * 24}`,
            ),
            1.8,
          ),
        )
        .join('') + gleam(pen, '250 700 450 640 650 690', 26, 0.3),
  })
}

function capInFront(pen: Pen): string {
  const { accent } = pen
  const dome = 'M0 262C120 262 232 330 268 470C284 540 286 610 280 676C190 640 90 628 0 628'
  const under = 'M0 724C110 724 230 742 316 800C300 824 280 826 262 818C190 780 90 766 0 766'
  return (
    shadow(
      pen,
      both(
        'M0 262C120 262 232 330 268 470C284 540 300 640 316 720C330 760 330 800 300 822C190 780 90 766 0 766',
      ),
    ) +
    piece(pen, both(dome), {
      weave: 'twill',
      inside:
        gleam(pen, '360 330 330 470 336 620', 60, 0.26) +
        fold(pen, '210 520 260 560 250 640', 20, 0.3) +
        fold(pen, '690 520 640 570 652 640', 20, 0.3),
    }) +
    twice('M34 264C110 330 148 450 150 640', (path) => seam(pen, path) + stitches(pen, path)) +
    holes(pen, [
      [320, 372],
      [580, 372],
    ]) +
    `<ellipse cx="450" cy="262" rx="22" ry="10" fill="${accent.base}"/><ellipse cx="446" cy="259" rx="12" ry="4" fill="${accent.glow}" fill-opacity=".6"/>` +
    fill(both(under), falling(pen, accent.dark, accent.deep)) +
    capPeak(pen) +
    mark(450, 500, 74, printOn(pen))
  )
}

function capPeakFromSide(pen: Pen): string {
  const peak =
    'M552 706C592 678 642 652 700 642C784 648 852 684 886 724C892 738 882 747 868 743C790 720 680 712 552 706Z'
  return piece(pen, peak, {
    weave: 'twill',
    light: 'flat',
    inside: [0, 1, 2]
      .map((row) =>
        stitches(
          pen,
          `M${584 + row * 22} ${690 - row * 14}C680 ${690 - row * 16} 790 ${696 - row * 16} ${866 - row * 16} ${724 - row * 20}`,
          1.8,
        ),
      )
      .join(''),
  })
}

function capFromSide(pen: Pen): string {
  const { tone, accent } = pen
  const dome =
    'M196 690C176 560 200 420 300 338C390 272 520 270 600 350C664 414 692 520 698 640C640 650 590 676 556 702C440 724 300 722 196 690Z'
  const strap = 'M196 690C186 660 184 640 184 616L132 640C126 660 132 676 146 680Z'
  return (
    shadow(
      pen,
      'M190 690C176 560 200 420 300 338C390 272 520 270 600 350C664 414 690 520 694 620C790 636 858 676 890 722C896 738 886 748 870 744C770 730 420 730 196 690Z',
    ) +
    fill(strap, falling(pen, tone.dark, tone.deep)) +
    fill(
      'M548 706C680 704 790 714 872 742C820 752 660 744 548 716Z',
      falling(pen, accent.dark, accent.deep),
    ) +
    piece(pen, dome, {
      weave: 'twill',
      inside:
        gleam(pen, '330 370 280 500 290 660', 60, 0.28) +
        fold(pen, '600 480 560 560 580 640', 20, 0.3) +
        dim(pen, '200 690 400 730 694 650', 40, 0.4),
    }) +
    seam(pen, 'M430 282C420 420 440 560 470 704') +
    stitches(pen, 'M440 282C430 420 450 560 480 702') +
    seam(pen, 'M440 282C560 340 610 480 620 660') +
    seam(pen, 'M424 282C300 340 250 500 252 704') +
    Array.from(
      { length: 18 },
      (_, index) =>
        `<circle cx="${300 + (index % 6) * 20}" cy="${520 + Math.floor(index / 6) * 22 + (index % 2) * 8}" r="4" fill="${tone.deep}" fill-opacity=".7"/>`,
    ).join('') +
    capPeakFromSide(pen) +
    `<ellipse cx="432" cy="280" rx="22" ry="9" fill="${accent.base}"/>` +
    mark(545, 500, 54, printOn(pen))
  )
}

export function cap(pen: Pen, view: View): Scene {
  if (view === 'side') return { content: capFromSide(pen), frame: { x: 500, y: 530, zoom: 1.08 } }
  const frame = view === 'detail' ? { x: 500, y: 560, zoom: 1.9, turn: -8 } : { x: 450, y: 540, zoom: 1.18 }
  return { content: capInFront(pen), frame }
}

const ribsOf = (pen: Pen, half: (part: number) => string, count: number, thick: number) =>
  Array.from({ length: count }, (_, index) => (index - (count - 1) / 2) / ((count - 1) / 2))
    .map(
      (part) =>
        line(half(part), pen.tone.deep, thick, { opacity: 0.3 }) +
        moved(thick * 0.7, 0, line(half(part), pen.tone.glow, thick * 0.5, { opacity: 0.22 })),
    )
    .join('')

/** The sewn-on patch with the shop's mark. */
function patch(pen: Pen): string {
  const { accent } = pen
  return (
    piece(pen, 'M384 690L516 690L516 778L384 778Z', { tone: accent, light: 'flat', rim: 0.2 }) +
    stitches({ ...pen, tone: accent }, 'M391 697L509 697L509 771L391 771Z') +
    mark(450, 734, 36, accent.lightness > 0.6 ? '#26272b' : '#f4f4f1')
  )
}

export function beanie(pen: Pen, view: View): Scene {
  const dome = both('M0 232C110 232 226 290 262 430C280 520 282 600 278 690L0 720')
  const turnUp = both('M0 610C110 610 210 604 286 586C300 660 302 740 292 806C200 838 100 846 0 846')
  const content =
    shadow(
      pen,
      both(
        'M0 232C110 232 226 290 262 430C280 500 292 590 300 690C302 740 298 780 292 806C200 838 100 846 0 846',
      ),
    ) +
    piece(pen, dome, {
      inside:
        ribsOf(
          pen,
          (part) =>
            `M${450 + part * 26} 238C${450 + part * 190} 330 ${450 + part * 268} 480 ${450 + part * 276} 700`,
          21,
          8,
        ) + gleam(pen, '370 280 330 420 330 600', 60, 0.2),
    }) +
    fold(pen, '420 236 440 290 400 340', 20, 0.3) +
    fold(pen, '486 238 480 300 520 350', 20, 0.3) +
    dim(pen, '180 612 450 640 720 612', 26, 0.5) +
    piece(pen, turnUp, {
      rim: 0.4,
      inside: ribsOf(
        pen,
        (part) => `M${450 + part * 284} ${600 - Math.abs(part) * 14}L${450 + part * 290} 850`,
        25,
        8,
      ),
    }) +
    patch(pen)
  return {
    content,
    frame: view === 'detail' ? { x: 480, y: 690, zoom: 2, turn: -7 } : { x: 450, y: 540, zoom: 1.14 },
  }
}

export function headband(pen: Pen, view: View): Scene {
  const { tone } = pen
  const backIn =
    'M150 520C170 440 310 400 450 400C590 400 730 440 750 520C730 590 590 560 450 560C310 560 170 590 150 520Z'
  const front = both('M0 560C120 560 260 548 300 500C316 560 318 620 306 676C250 740 120 760 0 760')
  const content =
    shadow(pen, both('M0 400C140 400 280 440 300 500C316 560 318 620 306 676C250 740 120 760 0 760')) +
    fill(oval(450, 520, 300, 118), falling(pen, tone.deep, tone.dark)) +
    fill(backIn, falling(pen, tone.deep, tone.dark)) +
    line('M172 560C250 500 340 480 450 480C560 480 650 500 728 560', tone.base, 3, { opacity: 0.35 }) +
    piece(pen, front, {
      weave: 'jersey',
      inside:
        gleam(pen, '250 600 340 660 360 750', 50, 0.22) +
        fold(pen, '170 570 220 600 232 680', 18, 0.3) +
        fold(pen, '728 570 690 610 676 690', 18, 0.32) +
        gleam(pen, '230 590 450 620 690 580', 30, 0.2),
    }) +
    stitches(pen, across('M0 574C120 574 256 562 298 518')) +
    stitches(pen, across('M0 746C116 746 244 728 302 664')) +
    mark(450, 660, 54, printOn(pen))
  return {
    content,
    frame: view === 'detail' ? { x: 520, y: 620, zoom: 1.9, turn: -8 } : { x: 450, y: 575, zoom: 1.22 },
  }
}
