// How many objects and lists a text of JSON has, without parsing it.

const [quote, backslash, list, object] = [34, 92, 91, 123];

export function objectsIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === object || byte === list) count += 1;
    else if (byte === quote) {
      for (at += 1; at < bytes.length && bytes[at] !== quote; at += 1) if (bytes[at] === backslash) at += 1;
    }
  }
  return count;
}
