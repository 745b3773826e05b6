import { Slow } from '../../parts/Slow.tsx'
import { seenAtOnce } from './Products.tsx'

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
