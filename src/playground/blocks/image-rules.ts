import { LIMITS } from '../slack-limits.ts'
import type { JsonRecord } from '../json-record.ts'
import { checkString, note } from './inspection.ts'
import type { Inspection } from './inspection.ts'
import { checkUrl } from './object-rules.ts'

/** What every image needs: words for those who cannot see it, and exactly one source. */
export function checkImageSource(inspection: Inspection, image: JsonRecord, pointer: string) {
  checkString(inspection, image['alt_text'], `${pointer}/alt_text`, { max: LIMITS.imageAltText })
  const sources = ['image_url', 'slack_file'].filter((key) => image[key] !== undefined)
  if (sources.length !== 1) {
    note(inspection, pointer, 'must have exactly one of image_url and slack_file')
  }
  if (image['image_url'] !== undefined) {
    checkUrl(inspection, image['image_url'], `${pointer}/image_url`, LIMITS.imageUrl)
  }
}
