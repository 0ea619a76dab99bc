import { expect, it } from 'vitest'
import { pictureKind } from '../../../shared/domain/picture-type.ts'

it.each([
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff\xe0', 'jpg'],
  ['GIF89a', 'gif'],
  ['RIFF\0\0\0\0WEBPVP8 ', 'webp'],
  ['\0\0\0\x20ftypavif', 'avif'],
  ['<svg xmlns="x">', 'svg'],
  ['<?xml version="1.0"?>\n<!-- x -->\n<svg>', 'svg'],
  ['\0\0\0\x20ftypheic', 'HEIC'],
  ['II*\0', 'TIFF'],
  ['%PDF-1.4', null],
  ['<html><svg>', null],
  ['', null],
])('%j is %s', (start, expected) => {
  const kind = pictureKind(Uint8Array.from(Buffer.from(start, 'latin1')))
  expect(kind.kind === 'picture' ? kind.ending : kind.kind === 'unshown' ? kind.name : null).toBe(expected)
})
