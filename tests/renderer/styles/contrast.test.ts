import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')

/** The colours of a style sheet by their names. */
function coloursOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  )
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [more = 0, less = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (more + 0.05) / (less + 0.05)
}

const texts = ['ink', 'ink-soft', 'ink-faint', 'accent', 'error', 'warning', 'note']
const grounds = ['paper', 'surface', 'surface-raised', 'surface-hover', 'accent-soft']
const pairs = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ['accent-ink', 'accent'],
  ['error', 'error-soft'],
  ['ink', 'error-soft'],
  ['warning', 'warning-soft'],
  ['note', 'note-soft'],
  ['ink', 'match'],
  ['ink', 'match-chosen'],
  ['ink', 'selection'],
] as const

for (const [name, colours] of [
  ['light', coloursOf(light)],
  ['dark', new Map([...coloursOf(light), ...coloursOf(dark)])],
] as const)
  describe(`in ${name} colours`, () => {
    it.each(pairs)('%s can be read on %s', (text, ground) =>
      expect(contrast(colours.get(text) ?? '', colours.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5),
    )
  })
