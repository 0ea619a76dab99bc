import { type BrowserWindow, ipcMain, type WebFrameMain } from 'electron'
import {
  type CallFunction,
  type CallName,
  channelOf,
  type EventName,
  type EventPayload,
} from '../../shared/ipc/api.ts'
import { callNames } from './call-names.ts'

/** A handler for every call of the contract: a missing one does not compile. */
export type Handlers = { readonly [Name in CallName]: CallFunction<Name> }

/** Answers one call with these arguments, which nobody has looked at. */
export type Answer = (name: CallName, args: readonly unknown[]) => Promise<unknown>

/** Sends one event to the window. */
export type Emit = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void

/** Answers the contract's calls, only those of our own frame; `answer` is asked for what answers them at each call. */
export function serveCalls(
  answer: () => Promise<Answer>,
  isOwnSender: (frame: WebFrameMain | null) => boolean,
): void {
  for (const name of callNames)
    ipcMain.handle(channelOf(name), async (event, ...args: readonly unknown[]) => {
      if (!isOwnSender(event.senderFrame))
        throw new Error(`Refused: ${name} was called from a foreign frame.`)
      return (await answer())(name, args)
    })
}

/** The function that sends events to this window. */
export function emitter(window: BrowserWindow): Emit {
  return (name, payload) => {
    if (!window.isDestroyed()) window.webContents.send(channelOf(name), payload)
  }
}
