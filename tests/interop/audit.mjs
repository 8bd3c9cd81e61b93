// The hash chain of an exported audit log, from EXPORT.md and FORMAT.md alone: knows no C#.
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'

const sha256 = bytes => createHash('sha256').update(bytes).digest()

const need = (holds, why) => {
  if (!holds) throw new Error(why)
}

const bytesOf = text => {
  need(typeof text === 'string', 'no bytes')
  const bytes = Buffer.from(text, 'base64')
  need(bytes.toString('base64') === text, 'not base64')
  return bytes
}

const textOf = bytes => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

const headerOf = bytes => {
  need(bytes.length >= 104 && bytes[0] === 1, 'no header of version 1')
  const [authorLength, subjectLength] = [bytes[2], bytes[3]]
  need(bytes.length === 104 + authorLength + subjectLength, 'a header of another length')
  return {
    kind: bytes[1],
    payloadLength: bytes.readUInt32LE(4),
    sequence: bytes.readBigInt64LE(8),
    ticks: bytes.readBigInt64LE(32),
    previous: bytes.subarray(40, 72),
    digest: bytes.subarray(72, 104),
    author: textOf(bytes.subarray(104, 104 + authorLength)),
    subject: textOf(bytes.subarray(104 + authorLength))
  }
}

const beginning = Date.parse('0001-01-01T00:00:00Z')

const ticksOf = time => {
  const [, seconds, fraction = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,7}))?\+00:00$/.exec(time) ?? need(false, 'no time')
  return BigInt(Date.parse(`${seconds}Z`) - beginning) * 10_000n + BigInt(fraction.padEnd(7, '0'))
}

// The payload's members as details: a text stands for itself, everything else for its JSON.
const isDetails = (details, members) =>
  isDeepStrictEqual(Object.keys(details).sort(), Object.keys(members).sort()) &&
  Object.entries(members).every(([name, value]) => isDeepStrictEqual(typeof value === 'string' ? details[name] : JSON.parse(details[name]), value))

const decision = (header, { as, ...members }, document) => {
  need(header.kind === 3, 'no decision')
  const { role = '', ...grant } = as ?? {}
  return { kind: 'decided', role, subject: document, members: { ...members, ...grant } }
}

const record = (header, { kind, role, details }) => {
  need(header.kind === 1, 'no entry')
  return { kind, role, subject: header.subject, members: details }
}

const check = (line, number, expected, document) => {
  const bytes = bytesOf(line.header)
  const header = headerOf(bytes)
  need(header.sequence === number, 'another number')
  need(header.previous.equals(expected), 'it follows another frame')
  const hash = sha256(bytes)
  const { entry, body: sealed } = line
  const names = Object.keys(line).sort().join()
  if (names === 'header') return { hash, entry }
  need(names === 'body,entry,hash,header,previous,sequence,time', 'other members')

  const body = bytesOf(sealed)
  need(sha256(body).equals(header.digest) && body.length === 16 + header.payloadLength, 'another payload')
  need(line.hash === hash.toString('hex') && line.previous === expected.toString('hex'), 'other hashes')
  need(BigInt(line.sequence) === number && ticksOf(line.time) === header.ticks, 'another place or time')
  const payload = JSON.parse(textOf(body.subarray(16)))
  const { members, ...words } = document === null ? record(header, payload) : decision(header, payload, document)
  const { details, ...shown } = entry
  need(isDeepStrictEqual(shown, { ...words, by: header.author.startsWith('service:') ? null : header.author }), 'another entry')
  need(isDetails(details, members), 'other details')
  return { hash, entry }
}

export const audit = {
  // file: the text as it was downloaded; document: whose it is, null for the log beside the documents
  auditChain ({ file, document }) {
    let expected = Buffer.alloc(32)
    let number = 0n
    const entries = []
    try {
      for (const line of file.split('\n').slice(0, -1)) {
        const { hash, entry } = check(JSON.parse(line), ++number, expected, document)
        if (entry) entries.push(entry)
        expected = hash
      }
      need(file.endsWith('\n'), 'the last line is cut off')
    } catch (error) {
      return { broken: `line ${number}: ${error.message}` }
    }
    return { frames: Number(number), head: expected.toString('hex'), entries }
  }
}
