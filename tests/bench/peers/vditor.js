import Vditor from 'vditor'
import 'vditor/dist/index.css'
import { focusArea } from './line-and-column.js'

window.peer = {
  async mount(root, { text }) {
    await new Promise((resolve) => {
      window.vditor = new Vditor(root, {
        cdn: '/peers/vditor',
        mode: 'sv',
        height: innerHeight,
        lang: 'en_US',
        cache: { enable: false },
        value: text,
        // Without the wait for a pause in typing.
        preview: { mode: 'both', delay: 0 },
        after: resolve,
      })
    })
  },
  page: () => document.querySelector('.vditor-preview'),
  focus({ text, offset }) {
    const area = document.querySelector('textarea.vditor-sv')
    // It may have changed how lines end.
    const near = text.slice(offset - 9, offset)
    focusArea(area, area, area.value.indexOf(near) + near.length)
  },
}
