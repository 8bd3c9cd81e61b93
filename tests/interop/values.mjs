// Values that JSON has no word for, as they travel in edits, and text in which half a surrogate pair stands alone.
// Keep in sync with Cases/ScriptValues.cs.
const LONE_HIGH = '\uE000'
const LONE_LOW = '\uE001'

// yjs keeps half a pair in memory and sends U+FFFD, so what it shows is not what it says; here it never gets to see one.
const reviveText = text => text.replaceAll(LONE_HIGH, '\uD83D').replaceAll(LONE_LOW, '\uDE00').toWellFormed()

export const revive = value => {
  if (typeof value === 'string') return reviveText(value)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(revive)
  if ('$bytes' in value) return new Uint8Array(Buffer.from(value.$bytes, 'base64'))
  if ('$big' in value) return BigInt(value.$big)
  if ('$number' in value) return Number(value.$number)
  if ('$undefined' in value) return undefined
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revive(inner)]))
}
