/** Text of a deck's bytes: without a byte-order mark, lines ended by newlines. */
export interface Decoded {
  readonly text: string;
  /** Where the first byte stands that is no UTF-8, as an offset in `text`. */
  readonly badAt?: number;
}

/** Reads bytes as UTF-8. What is no UTF-8 becomes U+FFFD, and its place is told. */
export function decode(bytes: Uint8Array): Decoded {
  const text = new TextDecoder().decode(bytes);
  const lines = text.replaceAll('\r\n', '\n');
  if (!text.includes('\uFFFD')) return { text: lines };
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  // A file may hold a U+FFFD of its own: only where the text does not give its bytes back was it put in.
  const again = new TextEncoder().encode(text);
  let at = 0;
  while (at < again.length && again[at] === bytes[at + mark]) at++;
  if (at === again.length && bytes.length === again.length + mark) return { text: lines };
  const before = new TextDecoder().decode(again.subarray(0, at)).replace(/\uFFFD$/, '');
  return { text: lines, badAt: before.replaceAll('\r\n', '\n').length };
}
