import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pageThemes, themeOf } from '../../../shared/domain/page-theme.ts'
import { readSettings } from '../../../shared/domain/workspace-settings.ts'
import { pageCss } from '../../../shared/render/page-style.ts'
import { baseCss } from '../../../shared/render/themes/base.ts'

describe('the theme of a folder', () => {
  it.each([
    ['', 'plain'],
    ['platform: ghost\n', 'ghost'],
    ['platform: wordpress\n', 'wordpress'],
    ['platform: squarespace\n', 'squarespace'],
    ['platform: hugo\n', 'plain'],
    ['platform: ghost\ntheme: print\n', 'print'],
    ['theme: plain\nplatform: ghost\n', 'plain'],
    ['theme: baroque\nplatform: ghost\n', 'ghost'],
  ])('%j is %s', (settings, theme) => expect(themeOf(readSettings(settings))).toBe(theme))

  it('is said to be wrong where there is no such theme', () =>
    expect(readSettings('theme: baroque\n').problem?.reason).toBe(
      '“theme” must be one of plain, squarespace, wordpress, ghost, print.',
    ))
})

describe.each(pageThemes)('the theme %s', (theme) => {
  const css = pageCss({ theme, ownCss: null })

  it('loads nothing', () => expect(css).not.toMatch(/@import|url\(|@font-face/))

  it('is whole', () => expect(count(css, '{')).toBe(count(css, '}')))

  it('keeps still for readers who ask for that', () =>
    expect(css).toMatch(/prefers-reduced-motion: reduce[^@]*animation: none !important/))

  it.each(['light', 'dark'] as const)('can be read in %s colours', (scheme) => {
    const colours = coloursOf(css, scheme)
    const contrast = (name: string, ground = '--page') =>
      contrastOf(colours.get(name) ?? '', colours.get(ground) ?? '')
    expect(contrast('--text')).toBeGreaterThan(7)
    expect(contrast('--text', '--shade')).toBeGreaterThan(7)
    expect(contrast('--text', '--marked')).toBeGreaterThan(4.5)
    expect(contrast('--quiet')).toBeGreaterThan(4.5)
    expect(contrast('--quiet', '--shade')).toBeGreaterThan(4.5)
    expect(contrast('--link')).toBeGreaterThan(4.5)
  })

  it.each(['light', 'dark'] as const)('tells the kinds of callouts apart in %s colours', (scheme) => {
    const colours = coloursOf(css, scheme)
    const page = colours.get('--page') ?? ''
    const kinds = ['--note', '--tip', '--important', '--warning', '--caution'].map(
      (name) => colours.get(name) ?? '',
    )
    for (const kind of kinds) expect(contrastOf(kind, mixed(kind, page, 0.07))).toBeGreaterThan(4.5)
    expect(new Set(kinds).size).toBe(5)
  })
})

it('explains every variable', () => {
  const page = readFileSync(new URL('../../../docs/themes.md', import.meta.url), 'utf8')
  const roots = [...baseCss.matchAll(/:root \{[^}]*\}/g)].join('\n')
  const names = new Set([...roots.matchAll(/[;{]\s*(--[\w-]+):/g)].map(([, name]) => name))
  expect([...names].filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  expect(names.size).toBeGreaterThan(20)
})

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}

/** The colours that hold on a screen in this scheme, as `#rrggbb`; later ones win, print's are none of them. */
function coloursOf(css: string, scheme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const screen = css.slice(0, css.lastIndexOf('@media print {'))
  const found = new Map<string, string>()
  for (const [, media, rules] of screen.matchAll(
    /(@media \(prefers-color-scheme: dark\) \{\s*)?:root \{([^}]*)\}/g,
  ))
    if (media === undefined || scheme === 'dark')
      for (const [, name, colour] of rules?.matchAll(/(--[\w-]+): (#[\da-f]{3,6})/g) ?? [])
        found.set(name ?? '', colour ?? '')
  return found
}

/** A part of one colour in another, as `color-mix(in srgb, …)` has it. */
function mixed(one: string, other: string, part: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [of, into] = [one, long(other)].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16))
    return Math.round((of ?? 0) * part + (into ?? 0) * (1 - part))
      .toString(16)
      .padStart(2, '0')
  })
  return `#${parts.join('')}`
}

function long(colour: string): string {
  return colour.length === 4 ? colour.replace(/[\da-f]/g, '$&$&') : colour
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long(colour).slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

it('parts nothing from what it leads to on paper', () => {
  const kept = /([^{}]*)\{[^}]*break-after: avoid/.exec(
    pageCss({ theme: 'plain', ownCss: null }).split('@media print')[1] ?? '',
  )?.[1]
  for (const leading of ['h2', 'h6', '.callout-title', 'dt', 'summary', 'caption', 'thead'])
    expect(kept?.split(',').map((one) => one.trim())).toContain(leading)
})
