import { el } from './dom.js'

/** A box to choose files into. Each is handed to the playground at once, as Slack takes it when chosen. */
export function fileInput(element, state, labelledBy, onChange) {
  let files = state?.files ?? []
  const chosen = el('span', { class: 'chosen-files', 'aria-live': 'polite' })
  const show = (trouble) => {
    chosen.textContent = trouble ?? files.map((file) => file.name).join(', ')
  }
  const input = el('input', {
    type: 'file',
    ...labelledBy,
    accept: element.filetypes?.map((type) => `.${type}`).join(','),
    multiple: (element.max_files ?? 10) > 1,
    on: {
      change: async () => {
        try {
          files = await Promise.all([...input.files].map(handOver))
          show()
        } catch {
          files = []
          show('The file could not be read.')
        }
        onChange()
      },
    },
  })
  show()
  return {
    node: el('span', { class: 'file-input' }, input, chosen),
    focusable: input,
    read: () => (files.length === 0 ? null : files),
  }
}

async function handOver(file) {
  const response = await fetch(`/page/upload?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  })
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}
