import { type BrowserWindow, ipcMain, type WebFrameMain } from 'electron'
import {
  type CallFunction,
  type CallName,
  channelOf,
  type EventName,
  type EventPayload,
} from '../../shared/ipc/api.ts'
import { contract } from '../../shared/ipc/contract.ts'

/** A handler for every call of the contract: a missing one does not compile. */
export type Handlers = { readonly [Name in CallName]: CallFunction<Name> }

/** Sends one event to the window. */
export type Emit = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void

/** Answers the contract's calls: only those of our own frame, and only with arguments that their guards accept. */
export function serveCalls(handlers: Handlers, isOwnSender: (frame: WebFrameMain | null) => boolean): void {
  for (const name of Object.keys(contract.calls) as CallName[]) {
    const handle = handlers[name] as (...args: readonly unknown[]) => Promise<unknown>
    ipcMain.handle(channelOf(name), (event, ...args: readonly unknown[]) => {
      if (!isOwnSender(event.senderFrame))
        throw new Error(`Refused: ${name} was called from a foreign frame.`)
      const guarded = contract.calls[name].guard.safeParse(args)
      if (!guarded.success) throw new Error(`Refused: ${name} was called with arguments that don't fit.`)
      return handle(...guarded.data)
    })
  }
}

/** The function that sends events to this window. */
export function emitter(window: BrowserWindow): Emit {
  return (name, payload) => {
    if (!window.isDestroyed()) window.webContents.send(channelOf(name), payload)
  }
}
