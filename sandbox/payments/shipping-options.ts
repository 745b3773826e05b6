// The ways of delivery that a bot offers, as it writes them. Knows no invoice and no address.
import type { ShippingOption } from 'grammy/types'
import type { Args } from '../api/args.ts'
import { fault, listIn, objectIn, readJson, within } from '../api/json.ts'
import { readPrices } from './invoices.ts'

export function readShippingOptions(args: Args): ShippingOption[] {
  const written = args.required('shipping_options')
  return readJson(written, "Can't parse shipping options JSON object", (value) => {
    const options = listIn(value, 'Expected an Array of shipping options').map((option) =>
      within("Can't parse shipping option: ", () => readShippingOption(option)),
    )
    if (options.length === 0) throw fault('There must be at least one shipping option')
    return options
  })
}

function readShippingOption(value: unknown): ShippingOption {
  const option = objectIn(value, 'ShippingOption must be an Object')
  const id = option.requiredText('id')
  if (id === '') throw fault('ShippingOption identifier must be non-empty')
  const title = option.requiredText('title')
  if (title === '') throw fault('ShippingOption title must be non-empty')
  const prices = option.requiredList('prices')
  return { id, title, prices: within("Can't parse shipping option prices: ", () => readPrices(prices)) }
}
