import { choices, choose } from './choices.ts'
import { nameOf } from './format.ts'
import { Icon } from './icons.tsx'
import { t } from './language.ts'
import { Popover } from './Popover.tsx'
import { state } from './state.ts'

/** Which phones stand on the desk. */
export function ChoosePhones() {
  const phones = state.value?.phones ?? []
  const { hidden } = choices.value
  const toggle = (key: string, show: boolean) => {
    const others = hidden.filter((each) => each !== key)
    choose({ hidden: show ? others : [...others, key] })
  }
  const icon = (
    <>
      <Icon name="phones" size={20} />
      <span class="label">{t('sandbox-phones')}</span>
    </>
  )
  return (
    <Popover label={t('sandbox-phones')} icon={icon} buttonClass="bar-button">
      {() => (
        <fieldset class="phone-choice">
          <legend class="card-title">{t('sandbox-which-phones')}</legend>
          {phones.map(({ key, person, chat }) => (
            <label key={key} class="tick">
              <input
                type="checkbox"
                checked={!hidden.includes(key)}
                onChange={(event) => toggle(key, event.currentTarget.checked)}
              />
              <span>
                <b>{nameOf(person)}</b> <small>{chat.title}</small>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </Popover>
  )
}
