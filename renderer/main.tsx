import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startChecking } from './state/checking.ts'
import { startLibrary } from './state/library.ts'
import { followOutsideChanges } from './state/outside-changes.ts'
import { startSaving } from './state/saving.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element.')

startChecking()
startSaving()
followOutsideChanges()
void startLibrary()
createRoot(root).render(<App />)
