import type { contract } from './contract.ts'
import type { Call, Event } from './declare.ts'

type Calls = typeof contract.calls
type Events = typeof contract.events

/** The names of the contract's calls. */
export type CallName = keyof Calls

/** The names of its events. */
export type EventName = keyof Events

/** One call as a function, as the window makes it and as the main process answers it. */
export type CallFunction<Name extends CallName> =
  Calls[Name] extends Call<infer Arguments, infer Result>
    ? (...args: Arguments extends readonly unknown[] ? Arguments : never) => Promise<Result>
    : never

/** What an event carries. */
export type EventPayload<Name extends EventName> = Events[Name] extends Event<infer Payload> ? Payload : never

/** What the preload script puts on `window.api`: every call, and a way to listen. */
export type Api = { readonly [Name in CallName]: CallFunction<Name> } & {
  /** Calls `listener` at each such event; returns a function that stops it. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void
}

/** The channel of a call or event between the two processes. */
export function channelOf(name: CallName | EventName): string {
  return `throughline:${name}`
}
