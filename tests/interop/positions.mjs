// Relative positions: made and resolved by yjs. A type is named by its root name or by its id.
import * as Y from 'yjs'

export const positions = ({ entry, bytes, text }) => {
  const typeOf = (doc, { root, client, clock }) =>
    root === null ? Y.getItem(doc.store, Y.createID(client, clock)).content.type : doc.get(root)

  const nameOf = (doc, type) => type._item === null
    ? { root: Y.findRootTypeKey(type), client: 0, clock: 0 }
    : { root: null, client: type._item.id.client, clock: type._item.id.clock }

  const read = ({ bytes: encoded, json }) =>
    encoded ? Y.decodeRelativePosition(bytes(encoded)) : Y.createRelativePositionFromJSON(JSON.parse(json))

  return {
    positionsAt ({ name, places }) {
      const { doc } = entry(name)
      return {
        positions: places.map(({ type, index, association }) => {
          const position = Y.createRelativePositionFromTypeIndex(typeOf(doc, type), index, association)
          return {
            bytes: text(Y.encodeRelativePosition(position)),
            json: JSON.stringify(Y.relativePositionToJSON(position)),
            stringified: JSON.stringify(position)
          }
        })
      }
    },
    resolve ({ name, positions }) {
      const { doc } = entry(name)
      return {
        places: positions.map(position => {
          const place = Y.createAbsolutePositionFromRelativePosition(read(position), doc)
          return place && { type: nameOf(doc, place.type), index: place.index, association: place.assoc }
        })
      }
    },
    equal ({ positions }) {
      return { answer: Y.compareRelativePositions(...positions.map(read)) }
    }
  }
}
