import type { DeskStore } from '../questions/desk-store.ts'
import { openDeskStore } from './desk/desk-store.ts'

/** The open-question log, and all that the desk keeps, in an SQLite file. */
export function openSqliteLog(file: string): Promise<DeskStore> {
  return openDeskStore({ kind: 'sqlite', file })
}
