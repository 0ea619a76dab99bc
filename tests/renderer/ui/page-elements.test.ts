import { defaultSchema } from 'hast-util-sanitize'
import { expect, it } from 'vitest'
import { pageElements } from '../../../renderer/ui/page-elements.ts'
import { sanitiseHtml } from '../../../shared/render/sanitise.ts'

/** Of these only their pictures are shown. */
const notShown = ['source']

const others =
  `abbr acronym address area article aside audio base bdi bdo big button canvas caption center cite col colgroup
  data datalist dfn dialog embed fieldset figcaption figure font footer form header hgroup iframe label legend link main map
  mark marquee math menu meta meter nav nobr object optgroup option output param progress script search select slot small
  span strike style svg template textarea time title track tt u video wbr`.split(/\s+/)

const known = [...new Set([...(defaultSchema.tagNames ?? []), ...others])]

it('says of each element that the first wall lets through whether words go through it', () => {
  const through = known.filter((name) => sanitiseHtml(within(name), (href) => href).includes(`<${name}`))
  expect(through.length).toBeGreaterThan(60)
  expect(through.filter((name) => !pageElements.includes(name))).toEqual(notShown)
})

it('says one thing of each', () => expect(pageElements).toHaveLength(new Set(pageElements).size))

/** Some elements are only read where they belong. */
function within(name: string): string {
  if (/^(?:caption|colgroup|thead|tbody|tfoot)$/.test(name)) return `<table><${name}></${name}></table>`
  if (name === 'col') return '<table><colgroup><col></colgroup></table>'
  if (/^(?:tr|td|th)$/.test(name)) return `<table><tr><td></td><th></th></tr></table>`
  return `<${name}${name === 'input' ? ' type="checkbox"' : ''}>`
}
