// One spelling for equal contents: JSON with the keys of every object in order. Keep in sync with Canonical.cs.
import * as Y from 'yjs'

export const canonical = value => {
  if (typeof value === 'bigint') return `"${value}n"`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (value instanceof Uint8Array) return `"bytes ${Buffer.from(value).toString('hex')}"`
  if (value instanceof Y.Doc) return `"document ${value.guid}"`
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const keys = Object.keys(value).filter(key => value[key] !== undefined).sort()
  return `{${keys.map(key => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

export const contentOf = doc => canonical({
  text: doc.getText('text').toDelta(),
  map: doc.getMap('map').toJSON(),
  array: doc.getArray('array').toJSON(),
  xml: doc.getXmlFragment('xml').toString()
})
