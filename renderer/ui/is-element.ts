/** True for an element, also for one of a frame: its nodes are none of this window's by `instanceof`. */
export function isElement<Kind extends Node>(node: Kind): node is Kind & Element {
  return node.nodeType === Node.ELEMENT_NODE
}
