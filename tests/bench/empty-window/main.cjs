// The least that Electron can show: what any start is measured against.
const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1360, height: 860 })
  window.loadURL('data:text/html,<title>Empty</title><p>Empty</p>')
  app.on('window-all-closed', () => app.quit())
})
