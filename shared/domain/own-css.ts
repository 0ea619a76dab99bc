/** The file beside the articles that holds their folder's own style. */
export const ownCssFile = 'theme.css'

/** A folder's own style; `reason` says in a sentence why one that is there is not used. */
export type OwnCss =
  | { readonly kind: 'none' }
  | { readonly kind: 'usable'; readonly css: string }
  | { readonly kind: 'refused'; readonly reason: string }

/** A folder without a style of its own. */
export const noOwnCss: OwnCss = { kind: 'none' }

const longest = 200_000

/**
 * Reads a folder's own style (null where there is none). One that would load anything, from the web or from beside it, is
 * refused as a whole: a page needs nothing but itself. Pictures may stand in it as data.
 */
export function readOwnCss(text: string | null): OwnCss {
  if (text === null || text.trim() === '') return noOwnCss
  if (text.length > longest) return refusedCss('It is too long to be a style sheet.')
  const css = text.replace(/^\uFEFF/, '').replace(/\r\n?|\f/g, '\n')
  const words = decodeEscapes(withoutComments(css))
  for (const loading of words.matchAll(loads)) {
    const line = words.slice(0, loading.index).split('\n').length
    const why = whyRefused(loading[0].toLowerCase(), words.slice(loading.index))
    if (why !== null) return refusedCss(`Line ${line} ${why}`)
  }
  return { kind: 'usable', css }
}

/** A style that is not used, and why. */
export function refusedCss(reason: string): OwnCss {
  return { kind: 'refused', reason: `${ownCssFile} is not used. ${reason}` }
}

/** Everything in CSS that makes a browser load something (CSS Images 4, Values 4 and Cascade 5). */
const loads = /@import|(?:url|src|image|(?:-webkit-)?image-set)\(/gi
/** Only in quotes: between bare brackets a browser knows no comments, and reads on differently. */
const harmless = /^url\(\s*(["'])(?:data:image\/[^"'\\\n]*|#[\w-]+)\1\s*\)/i

function whyRefused(found: string, from: string): string | null {
  if (found === '@import')
    return 'brings in another style sheet (@import). Put what that one says into this one instead.'
  if (found !== 'url(')
    return `uses ${found}), which can load pictures from elsewhere. Use a picture as data instead: url("data:image/…").`
  if (harmless.test(from)) return null
  const address = /^url\(\s*["']?([^"')\n]*)/i.exec(from)?.[1]?.trim().slice(0, 80) ?? ''
  return `loads “${address}”, but a page must not load anything. Use a picture as data instead: url("data:image/…").`
}

/**
 * The style with a mark and their line breaks in the place of comments. Strings, and escapes outside them, are passed over as a browser
 * does (CSS Syntax 3, 4.3), so that nothing hides behind what only looks like a comment.
 */
function withoutComments(css: string): string {
  const pieces =
    /\\[^\n]|"(?:\\[\s\S]|[^"\\\n])*(?:"|(?=\n)|\\?$)|'(?:\\[\s\S]|[^'\\\n])*(?:'|(?=\n)|\\?$)|(\/\*[\s\S]*?(?:\*\/|$))/g
  return css.replace(pieces, (piece, comment?: string) =>
    comment === undefined ? piece : `\uFFFC${'\n'.repeat(comment.split('\n').length - 1)}`,
  )
}

function decodeEscapes(css: string): string {
  return css.replace(/\\(?:([\da-f]{1,6})\s?|([^\n]))/gi, (_, code?: string, sign?: string) => {
    if (code === undefined) return sign ?? ''
    const point = Number.parseInt(code, 16)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD'
  })
}
