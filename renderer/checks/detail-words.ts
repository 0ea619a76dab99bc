const labels: Readonly<Record<string, string>> = {
  title: 'Title',
  date: 'Date',
  description: 'Summary',
  author: 'Author',
  tags: 'Tags',
  status: 'Status',
  series: 'Series',
  previous: 'Previous',
  prev: 'Previous',
  next: 'Next',
  part: 'Part',
  slug: 'Web address ending',
  updated: 'Changed on',
  canonical: 'Original page address',
  cover: 'Cover picture',
  coverAlt: 'Description of the cover',
  lastReviewed: 'Last reviewed',
  reviewedBy: 'Reviewed by',
  placeholder: 'Placeholder',
  'pager.previous': 'Where Previous led on the site',
  'pager.next': 'Where Next led on the site',
  'pager.previousAddress': 'Address that Previous had on the site',
  'pager.nextAddress': 'Address that Next had on the site',
  'pager.seen': 'Seen on the site on',
  'live.url': 'Address on the site',
  previousLeadsTo: 'Where your site’s Previous leads',
  platform: 'What your site is made with',
}

const statuses: Readonly<Record<string, string>> = { draft: 'Draft', review: 'In review', published: 'Live' }

/** A detail's name as the forms have it; `key` holds a nested key after a line ending. One that no form has keeps its own. */
export function detailLabel(key: string): string {
  const dotted = key.replace('\n', '.')
  return labels[dotted] ?? dotted
}

/** A detail's value as its author knows it: an article by its title, a status in words. */
export function detailWords(key: string, value: string, titleOf: (name: string) => string): string {
  if (key === 'status') return statuses[value] ?? value
  return /^(?:previous|prev|next)$/.test(key) ? titleOf(value) : value
}
