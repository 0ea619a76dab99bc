import { readFileSync } from 'node:fs'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { renderFragment } from '../../../shared/render/fragment.ts'

const vectors: readonly { readonly payload: string }[] = JSON.parse(
  readFileSync(new URL('../../corpus/xss/active-vectors.json', import.meta.url), 'utf8'),
)

const scriptCapable = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'form',
  'button',
  'textarea',
  'select',
  'link',
  'meta',
  'base',
  'template',
  'frame',
  'frameset',
  'portal',
  'video',
  'audio',
  'marquee',
  'isindex',
  'applet',
])
const safeScheme = /^(?:https?|mailto|tel):/i
const hasScheme = /^[\s\p{Cc}\p{Cf}]*[a-z][a-z\d+.\s\p{Cc}-]*:/iu

describe('payloads that run in a browser where nothing is sanitised', () => {
  it('are 435', () => expect(vectors).toHaveLength(435))

  it.each(vectors.map(({ payload }, index) => [index, payload] as const))('%i is harmless', (_, payload) => {
    for (const markdown of [payload, `Text ${payload} text`, `- ${payload}`]) {
      for (const element of elementsIn(fromHtml(renderFragment(markdown), { fragment: true }))) {
        expect(scriptCapable.has(element.tagName)).toBe(false)
        for (const [name, value] of Object.entries(element.properties)) {
          expect(name).not.toMatch(/^on|^style$|^srcDoc$|^srcset$/i)
          if (!['href', 'src', 'cite', 'action', 'formAction', 'xLinkHref', 'data', 'poster'].includes(name))
            continue
          const address = String(value)
          const isSafe =
            !hasScheme.test(address) ||
            safeScheme.test(address) ||
            /^data:image\/(?:png|jpeg|gif|webp|avif);/i.test(address)
          expect(isSafe, address).toBe(true)
        }
      }
    }
  })
})

function elementsIn(node: Root | Element): readonly Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsIn(child)] : []))
}
