import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startNativeMenu } from './native-menu.ts'
import { startChecking } from './state/checking.ts'
import { keepWhatIsTold } from './state/keeping-told.ts'
import { startLibrary } from './state/library.ts'
import { followOutsideChanges } from './state/outside-changes.ts'
import { startOwnCss } from './state/own-css.ts'
import { startRecentFolders } from './state/recent-folders.ts'
import { startSaving } from './state/saving.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element.')

startChecking()
startSaving()
followOutsideChanges()
startOwnCss()
void startLibrary()
keepWhatIsTold()
void startRecentFolders()
startNativeMenu()
createRoot(root).render(<App />)
