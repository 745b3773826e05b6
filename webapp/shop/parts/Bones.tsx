import { Slow } from '../../parts/Slow.tsx'

/** As many as a phone shows at once; a wider screen has a faster network. */
export const seenAtOnce = 4

/** Where a list of products will be. */
export function Bones() {
  return (
    <div role="status">
      <div class="grid bones">
        {Array.from({ length: seenAtOnce }, (_, index) => (
          <div class="bone card-bone" key={index} />
        ))}
      </div>
      <Slow />
    </div>
  )
}

/** Where something to read will be. */
export function TextBones() {
  return (
    <div role="status">
      <div class="text bones">
        <div class="bone line" />
        <div class="bone line wide" />
        <div class="bone line wide" />
        <div class="bone line wide" />
      </div>
      <Slow />
    </div>
  )
}
