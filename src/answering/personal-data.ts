/** Kinds of personal data that are looked for before anything is stored. */
export type PersonalData =
  | 'NHS number'
  | 'National Insurance number'
  | 'e-mail address'
  | 'phone number'
  | 'date of birth'

/**
 * The first personal data found in a text, or null. Populations ("1300000"), sums ("£24,388,000"), years
 * ("2025/26") and references ("Q-1042") are not personal data and must pass.
 */
export function findPersonalData(text: string): PersonalData | null {
  if (/[\w.+-]+@[\w-]+(\.[\w-]+)+/.test(withoutPublishedAddress(text))) return 'e-mail address'
  if (
    /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b/i.test(
      text,
    )
  ) {
    return 'National Insurance number'
  }
  if (
    candidates(text, /(?<![\d£.,/-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d/]|[.,]\d)/g).some(isNhsNumber)
  )
    return 'NHS number'
  if (
    /(?<![\d£.,])\(?(?:(?:\+|00)44[ -]?(?:\(0\) ?)?|0)(?:7\d{3}|[12389]\d{2,4}|\d{2,4})\)?[ -]?\d{3,4}[ -]?\d{3,4}(?!\d|,\d)/.test(
      text,
    )
  ) {
    return 'phone number'
  }
  if (
    /\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)\b.{0,12}\d{1,2}(?:st|nd|rd|th)?[ ./-](?:of )?(?:\d{1,2}|[a-z]{3,9}),?[ ./-]\d{2,4}/i.test(
      text,
    )
  ) {
    return 'date of birth'
  }
  return null
}

/** The blueprint prints this address for everybody to use. */
function withoutPublishedAddress(text: string): string {
  return text.replace(/england\.model-icb@nhs\.net/gi, '')
}

function candidates(text: string, pattern: RegExp): readonly string[] {
  return (text.match(pattern) ?? []).map((found) => found.replace(/\D/g, ''))
}

/** NHS numbers carry a check digit: weights 10 to 2, modulus 11. */
function isNhsNumber(digits: string): boolean {
  if (/^(\d)\1{9}$/.test(digits)) return false
  const sum = Array.from(digits)
    .slice(0, 9)
    .reduce((total, digit, i) => total + Number(digit) * (10 - i), 0)
  const check = (11 - (sum % 11)) % 11
  return check === Number(digits[9])
}
