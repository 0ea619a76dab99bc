import type { CallName, EventName } from '../../shared/ipc/api.ts'

declare const CALL_NAMES: readonly CallName[]
declare const EVENT_NAMES: readonly EventName[]

/**
 * The names of the contract's calls. The build puts them in, so that neither preload nor the start of the program has to
 * read the contract itself: that brings the library of its guards with it.
 */
export const callNames: readonly CallName[] = CALL_NAMES

/** The names of the contract's events, likewise. */
export const eventNames: readonly EventName[] = EVENT_NAMES
