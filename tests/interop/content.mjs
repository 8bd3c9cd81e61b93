// The canonical form of a document's content, from CANONICAL.md and npm yjs alone: what the service hashes has to agree with it.
import { createHash } from 'node:crypto'
import * as Y from 'yjs'

const ordinal = (one, other) => (one < other ? -1 : one > other ? 1 : 0)

// JSON.stringify spells strings and whole numbers as RFC 8785 does; what is left is the order of members.
const json = value => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(json).join(',')}]`
  return `{${Object.keys(value).sort(ordinal).map(key => `${JSON.stringify(key)}:${json(value[key])}`).join(',')}}`
}

const isSet = value => value !== null && value !== undefined

const members = object => Object.fromEntries(Object.entries(object).filter(([, value]) => isSet(value)).map(([key, value]) => [key, plain(value)]))

const plain = value => {
  if (Array.isArray(value)) return value.map(item => isSet(item) ? plain(item) : null)
  return typeof value === 'object' ? members(value) : value
}

const unlessEmpty = (name, object) => Object.keys(object).length > 0 ? { [name]: object } : {}

const nodes = parent => {
  const list = []
  let isOpen = false // whether the last node is a run that may go on
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlText)) {
      list.push(element(child))
      isOpen = false
      continue
    }
    for (const { insert, attributes } of child.toDelta()) {
      const marks = unlessEmpty('marks', members(attributes ?? {}))
      const last = list.at(-1)
      if (isOpen && json({ marks: last.marks ?? {} }) === json({ marks: marks.marks ?? {} })) last.text += insert
      else list.push({ text: insert, ...marks })
      isOpen = true
    }
  }
  return list.map(node => 'text' in node ? { ...node, text: node.text.toWellFormed() } : node)
}

const element = node => {
  const content = nodes(node)
  return { node: node.nodeName, ...unlessEmpty('attributes', members(node.getAttributes())), ...(content.length > 0 ? { content } : {}) }
}

const prose = doc => {
  const list = nodes(doc.getXmlFragment('default'))
  return list.length === 0 || (list.length === 1 && json(list) === '[{"node":"paragraph"}]') ? null : list
}

const cells = map => Object.fromEntries([...map.entries()]
  .map(([key, value]) => [key, value instanceof Y.Text ? value.toString().toWellFormed() : value])
  .filter(([, value]) => isSet(value) && value !== '' && value !== false))

const choices = doc => {
  const entries = [...doc.getMap('choices').entries()].map(([number, choice]) => [number, cells(choice)]).filter(([, choice]) => Object.keys(choice).length > 0)
  return entries.length > 0 ? Object.fromEntries(entries) : null
}

export const outline = rows => {
  const byId = new Map(rows.map(row => [row.id, row]))
  const named = row => byId.get(row.parent)
  const cut = new Set()
  for (const row of rows) {
    const path = []
    let at = row
    while (at && !path.includes(at.id)) {
      path.push(at.id)
      at = named(at)
    }
    if (at) cut.add(path.slice(path.indexOf(at.id)).sort(ordinal)[0])
  }
  const above = row => cut.has(row.id) ? undefined : named(row)
  const parentOf = row => {
    let at = above(row)
    while (at?.deleted) at = above(at)
    return at?.id ?? ''
  }
  const left = rows.filter(row => !row.deleted).map(row => ({ row, parent: parentOf(row) }))
  const walk = (parent, depth) => left.filter(one => one.parent === parent).map(one => one.row)
    .sort((one, other) => ordinal(one.position, other.position) || ordinal(one.id, other.id))
    .flatMap(row => [{ id: row.id, depth }, ...walk(row.id, depth + 1)])
  return walk('', 0)
}

const objectives = doc => {
  const items = doc.getMap('items')
  const rows = [...items.entries()].map(([id, item]) => ({ id, parent: item.get('parent'), position: item.get('position'), deleted: item.get('deleted') }))
  const list = outline(rows).map(({ id, depth }) => {
    const { parent, position, deleted, ...rest } = cells(items.get(id))
    return { ...rest, id, depth }
  })
  return list.length > 0 ? list : null
}

const forms = { prose, choices, objectives }

export const content = ({ bytes }) => ({
  // sections: { slug, language, kind, update }
  contentForm ({ document, language, sections }) {
    const included = {}
    for (const section of sections.filter(section => section.language === null || section.language === language)) {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, bytes(section.update))
      const form = forms[section.kind](doc)
      if (form !== null) included[section.slug] = form
    }
    const text = json({ form: 'nvp-content-1', document, language, remarks: [], sections: included })
    return { text, hash: createHash('sha256').update(text, 'utf8').digest('hex') }
  },
  outline ({ rows }) {
    return { outline: outline(rows).map(({ id, depth }) => `${id} ${depth}`) }
  }
})
