// What ywasm, the Rust engine, makes of the same bytes: the third voice where the other two differ.
// It keeps only 32 bits of a client's id.
import * as Wasm from 'ywasm'
import { canonical } from './canonical.mjs'

const text = bytes => Buffer.from(bytes).toString('base64')

export const load = updates => {
  const doc = new Wasm.YDoc({ clientID: 1 })
  try {
    const roots = [doc.getText('text'), doc.getMap('map'), doc.getArray('array'), doc.getXmlFragment('xml')]
    updates.forEach(update => Wasm.applyUpdate(doc, update))
    const [delta, map, array, xml] = [roots[0].toDelta(), roots[1].toJson(), roots[2].toJson(), roots[3].toString()]
    return {
      content: canonical({ text: delta, map, array, xml }),
      plain: roots[0].toDelta().map(op => typeof op.insert === 'string' ? op.insert : '').join(''),
      count: array.length,
      state: text(Wasm.encodeStateAsUpdate(doc)),
      vector: text(Wasm.encodeStateVector(doc))
    }
  } catch (error) {
    return { refused: String(error) }
  }
}
