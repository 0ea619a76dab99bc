import { contextBridge, ipcRenderer } from 'electron'
import { type CallName, channelOf, type EventName } from '../shared/ipc/api.ts'
import { contract } from '../shared/ipc/contract.ts'

const calls = Object.fromEntries(
  (Object.keys(contract.calls) as CallName[]).map((name) => [
    name,
    (...args: readonly unknown[]) => ipcRenderer.invoke(channelOf(name), ...args),
  ]),
)

function on(name: EventName, listener: (payload: unknown) => void): () => void {
  if (!Object.hasOwn(contract.events, name)) throw new Error(`There is no event ${name}.`)
  const heard = (_event: unknown, payload: unknown) => listener(payload)
  ipcRenderer.on(channelOf(name), heard)
  return () => ipcRenderer.off(channelOf(name), heard)
}

contextBridge.exposeInMainWorld('api', { ...calls, on })
