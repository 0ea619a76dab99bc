import { app } from 'electron'

/** True for the first instance with this data folder; a later one hands over what it was asked to open, and ends. */
export function becomeOnlyInstance(wanted: string | null): boolean {
  if (app.requestSingleInstanceLock({ wanted })) return true
  app.quit()
  return false
}
