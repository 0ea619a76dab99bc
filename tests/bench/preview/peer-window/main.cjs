// A plain window of the size of ours, with the page whose address is the last argument.
const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  window.loadURL(process.argv.find((argument) => argument.startsWith('http://127.0.0.1:')))
  app.on('window-all-closed', () => app.quit())
})
