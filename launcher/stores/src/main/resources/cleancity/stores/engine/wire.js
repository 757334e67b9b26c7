'use strict';
// The MongoDB wire protocol as far as a door in front of the engine needs it: cutting a byte
// stream into messages, framing replies, and refusing what would bring the engine down.
// Numbers are little-endian; a message starts with length, request id, reply-to id and opcode.

const HEADER = 16;
const OP_REPLY = 1;
const OP_MSG = 2013;
const LONGEST = 48_000_000 + HEADER;

// A command about sessions reaches code the embedded engine was built without and ends its process.
const ABOUT_SESSIONS = /^(start|end|refresh|kill|killAll)Sessions?(ByPattern)?$/;
const COMMAND_NOT_FOUND = 59;

/** Collects chunks and hands out whole messages; large ones are joined once, not chunk by chunk. */
class Messages {
  #chunks = [];
  #held = 0;
  #wanted = 4;

  *add(chunk) {
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    while (this.#held >= this.#wanted) {
      const joined = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
      const length = joined.readInt32LE(0);
      if (length < HEADER || length > LONGEST) throw new Error(`message of ${length} bytes`);
      const whole = joined.length >= length;
      if (whole) yield joined.subarray(0, length);
      const rest = whole ? joined.subarray(length) : joined;
      this.#chunks = rest.length > 0 ? [rest] : [];
      this.#held = rest.length;
      this.#wanted = whole ? 4 : length;
    }
  }
}

/** The command's name: the first field of an OP_MSG's body section, or undefined. */
function commandName(message) {
  if (message.readInt32LE(12) !== OP_MSG) return undefined;
  let at = HEADER + 4;
  while (at + 5 < message.length) {
    if (message[at] === 0) {
      const start = at + 6; // past section kind, document length and the field's type
      return message.toString('latin1', start, message.indexOf(0, start));
    }
    const size = message.readInt32LE(at + 1);
    if (size < 4) return undefined;
    at += 1 + size;
  }
  return undefined;
}

/** The reply to a command that must not reach the engine; undefined for all others. */
function refusal(message) {
  const name = commandName(message);
  if (name === undefined || !ABOUT_SESSIONS.test(name)) return undefined;
  return replyTo(message.readInt32LE(4), refusalDocument(`no such command here: '${name}'`), false);
}

function refusalDocument(text) {
  const ok = Buffer.from('\x01ok\0\0\0\0\0\0\0\0\0', 'latin1');
  const code = Buffer.from('\x10code\0\0\0\0\0', 'latin1');
  code.writeInt32LE(COMMAND_NOT_FOUND, code.length - 4);
  const head = Buffer.from('\x02errmsg\0\0\0\0\0', 'latin1');
  head.writeInt32LE(text.length + 1, head.length - 4);
  const body = Buffer.concat([ok, code, head, Buffer.from(`${text}\0\0`, 'latin1')]);
  const length = Buffer.alloc(4);
  length.writeInt32LE(body.length + 4);
  return Buffer.concat([length, body]);
}

let lastId = 0;

/** Frames a reply document: an OP_REPLY for a caller that shook hands the old way, else an OP_MSG. */
function replyTo(requestId, document, legacy) {
  const head = Buffer.alloc(HEADER + (legacy ? 20 : 5));
  lastId = (lastId + 1) & 0x7fffffff;
  head.writeInt32LE(head.length + document.length, 0);
  head.writeInt32LE(lastId, 4);
  head.writeInt32LE(requestId, 8);
  head.writeInt32LE(legacy ? OP_REPLY : OP_MSG, 12);
  if (legacy) head.writeInt32LE(1, HEADER + 16); // one document
  return Buffer.concat([head, document]);
}

module.exports = { Messages, refusal, replyTo };
