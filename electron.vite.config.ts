import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { contract } from './shared/ipc/contract.ts'

/** What preload and main process know of the contract without reading it. */
const contractNames = {
  CALL_NAMES: JSON.stringify(Object.keys(contract.calls)),
  EVENT_NAMES: JSON.stringify(Object.keys(contract.events)),
}

export default defineConfig({
  main: {
    define: contractNames,
    build: {
      outDir: 'out/main',
      // With all it needs: it starts sooner, and the packaged program carries no node_modules.
      externalizeDeps: false,
      minify: true,
      rolldownOptions: {
        // The script of the threads that read and check many articles is a file of its own.
        input: {
          main: resolve('electron/main.ts'),
          'folder-thread': resolve('electron/workspace/folder-thread.ts'),
        },
        // Beside each other, as they find what they need from where they stand; of one name in all versions, so that what is kept
        // compiled of one takes the place of the last one's.
        output: { chunkFileNames: '[name].js' },
      },
    },
  },
  preload: {
    define: contractNames,
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is a script, not a module, and can import nothing: one .cjs file with all it needs.
      externalizeDeps: false,
      rolldownOptions: {
        input: resolve('electron/preload.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    resolve: { alias: { '@codemirror/lang-html': resolve('renderer/editor/no-html-language.ts') } },
    build: {
      outDir: resolve('out/renderer'),
      // Everything is a file of our own scheme: the content security policy knows no inline scripts or data: fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Half the script is half the time to read it at each start.
      minify: true,
      rolldownOptions: {
        input: { index: resolve('renderer/index.html'), preview: resolve('renderer/preview.html') },
        output: {
          // Two scripts, what the window starts with and what is shown later: each file more is one more to be asked for.
          codeSplitting: {
            groups: [
              { name: 'window', test: /renderer\/main\.tsx$/, priority: 2 },
              { name: 'later', test: /renderer\/.*\.tsx?$/, priority: 1 },
            ],
          },
        },
      },
    },
    worker: { format: 'es' },
  },
})
