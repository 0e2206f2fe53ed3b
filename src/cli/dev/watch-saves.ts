import { watch } from 'node:fs'
import path from 'node:path'

/** A folder to watch: what lies under one of `except` is somebody else's. */
type Watched = { readonly folder: string; readonly except?: readonly string[] }

const quietMs = 250
const kinds = new Set(['.yml', '.csv', '.bin', '.ts'])

/** Calls back once, when it has been quiet for a moment after files were saved. Returns how to stop. */
export function watchSaves(watched: readonly Watched[], onSaved: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const watchers = watched.map(({ folder, except = [] }) =>
    watch(folder, { recursive: true }, (_event, name) => {
      if (name === null || !kinds.has(path.extname(name))) return
      if (except.some((part) => name.startsWith(part + path.sep))) return
      clearTimeout(timer)
      timer = setTimeout(onSaved, quietMs)
    }),
  )
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
