import { fromHtml } from 'hast-util-from-html'
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { isSafeImage, isSafeLink } from './addresses.ts'
import type { LinkTo } from './article-renderer.ts'
import { withoutDeepTags } from './html-depth.ts'

/**
 * Makes a piece of HTML that someone wrote by hand safe to show: GitHub's rules, a little wider for articles (figures,
 * marks, abbreviations) and narrower where a page could be taken over (no names, no forms, no styles). What is left open
 * is closed within the piece. Its links lead to where `linkTo` says.
 */
export function sanitiseHtml(html: string, linkTo: LinkTo): string {
  const tree = sanitize(fromHtml(withoutDeepTags(html), { fragment: true }), articleSchema)
  dropUnsafeAddresses(tree, linkTo)
  return toHtml(tree, { characterReferences: { useNamedReferences: true } })
}

const refusedAttributes = new Set([
  'accept',
  'acceptCharset',
  'accessKey',
  'action',
  'coords',
  'encType',
  'htmlFor',
  'isMap',
  'itemProp',
  'media',
  'method',
  'multiple',
  'name',
  'noHref',
  'prompt',
  'readOnly',
  'selected',
  'shape',
  'tabIndex',
  'useMap',
])

const attributes = { ...defaultSchema.attributes }

const articleSchema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    'abbr',
    'address',
    'article',
    'aside',
    'bdi',
    'bdo',
    'caption',
    'cite',
    'col',
    'colgroup',
    'dfn',
    'figcaption',
    'figure',
    'footer',
    'header',
    'mark',
    'small',
    'time',
    'u',
    'wbr',
  ],
  attributes: {
    ...attributes,
    '*': (attributes['*'] ?? []).filter((name) => typeof name === 'string' && !refusedAttributes.has(name)),
    aside: [['className', /^callout(?:-[a-z]+)?$/]],
    p: [['className', 'callout-title']],
    code: [['className', /^language-[\w+#.-]+$/]],
    img: ['src', 'alt', 'title', 'width', 'height'],
    source: [],
  },
  // Ids are the author's own anchors and must stay what links call them; pages of ours run no script that one could deceive.
  clobber: [],
  clobberPrefix: '',
  protocols: {},
  strip: [
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'object',
    'embed',
    'svg',
    'math',
    'textarea',
    'select',
    'title',
  ],
}

type Tree = ReturnType<typeof sanitize>

function dropUnsafeAddresses(tree: Tree, linkTo: LinkTo): void {
  if (!('children' in tree)) return
  for (const child of tree.children) {
    if (child.type === 'element') {
      const { properties } = child
      if (typeof properties.href === 'string') {
        const target = isSafeLink(properties.href) ? linkTo(properties.href) : null
        if (target === null) delete properties.href
        else properties.href = target
      }
      if (typeof properties.cite === 'string' && !isSafeLink(properties.cite)) delete properties.cite
      if (typeof properties.src === 'string' && !isSafeImage(properties.src)) delete properties.src
    }
    dropUnsafeAddresses(child as Tree, linkTo)
  }
}
