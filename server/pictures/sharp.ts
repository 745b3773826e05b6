// sharp, loaded when the first picture is drawn: most starts never need it, and it costs 23 MB. Kept small: no memory of what
// it has drawn, and one core.
let loading: Promise<typeof import('sharp').default> | undefined

export function loadSharp() {
  loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false)
    sharp.concurrency(1)
    return sharp
  })
  return loading
}
