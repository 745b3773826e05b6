import { describe, expect, test } from 'vitest'
import { dialogOf } from '#sandbox/page/app/dialogs.ts'
import type { Ask } from '#sandbox/page/app/state.ts'
import { textsOf } from '#sandbox/page/app/texts.ts'

const asks: Ask[] = [
  { kind: 'popup', title: 'Cart', message: 'Empty it?', buttons: [{ id: 'c', type: 'cancel', text: '' }] },
  { kind: 'qr', text: 'The label' },
  { kind: 'phone' },
  { kind: 'write-access' },
  { kind: 'close' },
  { kind: 'home-screen' },
  { kind: 'story' },
  { kind: 'download', url: 'https://a.example/b.pdf', fileName: 'b.pdf' },
  { kind: 'share', id: 'm1' },
]

describe.each(['ru', 'en'] as const)('in %s', (language) => {
  test.each(asks)('a question of the kind $kind is all in words', (ask) => {
    const dialog = dialogOf(ask, 'Shoe Box', textsOf(language))
    const words = [
      dialog.title,
      dialog.message,
      dialog.input ?? '',
      ...dialog.buttons.map(({ text }) => text),
    ]
    expect(words.join(' ')).not.toMatch(/app-|\{|undefined/)
    expect(dialog.buttons.length).toBeGreaterThan(0)
    expect(dialog.message).not.toBe('')
  })
})

test('both languages have the same texts', () => {
  const [ru, en] = [textsOf('ru'), textsOf('en')]
  const keys = [
    'kind',
    'more',
    'settings',
    'reload',
    'loading',
    'device',
    'theme',
    'platform',
    'version',
    'keyboard',
  ]
  const rest = [
    'notch',
    'swipes',
    'orientation',
    'log',
    'log-empty',
    'log-unknown',
    'log-newer',
    'log-bad',
    'log-refused',
  ]
  for (const key of [...keys, ...rest].map((name) => `app-${name}`)) {
    expect(ru(key), key).toMatch(/[а-яё]/i)
    expect(en(key), key).not.toMatch(/^app-|[а-яё]/i)
  }
})
