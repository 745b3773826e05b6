// The figures as a table for a terminal.
import type { Figure } from './measure.ts'

const columns = ['what', 'ours', 'limit', 'unit', 'ratio', 'aim', 'spread', ''] as const

export function tableOf(figures: readonly Figure[]): string {
  const rows = [columns, ...figures.map(cells)]
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cells(figure: Figure): string[] {
  const sign = figure.better === 'higher' ? '≥' : '≤'
  return [
    figure.name,
    short(figure.ours),
    short(figure.limit),
    figure.unit,
    figure.ratio.toFixed(2),
    `${sign} ${figure.aim}`,
    `${Math.round(figure.spread * 100)} %`,
    figure.met ? 'met' : 'MISSED',
  ]
}

function short(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(1)
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 || column === 3 ? cell.padEnd(width) : cell.padStart(width)
}
