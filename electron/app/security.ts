import { app, session } from 'electron'
import { appOrigin } from './protocol.ts'

/** Every web contents of ours stays on our own pages, opens no windows and embeds no web views. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      const isOwnFirstLoad = event.url === `${appOrigin}/preview.html` && !event.isMainFrame
      if (!isOwnFirstLoad) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** The session grants no permission, loads nothing from a network, and asks no one for spelling dictionaries. */
export function guardSession(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.setSpellCheckerEnabled(false)
  defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }))
  defaultSession.on('will-download', (event) => event.preventDefault())
}

function isLocal(url: string): boolean {
  return (
    url.startsWith(`${appOrigin}/`) ||
    url.startsWith('devtools:') ||
    url.startsWith('data:') ||
    url.startsWith('blob:')
  )
}
