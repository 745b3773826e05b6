// A phone with nothing but an opened app. What the frame asks for is answered by the test, through functions it lends.
import { render } from 'preact'
import { AppFrame, type AppFrameProps } from '#sandbox/page/app/AppFrame.tsx'
import type { Act, Done, Phone } from '#sandbox/page/contract.ts'

declare global {
  interface Window {
    /** Lent by the test. */
    given: () => Promise<Omit<AppFrameProps, 'phone' | 'act' | 'onInvoice' | 'onTapped' | 'onClose'>>
    acted: (act: Act) => Promise<Done>
    paid: AppFrameProps['onInvoice']
    happened: (what: string, about?: unknown) => Promise<void>
    /** For the test to call: other props for the opened app. */
    change: (props: Partial<AppFrameProps>) => void
  }
}

const user = { id: 42, is_bot: false, first_name: 'Anna' } as const
const phone: Phone = {
  key: '42:42',
  person: user,
  chat: { id: 42, type: 'private', title: 'Shoe Box', isForum: false, topics: [], members: [] },
  started: false,
  blocked: false,
  messages: [],
  commands: [],
  menu: { type: 'commands' },
  pinned: [],
}

const root = document.querySelector('#phone')
if (root !== null) {
  const given = await window.given()
  const show = (props: Partial<AppFrameProps>) =>
    render(
      <AppFrame
        phone={phone}
        act={(act) => window.acted(act)}
        onInvoice={(slug) => window.paid(slug)}
        onTapped={(tapped) => void window.happened('tapped', tapped)}
        onClose={() => {
          render(null, root)
          void window.happened('closed')
        }}
        {...given}
        {...props}
      />,
      root,
    )
  window.change = show
  show({})
}
