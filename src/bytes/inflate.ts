/** Small enough that what one slice can inflate to (about a thousand times as much) fits in memory. */
const SLICE = 16 * 1024;

/**
 * Inflates raw deflate, and stops as soon as more than `limit` bytes have come out: a few kilobytes of link can hold
 * gigabytes of zeros. A slice goes in when the one before it has come out.
 */
export async function inflate(
  slices: Iterable<Uint8Array<ArrayBuffer>>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | 'too-large' | 'damaged'> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const reader = readable.getReader();
  // Whatever is wrong with the data is reported by the reading end.
  feed(writable, slices).catch(() => {});
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return joined(chunks, length);
      length += value.length;
      if (length > limit) break;
      chunks.push(value);
    }
  } catch {
    return 'damaged';
  }
  reader.cancel().catch(() => {});
  return 'too-large';
}

async function feed(
  writable: WritableStream<BufferSource>,
  slices: Iterable<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const writer = writable.getWriter();
  for (const slice of slices) await writer.write(slice);
  await writer.close();
}

/** Bytes in pieces, made when they are asked for. */
export function* sliced(bytes: Uint8Array<ArrayBuffer>): Iterable<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
