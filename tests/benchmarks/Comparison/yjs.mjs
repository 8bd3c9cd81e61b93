// npm yjs behind JSON lines: one prepared task at a time, one round a request. Every task has its counterpart in EngineTasks.cs.
import fs from 'node:fs'
import readline from 'node:readline'
import { performance } from 'node:perf_hooks'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

// A file of byte arrays, each after its length (four bytes, little endian).
const readParts = file => {
  const bytes = fs.readFileSync(file)
  const parts = []
  for (let at = 0; at < bytes.length;) {
    const length = bytes.readUInt32LE(at)
    parts.push(new Uint8Array(bytes.subarray(at + 4, at + 4 + length)))
    at += 4 + length
  }
  return parts
}

// The format of TextEdit.cs: a count, then 1, position, text for an insert and 2, position, length for a delete.
const readEdits = bytes => {
  const decoder = decoding.createDecoder(bytes)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const isInsert = decoding.readVarUint(decoder) === 1
    const position = decoding.readVarUint(decoder)
    return isInsert
      ? { position, text: decoding.readVarString(decoder), length: 0 }
      : { position, text: '', length: decoding.readVarUint(decoder) }
  })
}

const load = updates => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

const milliseconds = (times, action) => {
  const start = performance.now()
  for (let i = 0; i < times; i++) action()
  return (performance.now() - start) / times
}

const used = () => {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

// Twice, because the first collection only finds what the second frees.
const collect = () => {
  globalThis.gc()
  globalThis.gc()
}

const median = numbers => numbers.sort((a, b) => a - b)[numbers.length >> 1]

const announcing = state => {
  const doc = load([state])
  let announced = 0
  doc.on('update', update => { announced += update.length })
  return doc
}

const tasks = {
  apply: ({ inputs: [updates], repeat }) => () => milliseconds(repeat, () => load(updates)),
  encode: ({ inputs: [updates], repeat }) => {
    const doc = load(updates)
    return () => milliseconds(repeat, () => Y.encodeStateAsUpdate(doc))
  },
  merge: ({ inputs: [updates], repeat }) => () => milliseconds(repeat, () => Y.mergeUpdates(updates)),
  type: ({ inputs: [[trace]] }) => {
    const edits = readEdits(trace)
    return () => {
      const doc = new Y.Doc()
      const text = doc.getText('text')
      let announced = 0
      doc.on('update', update => { announced += update.length })
      return milliseconds(1, () => {
        for (const edit of edits) {
          if (edit.length === 0) text.insert(edit.position, edit.text)
          else text.delete(edit.position, edit.length)
        }
      })
    }
  },
  keystrokes: ({ inputs: [[state], keys] }) => () => {
    const doc = announcing(state)
    return milliseconds(1, () => { for (const key of keys) Y.applyUpdate(doc, key) }) * 1000 / keys.length
  },
  retained: ({ inputs: [updates], repeat }) => () => {
    const docs = [load(updates)]
    collect()
    const before = used()
    while (docs.length <= repeat) docs.push(load(updates))
    collect()
    return (used() - before) / repeat / 1e6
  },
  // In small groups, of which those are left out that a collection fell into: the heap only shrinks then.
  allocated: ({ inputs: [[state], keys] }) => () => {
    const doc = announcing(state)
    const groups = []
    for (let at = 0; at < keys.length; at += 20) {
      const group = keys.slice(at, at + 20)
      const before = used()
      for (const key of group) Y.applyUpdate(doc, key)
      const allocated = used() - before
      if (allocated > 0) groups.push(allocated / group.length)
    }
    return median(groups)
  }
}

let round
for await (const line of readline.createInterface({ input: process.stdin })) {
  const request = JSON.parse(line)
  if (request.task) {
    round = undefined
    round = tasks[request.task]({ ...request, inputs: request.files.map(readParts) })
  }
  process.stdout.write(JSON.stringify(request.task ? {} : { value: round() }) + '\n')
}
