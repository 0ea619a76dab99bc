import type { Api } from '../shared/ipc/api.ts'

declare global {
  interface Window {
    readonly api: Api
  }
}

/** The main process, as the preload script offers it: the only way out of this window. */
export const api: Api = window.api
