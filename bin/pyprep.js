#!/usr/bin/env node
// Plain enough to be read by any Node, so that one that is too old is told so in a sentence; CommonJS, which starts sooner.
const [major, minor] = process.versions.node.split('.').map(Number);
// The releases in between lack what the dependencies need.
const least = { 20: 17, 22: 13, 23: 5 }[major];
if (major < 24 && (least === undefined || minor < least)) {
  process.stderr.write(`pyprep needs Node 20.17, 22.13, 23.5 or newer; this is ${process.version}.\n`);
  process.exitCode = 2;
} else {
  const { join } = require('node:path');
  const { main } = require('../dist/main.cjs');
  main(process, join(__dirname, '..', 'dist', 'decks')).then((code) => {
    process.exitCode = code;
  });
}
