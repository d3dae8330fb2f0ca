/**
 * Loads the built program. Beside it lies what V8 made of it when it was built, which spares
 * compiling it at each start; another version of V8 refuses that and compiles.
 */
'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');

const path = join(__dirname, 'program.js');
const kept = join(__dirname, 'program.v8');

const script = new Script(
  `(function (exports, module, require, bundleUrl) {${readFileSync(path, 'latin1')}\n})`,
  {
    filename: path,
    cachedData: existsSync(kept) ? readFileSync(kept) : undefined,
  },
);
const program = { exports: {} };
script.runInThisContext()(program.exports, program, createRequire(path), pathToFileURL(path).href);

module.exports = { program: program.exports, script };
