// What somebody did on the drawn page before it came alive is not lost: answers given are given again once there is somebody to
// hear them, and the last button that was tapped is pressed.
type Given = { field: HTMLInputElement; checked: boolean; value: string }
export type Early = { given: Given[]; tapped: HTMLButtonElement | undefined }

/** Of what lies in here; parts that come alive later gather their own. */
export function gatherEarly(root: Element): Early {
  return {
    given: [...root.querySelectorAll('input')].filter((field) => wasGiven(field)).map(givenIn),
    tapped: findTapped(root),
  }
}

const givenIn = (field: HTMLInputElement): Given => ({ field, checked: field.checked, value: field.value })

/** Of those that exclude each other, the one that was taken. */
function wasGiven(field: HTMLInputElement): boolean {
  if (field.type === 'radio') return field.checked && !field.defaultChecked
  if (field.type === 'checkbox') return field.checked !== field.defaultChecked
  return field.value !== field.defaultValue
}

/** Links lead on, and fields keep what they were told, without anybody's help. */
function findTapped(root: Element): HTMLButtonElement | undefined {
  const { tapped } = window as { tapped?: EventTarget | null }
  const button = tapped instanceof Element ? tapped.closest<HTMLButtonElement>('button[type=button]') : null
  const part = button?.closest('.later-part')
  return button && root.contains(button) && (!part || part === root) ? button : undefined
}

export function giveAgain({ given, tapped }: Early): void {
  for (const { field, checked, value } of given) {
    field.checked = checked
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
  tapped?.click()
}
