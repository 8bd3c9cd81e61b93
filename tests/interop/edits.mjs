// Random edits, as edits of a yjs document. An edit says where in terms of what is there, so that it makes sense in any
// document. Keep in sync with OurEdits.cs.
import * as Y from 'yjs'
import { revive } from './values.mjs'

const pick = (items, at) => items[at % items.length]

const within = (length, edit) => {
  const index = edit.index % length
  return [index, Math.min(edit.length, length - index)]
}

// Every nested type of a kind, in an order that does not depend on how the document came about.
const typesIn = (doc, root, kind) => {
  const found = [root]
  const visit = type => {
    const values = type instanceof Y.Map
      ? [...type.keys()].sort().map(key => type.get(key))
      : type instanceof Y.Array ? type.toArray() : []
    for (const value of values) {
      if (value instanceof kind) found.push(value)
      visit(value)
    }
  }
  visit(doc.getMap('map'))
  return found
}

const texts = doc => typesIn(doc, doc.getText('text'), Y.Text)
const maps = doc => typesIn(doc, doc.getMap('map'), Y.Map)
const arrays = doc => typesIn(doc, doc.getArray('array'), Y.Array)

// Every element, at whatever depth, in the order of the text.
const blocks = doc => {
  const found = []
  const visit = node => {
    for (const child of node.toArray()) {
      if (!(child instanceof Y.XmlElement)) continue
      found.push(child)
      visit(child)
    }
  }
  visit(doc.getXmlFragment('xml'))
  return found
}

const textOf = block => block.toArray().find(node => node instanceof Y.XmlText)

const textOfOrNew = block => {
  const existing = textOf(block)
  if (existing) return existing
  block.insert(0, [new Y.XmlText()])
  return block.get(0)
}

const insertBlock = (fragment, index, edit, fill) => {
  const block = new Y.XmlElement(edit.name)
  const text = new Y.XmlText()
  fill(text)
  block.insert(0, [text])
  if (edit.key) block.setAttribute(edit.key, edit.value)
  fragment.insert(index, [block])
}

// The index, or the one before if an editor would not put a caret there: in the middle of a surrogate pair.
const snap = (text, edit, index) => {
  if (edit.cutsPairs) return index
  const units = text.toDelta().map(op => typeof op.insert === 'string' ? op.insert : ' ').join('')
  const isPair = /[\uD800-\uDBFF]/.test(units.charAt(index - 1)) && /[\uDC00-\uDFFF]/.test(units.charAt(index))
  return isPair ? index - 1 : index
}

const range = (text, edit) => {
  const [index, length] = within(text.length, edit)
  const start = snap(text, edit, index)
  return [start, snap(text, edit, index + length) - start]
}

const onText = (text, edit) => {
  const index = snap(text, edit, edit.index % (text.length + 1))
  switch (edit.kind) {
    case 'insert': return text.insert(index, edit.text, edit.attributes ?? undefined)
    case 'embed': return text.insertEmbed(index, edit.value)
    case 'delete': return text.length > 0 && text.delete(...range(text, edit))
    case 'format': return text.length > 0 && text.format(...range(text, edit), edit.attributes)
  }
}

const onMap = (map, edit) => {
  switch (edit.kind) {
    case 'set': return map.set(edit.key, edit.value)
    case 'delete': return map.delete(edit.key)
    case 'map': return map.set(edit.key, new Y.Map())
    case 'array': return map.set(edit.key, new Y.Array())
    case 'text': return map.set(edit.key, new Y.Text(edit.text))
    case 'doc': return map.set(edit.key, new Y.Doc({ guid: edit.name, meta: edit.value }))
  }
}

const onArray = (array, edit) => {
  const { length } = array
  switch (edit.kind) {
    case 'insert': return array.insert(edit.index % (length + 1), edit.values)
    case 'push': return array.push(edit.values)
    case 'delete': return length > 0 && array.delete(...within(length, edit))
    case 'map': return array.insert(edit.index % (length + 1), [new Y.Map()])
    case 'array': return array.insert(edit.index % (length + 1), [new Y.Array()])
    case 'text': return array.insert(edit.index % (length + 1), [new Y.Text(edit.text)])
    case 'json': return insertJson(array, edit.values)
  }
}

// As yjs itself wrote values once; it only reads them now.
const insertJson = (array, values) => array.doc.transact(transaction => {
  const id = Y.createID(array.doc.clientID, Y.getState(array.doc.store, array.doc.clientID))
  const right = array._start
  new Y.Item(id, null, null, right, right && right.id, array, null, new Y.ContentJSON(values)).integrate(transaction, 0)
  array._searchMarker.length = 0
})

const onBlocks = (doc, edit) => {
  const fragment = doc.getXmlFragment('xml')
  switch (edit.kind) {
    case 'block':
      return insertBlock(fragment, edit.index % (fragment.length + 1), edit, text => text.insert(0, edit.text))
    case 'delete':
      return fragment.length > 0 && fragment.delete(...within(fragment.length, edit))
  }
  const all = blocks(doc)
  if (all.length > 0) onBlock(pick(all, edit.at), edit)
}

const onBlock = (block, edit) => {
  switch (edit.kind) {
    case 'type': return onText(textOfOrNew(block), { ...edit, kind: 'insert' })
    case 'erase': return onText(textOfOrNew(block), { ...edit, kind: 'delete' })
    case 'mark': return onText(textOfOrNew(block), { ...edit, kind: 'format' })
    case 'attribute': return block.setAttribute(edit.key, edit.value)
    case 'removeAttribute': return block.removeAttribute(edit.key)
    case 'break': return block.insert(block.length, [new Y.XmlElement('hardBreak')])
    case 'nest': return insertBlock(block, edit.index % (block.length + 1), edit, text => text.insert(0, edit.text))
    case 'prune': return block.length > 0 && block.delete(...within(block.length, edit))
    case 'split': return split(block.parent, block, edit)
  }
}

// As an editor binding splits a paragraph: the tail is deleted and inserted anew behind it.
const split = (parent, block, edit) => {
  const text = textOf(block)
  if (!text || text.length === 0) return
  const index = snap(text, edit, edit.index % text.length)
  const tail = []
  let at = 0
  for (const op of text.toDelta()) {
    if (typeof op.insert === 'string' && at + op.insert.length > index) {
      // Half a surrogate pair would be one thing in memory and another on the wire.
      tail.push({ text: op.insert.slice(Math.max(0, index - at)).toWellFormed(), attributes: op.attributes })
    }
    at += typeof op.insert === 'string' ? op.insert.length : 1
  }
  text.delete(index, text.length - index)
  const where = parent.toArray().indexOf(block) + 1
  insertBlock(parent, where, { name: block.nodeName }, () => {})
  const copy = parent.get(where).get(0)
  for (const part of tail) copy.insert(copy.length, part.text, part.attributes ?? {})
}

export const apply = (doc, asked) => {
  const edit = { at: 0, index: 0, length: 0, value: null, ...revive(asked) }
  switch (edit.target) {
    case 'text': return onText(pick(texts(doc), edit.at), edit)
    case 'map': return onMap(pick(maps(doc), edit.at), edit)
    case 'array': return onArray(pick(arrays(doc), edit.at), edit)
    case 'xml': return onBlocks(doc, edit)
  }
}
