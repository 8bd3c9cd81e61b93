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

// Without a language, the cells of all of them.
const isIn = (language, cell) => language === null || !cell.includes('@') || cell.slice(cell.lastIndexOf('@') + 1) === language

const cells = (map, language) => Object.fromEntries([...map.entries()]
  .filter(([key]) => isIn(language, key))
  .map(([key, value]) => [key, value instanceof Y.Text ? value.toString().toWellFormed() : value])
  .filter(([, value]) => isSet(value) && value !== '' && value !== false))

const choices = (doc, language) => {
  const entries = [...doc.getMap('choices').entries()].map(([number, choice]) => [number, cells(choice, language)]).filter(([, choice]) => Object.keys(choice).length > 0)
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

const objectives = (doc, language) => {
  const items = doc.getMap('items')
  const rows = [...items.entries()].map(([id, item]) => ({ id, parent: item.get('parent'), position: item.get('position'), deleted: item.get('deleted') }))
  const list = outline(rows).map(({ id, depth }) => {
    const { parent, position, deleted, ...rest } = cells(items.get(id), language)
    return { ...rest, id, depth }
  })
  return list.length > 0 ? list : null
}

const withState = { answered: ['answer'], resolved: ['resolve', 'resolved'], declined: ['decline', 'declined'], reopened: ['reopen', 'open'], accepted: ['accept', 'resolved'] }

// The threads that the events of a journal make, the first one first.
const threads = comments => {
  const byId = new Map()
  for (const { section, time, event } of comments) {
    const said = (act, text) => ({
      id: event.operation, act, organisation: event.organisation, world: event.organisationKind, at: new Date(time).toISOString(), text
    })
    if (event.type === 'started') {
      const { operation: id, kind, audience, item, field, quote, replacement } = event
      byId.set(id, { id, section, audience, item, field, quote, kind, replacement, state: 'open', entries: [said('start', event.text)] })
      continue
    }
    const thread = byId.get(event.thread)
    if (!thread) continue
    if (event.type === 'amended') {
      for (const entry of thread.entries.filter(entry => entry.id === event.entry)) Object.assign(entry, { text: event.text, amended: new Date(time).toISOString() })
      continue
    }
    const [act, state] = withState[event.type]
    thread.entries.push(said(act, event.text ?? event.reason))
    if (state) thread.state = state
  }
  return [...byId.values()]
}

const remarks = (comments, overridden, language) => threads(comments)
  .filter(({ audience, section, field }) => audience === 'plan' && isIn(language, section) && (!isSet(field) || isIn(language, field)))
  .map(({ id, section, quote, entries, item, field, kind, replacement, state }) => members({
    section: section.split('@')[0], item, field, kind, replacement, state, overridden: overridden[id.replaceAll('-', '')],
    quote: isSet(quote) ? { text: quote.text, before: quote.before, after: quote.after } : null,
    entries: entries.map(({ id, ...entry }) => entry)
  }))

const forms = { prose, choices, objectives, indicators: objectives }

export const content = ({ bytes }) => ({
  // sections: { slug, language, kind, update }; comments: { section, time, event }; overridden: reasons by thread
  contentForm ({ form, document, language, sections, comments, overridden }) {
    const isFirst = form === 'nvp-content-1'
    const included = {}
    for (const section of sections.filter(section => section.language === null || section.language === language)) {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, bytes(section.update))
      const content = forms[section.kind](doc, isFirst ? null : language)
      if (content !== null) included[section.slug] = content
    }
    const text = json({ form, document, language, remarks: isFirst ? [] : remarks(comments, overridden, language), sections: included })
    return { text, hash: createHash('sha256').update(text, 'utf8').digest('hex') }
  },
  outline ({ rows }) {
    return { outline: outline(rows).map(({ id, depth }) => `${id} ${depth}`) }
  }
})
