// Sub-documents and copies, made by yjs.
import * as Y from 'yjs'

export const types = ({ entry, takeUpdates }) => {
  const subDocument = ({ guid, options }) => new Y.Doc({ guid, ...options })

  return {
    setSubDocument ({ name, key, document }) {
      entry(name).doc.getMap('map').set(key, subDocument(document))
      return takeUpdates(name)
    },
    insertSubDocument ({ name, index, values, document }) {
      entry(name).doc.getArray('array').insert(index, [...values, subDocument(document), ...values])
      return takeUpdates(name)
    },
    copyBlock ({ name, from, to }) {
      const fragment = entry(name).doc.getXmlFragment('xml')
      fragment.insert(to, [fragment.get(from).clone()])
      return takeUpdates(name)
    },
    copyMap ({ name, key }) {
      const { doc } = entry(name)
      doc.getArray('array').insert(0, [doc.getMap('map').clone()])
      doc.getMap('map').set(key, doc.getArray('array').clone())
      return takeUpdates(name)
    },
    subDocuments ({ name }) {
      const { doc } = entry(name)
      const map = doc.getMap('map')
      const found = [...[...map.keys()].sort().map(key => map.get(key)), ...doc.getArray('array')].filter(value => value instanceof Y.Doc)
      return { content: found.map(({ guid, _item }) => [guid, _item.content.opts]) }
    }
  }
}
