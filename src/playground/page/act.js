import { store } from './store.js'

/** Asks the playground to do something as the person one is; answers what came of it. */
export async function act(asked) {
  try {
    const response = await fetch('/page/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: store.me.id, ...asked }),
    })
    return await response.json()
  } catch {
    return { acknowledged: false, failure: 'The playground does not answer. Is it still running?' }
  }
}
