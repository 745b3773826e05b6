// What a question looks like: title, text and buttons in the person's language. An app's own popup keeps its words.
import type { Translate } from '#locales/translator.ts'
import type { Ask, PopupButton } from './state.ts'

export type DialogButton = { id: string; text: string; look: 'plain' | 'strong' | 'destructive' }
export type Dialog = {
  title: string
  message: string
  buttons: DialogButton[]
  /** Something to write into, and what is asked for. */
  input?: string
}

export function dialogOf(ask: Ask, bot: string, t: Translate): Dialog {
  const cancel: DialogButton = { id: 'cancel', text: t('app-cancel'), look: 'plain' }
  const strong = (id: string, key: string): DialogButton => ({ id, text: t(key), look: 'strong' })
  switch (ask.kind) {
    case 'popup':
      return {
        title: ask.title,
        message: ask.message,
        buttons: ask.buttons.map((button) => ofPopup(button, t)),
      }
    case 'qr':
      return {
        title: t('app-qr-title'),
        message: ask.text,
        input: t('app-qr-label'),
        buttons: [{ ...cancel, text: t('app-close') }, strong('scan', 'app-qr-scan')],
      }
    case 'close':
      return {
        title: t('app-close-title'),
        message: t('app-close-text'),
        buttons: [cancel, { id: 'close', text: t('app-close-anyway'), look: 'destructive' }],
      }
    case 'story':
      return { title: '', message: t('app-story-text'), buttons: [strong('ok', 'app-ok')] }
    default: {
      const [name, yes, key] = words[ask.kind]
      const params = { bot, ...(ask.kind === 'download' ? { file: ask.fileName } : {}) }
      return {
        title: t(`app-${name}-title`),
        message: t(`app-${name}-text`, params),
        buttons: [cancel, strong(yes, key)],
      }
    }
  }
}

/** The beginning of the keys, the button that agrees, and its text. */
const words = {
  phone: ['phone', 'share', 'app-phone-share'],
  'write-access': ['write', 'allow', 'app-write-allow'],
  'home-screen': ['home', 'add', 'app-home-add'],
  download: ['download', 'download', 'app-download-start'],
  share: ['share', 'send', 'app-share-send'],
} as const

function ofPopup({ id, type, text }: PopupButton, t: Translate): DialogButton {
  if (type === 'default') return { id, text, look: 'plain' }
  if (type === 'destructive') return { id, text, look: 'destructive' }
  return { id, text: t(`app-${type}`), look: type === 'ok' ? 'strong' : 'plain' }
}
