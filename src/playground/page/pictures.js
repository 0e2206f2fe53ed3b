import { el } from './dom.js'

/** An image, or its words when it cannot be shown. */
export function picture(image, kind) {
  const url = image.image_url
  if (url === undefined) return el('span', { class: 'no-picture' }, image.alt_text)
  const node = el('img', { src: url, alt: image.alt_text, class: kind, loading: 'lazy' })
  node.addEventListener('error', () =>
    node.replaceWith(el('span', { class: 'no-picture' }, image.alt_text)),
  )
  return node
}
