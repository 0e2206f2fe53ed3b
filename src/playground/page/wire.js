import { act } from './act.js'
import { el, fill } from './dom.js'

const KEPT = 200

const KNOBS = [
  ['drop', 'Drop the socket'],
  ['refresh', 'Ask to reconnect'],
  ['twice', 'Deliver the next event twice'],
  ['lose-ack', 'Lose the next acknowledgement'],
  ['refuse', 'Refuse the next message'],
  ['rate-limit', 'Rate-limit the next message'],
]

let feed

/** The drawer that shows a developer the payloads over the wire, and lets Slack misbehave. */
export function toggleWire(aside, button) {
  const isOpen = aside.hidden
  aside.hidden = !isOpen
  button.setAttribute('aria-expanded', String(isOpen))
  feed?.close()
  if (!isOpen) return
  const list = el('ol', {
    class: 'wire-list',
    'aria-label': 'Payloads, newest first',
    tabindex: '0',
  })
  fill(
    aside,
    el(
      'header',
      { class: 'pane-head' },
      el('h2', {}, 'On the wire'),
      el(
        'button',
        {
          type: 'button',
          class: 'plain',
          'aria-label': 'Close',
          on: { click: () => button.click() },
        },
        '✕',
      ),
    ),
    el(
      'details',
      { class: 'knobs' },
      el('summary', {}, 'Make Slack misbehave'),
      el('div', {}, ...KNOBS.map(knob), delay()),
    ),
    list,
  )
  feed = new EventSource('/page/wire')
  feed.addEventListener('message', (event) => {
    list.prepend(entryNode(JSON.parse(event.data)))
    while (list.children.length > KEPT) list.lastElementChild.remove()
  })
}

function knob([fault, label]) {
  return el(
    'button',
    { type: 'button', class: 'button', on: { click: () => act({ do: 'fault', fault }) } },
    label,
  )
}

function delay() {
  const pick = el(
    'select',
    {
      'aria-label': 'Delay of every Web API answer',
      on: { change: () => act({ do: 'fault', fault: 'delay', delayMs: Number(pick.value) }) },
    },
    ...[0, 500, 2000, 5000].map((ms) =>
      el('option', { value: ms }, ms === 0 ? 'No delay' : `Delay answers by ${ms / 1000} s`),
    ),
  )
  return pick
}

function entryNode(entry) {
  const isToBot = entry.direction === 'to-bot'
  const refused = entry.answer?.ok === false
  const body = el('pre', { tabindex: '0' })
  const details = el(
    'details',
    { class: refused ? 'refused' : undefined },
    el(
      'summary',
      {},
      el(
        'span',
        { class: 'arrow', title: isToBot ? 'to the bot' : 'from the bot' },
        isToBot ? '→' : '←',
        el('span', { class: 'unseen' }, isToBot ? 'to the bot' : 'from the bot'),
      ),
      el('strong', {}, entry.name),
      el('small', {}, `${entry.via} · ${entry.at.slice(11, 23)}`),
      refused && el('span', { class: 'refusal' }, entry.answer.error),
    ),
    body,
  )
  // Payloads are long: they are written out only when somebody looks.
  details.addEventListener('toggle', () => {
    if (body.textContent !== '') return
    const shown =
      entry.answer === undefined ? entry.payload : { sent: entry.payload, answer: entry.answer }
    body.textContent = JSON.stringify(shown, undefined, 2)
  })
  return el('li', {}, details)
}
