// A link that shows a place on a map, on whatever phone: the point that was shared, else the address as it was written. In Russian by
// the map that knows Russian addresses best.
import type { Language } from '#db/schema/kinds.ts'

type Place = { address: string; latitude: number | null; longitude: number | null }

/** Nothing where there is neither. */
export function mapLink({ address, latitude, longitude }: Place, language: Language): string | undefined {
  if (latitude !== null && longitude !== null) return pointLinks[language](latitude, longitude)
  return address === '' ? undefined : addressLinks[language](encodeURIComponent(address))
}

const pointLinks: Record<Language, (latitude: number, longitude: number) => string> = {
  ru: (latitude, longitude) => `https://yandex.ru/maps/?pt=${longitude},${latitude}&z=17&l=map`,
  en: (latitude, longitude) =>
    `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(`${latitude},${longitude}`)}`,
}
const addressLinks: Record<Language, (address: string) => string> = {
  ru: (address) => `https://yandex.ru/maps/?text=${address}`,
  en: (address) => `https://www.google.com/maps/search/?api=1&query=${address}`,
}
