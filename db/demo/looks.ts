// What the demo goods look like, as plain data: the drawings follow it, the seed needs only the names of the views.

export type Look =
  | { is: 'tee'; panel?: 'sides' | 'shoulders' | 'chest'; kid?: true }
  | { is: 'singlet'; cut?: 'race' | 'racerback' }
  | { is: 'longsleeve'; neck: 'half-zip' | 'crew' }
  | { is: 'hoodie'; zip?: true; kid?: true }
  | { is: 'jacket'; cut: 'wind' | 'shell' | 'fleece' | 'puffer'; sleeveless?: true }
  | { is: 'shorts'; cut: 'split' | 'long' | 'double' }
  | { is: 'leggings'; cut: 'high' | 'run' | 'kid' }
  | { is: 'trousers'; cut: 'joggers' | 'trek' }
  | { is: 'bra'; cut: 'strong' | 'soft' }
  | { is: 'shoe'; cut: 'road' | 'race' | 'trail' | 'gym' | 'kid' }
  | { is: 'slides' }
  | { is: 'cap' }
  | { is: 'beanie' }
  | { is: 'headband' }
  | { is: 'socks'; cut: 'crew' | 'ankle' }
  | { is: 'gloves' }
  | { is: 'bottle' }
  | { is: 'mat' }
  | { is: 'block' }
  | { is: 'bands' }
  | { is: 'backpack' }
  | { is: 'duffel' }
  | { is: 'waistpack' }
  | { is: 'card'; about: 'print' | 'gait' | 'plan' }
export type Shape = Look['is']

const cloth = ['front', 'back', 'detail'] as const
const bothSides = ['front', 'back'] as const
const views = {
  tee: cloth,
  singlet: bothSides,
  longsleeve: bothSides,
  hoodie: cloth,
  jacket: cloth,
  shorts: bothSides,
  leggings: cloth,
  trousers: cloth,
  bra: bothSides,
  shoe: ['side', 'pair', 'sole'],
  slides: ['pair', 'detail'],
  cap: ['front', 'side', 'detail'],
  beanie: ['front', 'detail'],
  headband: ['front', 'detail'],
  socks: ['front', 'detail'],
  gloves: ['front', 'back'],
  bottle: ['front', 'open', 'detail'],
  mat: ['rolled', 'flat', 'detail'],
  block: ['front', 'pair'],
  bands: ['front', 'detail'],
  backpack: cloth,
  duffel: ['front', 'detail'],
  waistpack: ['front', 'detail'],
  card: ['front'],
} as const satisfies Record<Shape, readonly string[]>
export type View = (typeof views)[Shape][number]

export function viewsOf(look: Look): readonly View[] {
  return views[look.is]
}
