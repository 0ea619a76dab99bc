import { contextBridge, ipcRenderer } from 'electron'
import { channelOf, type EventName } from '../shared/ipc/api.ts'
import { callNames, eventNames } from './ipc/call-names.ts'

const calls = Object.fromEntries(
  callNames.map((name) => [
    name,
    (...args: readonly unknown[]) => ipcRenderer.invoke(channelOf(name), ...args),
  ]),
)

function on(name: EventName, listener: (payload: unknown) => void): () => void {
  if (!eventNames.includes(name)) throw new Error(`There is no event ${name}.`)
  const heard = (_event: unknown, payload: unknown) => listener(payload)
  ipcRenderer.on(channelOf(name), heard)
  return () => ipcRenderer.off(channelOf(name), heard)
}

contextBridge.exposeInMainWorld('api', { ...calls, on })
