// What somebody did on the drawn page before it came alive is not lost: answers given are given again once there is somebody to
// hear them.
type Given = { field: HTMLInputElement; checked: boolean; value: string }

export function gatherEarly(root: Element): Given[] {
  return [...root.querySelectorAll('input')]
    .filter((field) => wasGiven(field))
    .map((field) => ({ field, checked: field.checked, value: field.value }))
}

/** Of those that exclude each other, the one that was taken. */
function wasGiven(field: HTMLInputElement): boolean {
  if (field.type === 'radio') return field.checked && !field.defaultChecked
  if (field.type === 'checkbox') return field.checked !== field.defaultChecked
  return field.value !== field.defaultValue
}

export function giveAgain(given: readonly Given[]): void {
  for (const { field, checked, value } of given) {
    field.checked = checked
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
}
