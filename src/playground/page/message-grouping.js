const GOES_ON_MS = 5 * 60_000

/**
 * Sets a message against the one above it: what the same person says soon after stands under one
 * name, and the first message of a day has the day above it.
 */
export function arrange(node) {
  const above = node.previousElementSibling
  const isFirst = above === null
  // Above it are messages that are not drawn yet.
  const isCut = !isFirst && above.dataset.ts === undefined
  const startsDay = isFirst || (!isCut && dayOf(above) !== dayOf(node))
  node.classList.toggle('starts-day', startsDay)
  node.classList.toggle('goes-on', !isFirst && !isCut && !startsDay && goesOn(above, node))
  node.dataset.day = dayOf(node)
}

function goesOn(above, node) {
  const isBetweenAll = ![above, node].some((one) => one.classList.contains('ephemeral'))
  const pause = timeOf(node) - timeOf(above)
  return (
    above.dataset.user === node.dataset.user &&
    isBetweenAll &&
    pause < GOES_ON_MS &&
    above.querySelector('.replies') === null
  )
}

function timeOf(node) {
  return Number(node.dataset.ts) * 1000
}

/** As Slack writes it: Today, Yesterday, or Monday 3 November. */
function dayOf(node) {
  const day = new Date(timeOf(node)).toDateString()
  const now = new Date()
  if (day === now.toDateString()) return 'Today'
  now.setDate(now.getDate() - 1)
  if (day === now.toDateString()) return 'Yesterday'
  return new Date(day).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
}
