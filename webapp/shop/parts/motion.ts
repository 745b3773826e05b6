/** For what scrolls by itself: at once for whoever wants nothing to move, and on phones that have enough to do as it is. */
export function gently(): ScrollBehavior {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  return isStill || document.documentElement.dataset.low !== undefined ? 'instant' : 'smooth'
}
