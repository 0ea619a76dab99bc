import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { calloutMark } from './callout-syntax.ts'
import { footnoteMark } from './footnote-syntax.ts'

/** About 66 characters of English in the serif's own widths: its letters are narrower than its figures, which `ch` goes by. */
const measure = '30em'

/** A page to write on: the reading serif, lines of about 66 characters, no gutters. Colours come from the window's variables. */
export const articleTheme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'transparent', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--serif)',
    fontSize: '17px',
    lineHeight: '1.65',
    padding: '28px 32px 40vh',
    overflow: 'auto',
  },
  '.cm-content': { maxWidth: measure, margin: '0 auto', padding: '0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--selection)',
  },
  '.cm-placeholder': { color: 'var(--ink-faint)' },
  '.cm-panels': { backgroundColor: 'var(--surface)', color: 'var(--ink)', fontFamily: 'var(--sans)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-bullet': { color: 'var(--ink-soft)' },
  '.cm-rule': {
    display: 'inline-block',
    width: '100%',
    height: '1px',
    verticalAlign: 'middle',
    backgroundColor: 'var(--line-strong)',
  },
  '.cm-heading': { paddingTop: '0.5em', textWrap: 'pretty' },
  '.cm-quotation': {
    borderInlineStart: '3px solid var(--line-strong)',
    paddingInlineStart: '0.9em',
    color: 'var(--ink-soft)',
  },
  '.cm-code': {
    backgroundColor: 'var(--surface)',
    fontFamily: 'var(--mono)',
    fontSize: '0.85em',
    paddingInline: '0.6em',
  },
  '.cm-unread-link, .cm-unread-link *': { color: 'inherit', textDecoration: 'none' },
  '.cm-table': { fontFamily: 'var(--mono)', fontSize: '0.82em' },
  '.cm-lintRange': { backgroundImage: 'none', textUnderlineOffset: '4px', textDecorationThickness: '1.5px' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--error)' },
  '.cm-lintRange-warning': { textDecoration: 'underline dashed var(--warning)' },
  '.cm-lintRange-info': { textDecoration: 'underline dotted var(--note)' },
  '.cm-lintRange-active': { backgroundColor: 'var(--selection)' },
  '.cm-lintPoint:after': { borderBottomColor: 'var(--error)' },
  '.cm-lintPoint-warning:after': { borderBottomColor: 'var(--warning)' },
  '.cm-lintPoint-info:after': { borderBottomColor: 'var(--note)' },
  '.cm-tooltip': {
    maxWidth: '400px',
    border: '1px solid var(--line-strong)',
    borderRadius: '8px',
    backgroundColor: 'var(--surface-raised)',
    color: 'var(--ink)',
    boxShadow: 'var(--shadow)',
    fontFamily: 'var(--sans)',
    fontSize: '13px',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxHeight: '17em',
    padding: '4px',
    fontFamily: 'var(--sans)',
    fontSize: '13px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    flexDirection: 'column',
    padding: '6px 9px',
    borderRadius: '5px',
    whiteSpace: 'normal',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--ink)',
  },
  '.cm-completionLabel': { overflowWrap: 'anywhere' },
  '.cm-completionDetail': { margin: '0', fontStyle: 'normal', fontSize: '12px', color: 'var(--ink-soft)' },
  '.link-card': {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '8px 12px',
    overflowWrap: 'anywhere',
  },
  '.link-card > small, .link-card > span': { color: 'var(--ink-soft)' },
  '.cm-diagnostic': { padding: '9px 12px', whiteSpace: 'normal' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--error)' },
  '.cm-diagnostic-warning': { borderLeft: '3px solid var(--warning)' },
  '.cm-diagnostic-info': { borderLeft: '3px solid var(--note)' },
  '.cm-searchMatch': { backgroundColor: 'var(--match)', outline: '1px solid var(--match-edge)' },
  '.cm-searchMatch.cm-searchMatch-selected': { backgroundColor: 'var(--match-chosen)' },
})

/** Markdown as a writer sees it: headings and emphasis look like what they mean, marks step back. */
export const articleHighlight = HighlightStyle.define([
  { tag: tags.heading1, fontSize: '1.5em', fontWeight: '650', lineHeight: '1.3' },
  { tag: tags.heading2, fontSize: '1.25em', fontWeight: '650', lineHeight: '1.35' },
  { tag: tags.heading3, fontSize: '1.1em', fontWeight: '650' },
  { tag: [tags.heading4, tags.heading5, tags.heading6], fontWeight: '650' },
  { tag: tags.strong, fontWeight: '650' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.link, color: 'var(--accent)', textDecoration: 'underline', textUnderlineOffset: '3px' },
  { tag: tags.url, color: 'var(--ink-soft)' },
  { tag: tags.quote, color: 'var(--ink-soft)' },
  // Behind quotations, in which they stand.
  { tag: footnoteMark, color: 'var(--note)', fontFamily: 'var(--sans)', fontSize: '0.8em' },
  { tag: calloutMark, color: 'var(--note)', fontFamily: 'var(--sans)', fontSize: '0.8em', fontWeight: '650' },
  { tag: tags.monospace, fontFamily: 'var(--mono)', fontSize: '0.88em' },
  {
    tag: [tags.processingInstruction, tags.contentSeparator, tags.labelName],
    color: 'var(--ink-faint)',
    fontWeight: '400',
  },
])
