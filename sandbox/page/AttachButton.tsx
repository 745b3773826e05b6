import { useRef } from 'preact/hooks'
import type { Phone } from './contract.ts'
import { Icon, type IconName } from './icons.tsx'
import { t } from './language.ts'
import { Popover } from './Popover.tsx'
import { screenOf } from './screens.ts'

/** Files, pictures, one's own number or place. */
export function AttachButton({ phone }: { phone: Phone }) {
  const { attached, dialog } = screenOf(phone.key)
  const input = useRef<HTMLInputElement>(null)
  const rows: { icon: IconName; label: string; does: () => void }[] = [
    { icon: 'photo', label: t('sandbox-attach-files'), does: () => input.current?.click() },
    {
      icon: 'person',
      label: t('sandbox-attach-contact'),
      does: () => {
        dialog.value = { kind: 'contact' }
      },
    },
    {
      icon: 'place',
      label: t('sandbox-attach-location'),
      does: () => {
        dialog.value = { kind: 'location' }
      },
    },
  ]
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          attached.value = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
        }}
      />
      <Popover
        label={t('sandbox-attach')}
        icon={<Icon name="clip" size={22} />}
        buttonClass="round small"
        side="above"
      >
        {(close) =>
          rows.map(({ icon, label, does }) => (
            <button
              key={icon}
              type="button"
              class="card-row"
              onClick={() => {
                close()
                does()
              }}
            >
              <Icon name={icon} size={20} />
              {label}
            </button>
          ))
        }
      </Popover>
    </>
  )
}
