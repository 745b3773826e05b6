// The same question as a dialog of the page, for browsers and old clients. Its looks are in popup.css.
import type { Popup } from './popup.ts'
import './popup.css'

export function openDialog({ title = '', message, buttons }: Popup): Promise<string | undefined> {
  const dialog = make('dialog')
  const words = make('p', message)
  const row = make('footer')
  for (const { id, text, destructive = false } of buttons) {
    const button = make('button', text)
    button.className = destructive ? 'button quiet danger' : 'button quiet'
    button.onclick = () => dialog.close(id)
    row.append(button)
  }
  const box = make('div')
  box.append(...(title === '' ? [] : [make('h2', title)]), words, row)
  words.id = 'popup-words'
  dialog.append(box)
  dialog.className = 'popup'
  dialog.setAttribute('role', 'alertdialog')
  dialog.setAttribute('aria-label', title || message)
  dialog.setAttribute('aria-describedby', words.id)
  return show(dialog)
}

function show(dialog: HTMLDialogElement): Promise<string | undefined> {
  // The box covers all of it: a tap on the dialog itself was one beside it.
  dialog.onclick = ({ target }) => {
    if (target === dialog) dialog.close()
  }
  document.body.append(dialog)
  dialog.showModal()
  return new Promise((answer) => {
    dialog.onclose = () => {
      dialog.remove()
      answer(dialog.returnValue || undefined)
    }
  })
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}
