import { el, freshId, openDialog } from './dom.js'
import { textNodes } from './mrkdwn.js'

/** Slack's "are you sure?": resolves true when the person goes on; at once when nothing is asked. */
export function confirmed(confirm) {
  if (confirm === undefined) return Promise.resolve(true)
  return new Promise((resolve) => {
    const title = freshId('confirm')
    const dialog = el(
      'dialog',
      { class: 'confirm', 'aria-labelledby': title },
      el('h2', { id: title }, confirm.title?.text ?? 'Are you sure?'),
      el('div', { class: 'text' }, ...textNodes(confirm.text)),
      el(
        'form',
        { method: 'dialog', class: 'dialog-buttons' },
        el('button', { value: 'no', class: 'button' }, confirm.deny?.text ?? 'Cancel'),
        el(
          'button',
          { value: 'yes', class: `button ${confirm.style === 'danger' ? 'danger' : 'primary'}` },
          confirm.confirm?.text ?? 'Yes',
        ),
      ),
    )
    const takeAway = openDialog(dialog, document.body)
    dialog.addEventListener(
      'close',
      () => {
        takeAway()
        resolve(dialog.returnValue === 'yes')
      },
      { once: true },
    )
  })
}
