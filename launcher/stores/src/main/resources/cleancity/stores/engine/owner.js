'use strict';
// Tells whose the other end of a loopback connection is, from the system's own table of sockets:
// the engine knows no passwords, so its door lets in the user it runs for (and root), nobody else.

const fs = require('node:fs');

const TABLES = ['/proc/net/tcp', '/proc/net/tcp6'].filter((table) => fs.existsSync(table));

/** True also where the system has no such table: there the port is open to the machine. */
function isOwn(socket) {
  if (TABLES.length === 0) return true;
  const user = userOf(socket.remotePort, socket.localPort);
  return user === process.getuid() || user === 0;
}

function userOf(port, peer) {
  const ends = new RegExp(`^\\s*\\d+: \\S+:${hex(port)} \\S+:${hex(peer)} \\S+ \\S+ \\S+ \\S+\\s+(\\d+) `, 'm');
  for (const table of TABLES) {
    const found = ends.exec(fs.readFileSync(table, 'latin1'));
    if (found) return Number(found[1]);
  }
  return undefined;
}

function hex(port) {
  return port.toString(16).toUpperCase().padStart(4, '0');
}

module.exports = { isOwn, userOf };
