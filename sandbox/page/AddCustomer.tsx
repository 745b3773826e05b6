import { useState } from 'preact/hooks'
import { choices, choose } from './choices.ts'
import { Icon } from './icons.tsx'
import { language, t } from './language.ts'
import { Popover } from './Popover.tsx'
import { wantedPhone } from './screens.ts'
import { send } from './state.ts'

/** Somebody new with a phone of their own, as the next customer would be. */
export function AddCustomer() {
  const icon = (
    <>
      <Icon name="newPerson" size={20} />
      <span class="label">{t('sandbox-add-customer')}</span>
    </>
  )
  return (
    <Popover label={t('sandbox-add-customer')} icon={icon} buttonClass="bar-button">
      {(close) => <CustomerForm close={close} />}
    </Popover>
  )
}

function CustomerForm({ close }: { close: () => void }) {
  const [name, setName] = useState('')
  const [spoken, setSpoken] = useState<string>(language.value)
  const [error, setError] = useState<string | undefined>(undefined)
  const add = async () => {
    const answer = await send({ do: 'add-person', name: name.trim(), language: spoken })
    if (!answer.ok) {
      setError(answer.error)
      return
    }
    const { person } = answer.done
    if (person !== undefined) {
      const key = `${person.id}:${person.id}`
      wantedPhone.value = key
      choose({ current: key, hidden: choices.value.hidden.filter((each) => each !== key) })
    }
    close()
  }
  return (
    <form
      class="card-form"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <p class="card-title">{t('sandbox-new-customer')}</p>
      <label class="labelled">
        {t('sandbox-name-field')}
        <input required maxLength={64} value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <label class="labelled">
        {t('sandbox-speaks')}
        <select value={spoken} onChange={(event) => setSpoken(event.currentTarget.value)}>
          <option value="ru">Русский</option>
          <option value="en">English</option>
          <option value="de">Deutsch</option>
        </select>
      </label>
      {error !== undefined && (
        <p class="wrong" role="alert">
          {error}
        </p>
      )}
      <button type="submit" class="wide-button" disabled={name.trim() === ''}>
        {t('sandbox-add')}
      </button>
    </form>
  )
}
