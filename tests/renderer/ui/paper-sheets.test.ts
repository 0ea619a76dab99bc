import { expect, it } from 'vitest'
import { mediaOnPaper } from '../../../renderer/ui/paper-sheets.ts'

it.each([
  ['print', 'all'],
  ['screen', 'tty'],
  ['not screen', 'not tty'],
  ['not print', 'not all'],
  ['only screen and (min-width: 30em)', 'only tty and (min-width: 30em)'],
  ['(prefers-color-scheme: dark)', '(not (min-width: 0))'],
  ['not (prefers-color-scheme: dark)', 'not (not (min-width: 0))'],
  ['print and (prefers-color-scheme: light)', 'all and (min-width: 0)'],
  ['screen, print', 'tty, all'],
  ['(display-mode: fullscreen)', '(display-mode: fullscreen)'],
])('%s is %s in the preview of paper', (media, shown) => expect(mediaOnPaper(media)).toBe(shown))
