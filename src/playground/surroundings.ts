import type { Acts } from './acts.ts'
import type { PendingFaults } from './faults.ts'
import type { ModalActs } from './modal-acts.ts'
import type { SocketMode } from './socket-mode.ts'
import type { Tokens } from './web-api/web-api.ts'
import type { Workspace } from './workspace.ts'

/** Everything one request may need. */
export interface Surroundings {
  readonly workspace: Workspace
  readonly tokens: Tokens
  readonly pending: PendingFaults
  readonly socketMode: SocketMode
  readonly acts: Acts
  readonly modalActs: ModalActs
  readonly origin: () => string
}
