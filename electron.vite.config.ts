import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // With all it needs: it starts sooner, and the packaged program carries no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        // The script of the threads that read and check many articles is a file of its own.
        input: {
          main: resolve('electron/main.ts'),
          'folder-thread': resolve('electron/workspace/folder-thread.ts'),
        },
      },
    },
  },
  preload: {
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
    build: {
      outDir: resolve('out/renderer'),
      // Everything is a file of our own scheme: the content security policy knows no inline scripts or data: fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Half the script is half the time to read it at each start.
      minify: true,
      rolldownOptions: {
        input: { index: resolve('renderer/index.html'), preview: resolve('renderer/preview.html') },
      },
    },
    worker: { format: 'es' },
  },
})
