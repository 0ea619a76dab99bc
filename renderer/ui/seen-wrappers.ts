/**
 * True unless a style is sure to look the same where blocks of a page stand in an element of their own as where they don't.
 * Styles that speak of children, of neighbours, of places in a row or of everything don't, nor do those that lay out children.
 */
export function seesWrappers(css: string): boolean {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return rulesSee(sheet.cssRules)
}

function rulesSee(rules: CSSRuleList): boolean {
  return [...rules].some((rule: CSSRule & Partial<CSSStyleRule & CSSScopeRule>) => {
    if (rule.start !== undefined || rule.end !== undefined) return true
    if (rule.selectorText !== undefined && selectorSees(rule.selectorText)) return true
    return (
      (rule.style !== undefined && styleSees(rule.style)) ||
      (rule.cssRules !== undefined && rulesSee(rule.cssRules))
    )
  })
}

const name = '[a-z_][\\w-]*'
const state =
  ':(?:root|hover|focus|focus-visible|focus-within|active|link|any-link|visited|target)(?![\\w(-])'
const compound = `(?:&|:root|(?!div(?![\\w-]))${name}|[.#]${name})(?:[.#]${name}|${state}|::${name})*`
const blind = new RegExp(`^${compound}(?:(?:\\s*,\\s*|\\s+)${compound})*$`, 'i')

/** True unless a list of selectors is made of elements, classes and ids, one within the other, and never of any `div`. */
export function selectorSees(selectors: string): boolean {
  return !blind.test(selectors.trim())
}

/** True for what reaches from a parent to its children, and for what stops at the edge of one. */
function styleSees(style: CSSStyleDeclaration): boolean {
  const told = (property: string) => style.getPropertyValue(property)
  return (
    /\b(?:flex|grid|table|ruby|contents|flow-root)\b|var\(/.test(told('display')) ||
    /sticky|var\(/.test(told('position')) ||
    ['counter-reset', 'counter-set', 'mix-blend-mode', 'z-index'].some((property) => told(property) !== '')
  )
}
