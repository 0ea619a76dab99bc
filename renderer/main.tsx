import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { readLaterParts } from './later.tsx'
import { startNativeMenu } from './native-menu.ts'
import { startChecking } from './state/checking.ts'
import { keepWhatIsTold } from './state/keeping-told.ts'
import { startLibrary } from './state/library.ts'
import { followOutsideChanges } from './state/outside-changes.ts'
import { startOwnCss } from './state/own-css.ts'
import { startRecentFolders } from './state/recent-folders.ts'
import { startSaving } from './state/saving.ts'

/** So long, in milliseconds, what the first screen does not need waits for a moment without work. */
const longestWait = 1000

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element.')

startSaving()
followOutsideChanges()
startOwnCss()
keepWhatIsTold()
createRoot(root).render(<App />)
void startLibrary().then(() => {
  // Behind the first paint: dialogs are there before anybody can ask for one.
  requestAnimationFrame(() => setTimeout(readLaterParts))
  // A window that is not to be seen paints nothing.
  setTimeout(readLaterParts, longestWait)
  requestIdleCallback(startTheRest, { timeout: longestWait })
})

function startTheRest(): void {
  startChecking()
  startNativeMenu()
  void startRecentFolders()
}
