import type { OpenQuestionLog } from '../questions/open-question.ts'
import { openDeskStore } from './desk/desk-store.ts'

/** The open-question log in an SQLite file, for what needs no desk. */
export function openSqliteLog(file: string): Promise<OpenQuestionLog> {
  return openDeskStore({ kind: 'sqlite', file })
}
