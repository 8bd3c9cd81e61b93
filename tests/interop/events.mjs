// What yjs tells its observers. Keep in sync with EventRecorder.cs.
import * as Y from 'yjs'
import { canonical } from './canonical.mjs'

const nameOf = type => type._item === null
  ? Y.findRootTypeKey(type)
  : `${type._item.id.client}.${type._item.id.clock}`

const plain = value => {
  if (value instanceof Y.AbstractType) return { type: nameOf(value) }
  if (Array.isArray(value)) return value.map(plain)
  return value
}

const opOf = op => ({ ...op, insert: plain(op.insert) })

const keysOf = event => Object.fromEntries([...event.changes.keys].map(([key, { action, oldValue }]) => [key, {
  action,
  oldValue: plain(oldValue),
  author: action === 'delete' ? undefined : event.target._map.get(key).id.client
}]))

// Who inserted what is new, found by another way than ours: item by item of what is there.
const insertionsOf = event => {
  const found = []
  let index = 0
  for (let item = event.target._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    if (event.adds(item)) {
      const last = found.at(-1)
      if (last && last[2] === item.id.client && last[0] + last[1] === index) last[1] += item.length
      else found.push([index, item.length, item.id.client])
    }
    index += item.length
  }
  return found
}

const spell = (how, event) => canonical({
  how,
  target: nameOf(event.target),
  current: nameOf(event.currentTarget),
  path: event.path,
  delta: event.delta.map(opOf),
  keys: keysOf(event),
  insertions: event.transaction.changed.get(event.target).has(null) ? insertionsOf(event) : [],
  local: event.transaction.local
})

export const events = ({ entry }) => ({
  observe ({ name }) {
    const { doc } = entry(name)
    const heard = entry(name).events = []
    for (const root of [doc.getText('text'), doc.getMap('map'), doc.getArray('array'), doc.getXmlFragment('xml')]) {
      root.observe(event => heard.push(spell('direct', event)))
      root.observeDeep(events => heard.push(...events.map(event => spell('deep', event))))
    }
    return {}
  },
  takeEvents ({ name }) {
    return { events: entry(name).events.splice(0) }
  }
})
