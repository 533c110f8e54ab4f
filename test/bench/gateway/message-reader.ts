// HTTP/1.1 messages out of a stream of bytes, one at a time: RFC 9112. Both ends of the benchmark stand on it, because
// Node's own parser would cost them more than some of the gateways cost that are measured.

const headEnd = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('0\r\n\r\n');

export class MessageReader {
  #received: Buffer[] = [];
  #size = 0;
  /** Fewer bytes than this cannot be a whole message. */
  #needed = 0;

  /** @param take is given each message's start and header lines, and its body */
  constructor(private readonly take: (head: string, body: Buffer) => void) {}

  push(bytes: Buffer): void {
    this.#received.push(bytes);
    this.#size += bytes.length;
    while (this.#size > 0 && this.#size >= this.#needed && this.#takeOne());
  }

  /** @returns whether there was a whole message */
  #takeOne(): boolean {
    const all = this.#received.length === 1 ? (this.#received[0] as Buffer) : Buffer.concat(this.#received);
    this.#received = [all];
    const end = all.indexOf(headEnd);
    if (end === -1) return false;
    const head = all.toString('latin1', 0, end);
    const start = end + headEnd.length;
    if (/\r\ntransfer-encoding: *chunked/i.test(head)) {
      // Nobody here sends a second message before the first is answered, so the last chunk ends what was received.
      if (!all.subarray(start).subarray(-lastChunk.length).equals(lastChunk)) return false;
      this.#keep(undefined);
      this.take(head, joinChunks(all.subarray(start)));
      return true;
    }
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    this.#needed = start + length;
    if (all.length < this.#needed) return false;
    this.#keep(all.length > this.#needed ? all.subarray(this.#needed) : undefined);
    this.take(head, all.subarray(start, start + length));
    return true;
  }

  #keep(rest: Buffer | undefined): void {
    this.#received = rest ? [rest] : [];
    this.#size = rest?.length ?? 0;
    this.#needed = 0;
  }
}

function joinChunks(bytes: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; ;) {
    const line = bytes.indexOf('\r\n', at);
    const length = Number.parseInt(bytes.toString('latin1', at, line), 16);
    if (!(length > 0)) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(line + 2, line + 2 + length));
    at = line + 2 + length + 2;
  }
}
