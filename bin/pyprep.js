#!/usr/bin/env node
// Plain enough to be read by any Node, so that one that is too old is told so in a sentence; CommonJS, which starts sooner.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 17)) {
  process.stderr.write(`pyprep needs Node 20.17 or newer; this is ${process.version}.\n`);
  process.exitCode = 2;
} else {
  const { join } = require('node:path');
  const { main } = require('../dist/main.cjs');
  main(process, join(__dirname, '..', 'dist', 'decks')).then((code) => {
    process.exitCode = code;
  });
}
