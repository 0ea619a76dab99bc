/**
 * Begins the ids in a part of a page with `prefix`, and the links that lead to them: several articles on one page have ids of
 * the same name, `fn-1` first of all.
 */
export function withOwnIds(part: ParentNode, prefix: string): void {
  for (const element of part.querySelectorAll('[id]'))
    element.setAttribute('id', `${prefix}${element.getAttribute('id') ?? ''}`)
  for (const link of part.querySelectorAll('a[href^="#"]')) {
    const target = (link.getAttribute('href') ?? '').slice(1)
    if (target !== '') link.setAttribute('href', `#${prefix}${target}`)
  }
}
