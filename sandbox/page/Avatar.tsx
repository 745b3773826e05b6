// A round picture of somebody who has none: their initials on one of seven colours, always the same for one id.
const colours = 7

export function Avatar({ id, name, size = 40 }: { id: number; name: string; size?: number }) {
  const initials = name
    .split(/\s+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word))
    .slice(0, 2)
    .map((word) => [...word][0])
    .join('')
  return (
    <span
      class={`avatar colour-${colourOf(id)}`}
      style={{ width: `${size}px`, height: `${size}px`, fontSize: `${size * 0.42}px` }}
      aria-hidden="true"
    >
      {initials.toUpperCase()}
    </span>
  )
}

export function colourOf(id: number): number {
  return Math.abs(id) % colours
}
