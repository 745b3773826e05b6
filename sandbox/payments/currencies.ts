// Which currencies Telegram takes, how many digits each has after the point, and between which sums an invoice may lie:
// about one and ten thousand dollars. The real bounds move with the rates, so a shop must not come too close to them.

/** What a dollar is in each. */
const perDollar = readRates(`
  AED 3.67, AFN 66, ALL 83, AMD 383, ARS 1420, AUD 1.53, AZN 1.7, BAM 1.69, BDT 122, BGN 1.69, BND 1.3, BOB 6.9, BRL 5.35,
  BYN 3.4, CAD 1.4, CHF 0.8, CLP 935, CNY 7.1, COP 3750, CRC 500, CZK 20.9, DKK 6.45, DOP 63, DZD 130, EGP 47.4, ETB 154,
  EUR 0.87, GBP 0.76, GEL 2.7, GHS 11, GTQ 7.66, HKD 7.78, HNL 26.3, HUF 332, IDR 16700, ILS 3.26, INR 89, ISK 127, JMD 160,
  JOD 0.709, JPY 156, KES 129, KGS 87.4, KRW 1470, KZT 520, LBP 89500, LKR 308, MAD 9.27, MDL 17, MMK 2100, MNT 3560, MOP 8,
  MUR 46, MVR 15.4, MXN 18.4, MYR 4.14, MZN 64, NGN 1450, NIO 36.8, NOK 10.2, NPR 142, NZD 1.78, PAB 1, PEN 3.38, PHP 58.8,
  PKR 281, PLN 3.68, PYG 7050, QAR 3.64, RON 4.4, RSD 101.6, RUB 79, SAR 3.75, SEK 9.5, SGD 1.3, THB 32.4, TJS 9.3, TRY 42.4,
  TTD 6.78, TWD 31.3, TZS 2450, UAH 42.2, UGX 3600, USD 1, UYU 39.8, UZS 11900, VND 26300, YER 239, ZAR 17.3
`)

const unusualDigits: Readonly<Record<string, number>> = {
  CLP: 0,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KRW: 0,
  PYG: 0,
  UGX: 0,
  VND: 0,
}

const dearestInDollars = 10_000
const mostStars = 100_000

export type Bounds = { min: number; max: number }

/** In the smallest units; nothing for a currency that Telegram does not take. */
export function boundsOf(currency: string): Bounds | undefined {
  if (currency === 'XTR') return { min: 1, max: mostStars }
  const rate = perDollar.get(currency)
  if (rate === undefined) return undefined
  const dollar = rate * 10 ** digitsOf(currency)
  return { min: Math.ceil(dollar), max: Math.floor(dollar * dearestInDollars) }
}

/** After the point. */
export function digitsOf(currency: string): number {
  if (currency === 'XTR') return 0
  return unusualDigits[currency] ?? 2
}

/** As a button shows it. */
export function writeSum(amount: number, currency: string): string {
  if (currency === 'XTR') return `⭐️${amount}`
  const digits = digitsOf(currency)
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 10 ** digits)
}

function readRates(table: string): ReadonlyMap<string, number> {
  return new Map(
    table.split(',').map((entry) => {
      const [code = '', rate] = entry.trim().split(' ')
      return [code, Number(rate)] as const
    }),
  )
}
