/** Something that looks different now, and for whom (nobody named: for all who can see it). */
export type Change =
  | { readonly kind: 'message'; readonly channel: string; readonly ts: string }
  | {
      readonly kind: 'message-gone'
      readonly channel: string
      readonly ts: string
      readonly onlyFor?: string
    }
  | { readonly kind: 'home'; readonly user: string }
  | { readonly kind: 'modal'; readonly user: string }
  | { readonly kind: 'channels' }
  | { readonly kind: 'prompts'; readonly channel: string }
  | { readonly kind: 'status'; readonly channel: string }
  | { readonly kind: 'connection' }
  | { readonly kind: 'notice' }
  | { readonly kind: 'wire'; readonly number: number }

/** Tells whoever listens that the workspace changed: the page's feed and the driver's waits. */
export interface ChangeFeed {
  publish(change: Change): void
  /** Returns the function that stops listening. */
  subscribe(listener: (change: Change) => void): () => void
}

export function createChangeFeed(): ChangeFeed {
  const listeners = new Set<(change: Change) => void>()
  return {
    publish: (change) => {
      for (const listener of listeners) listener(change)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
