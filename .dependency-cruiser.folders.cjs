// No circle of folders: two rooms that need each other are one room, or lack a third. Tests stand beside what they test
// and borrow from everywhere, so they are left out, which takes a run of its own.
const { options } = require('./.dependency-cruiser.cjs');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles-of-folders', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
  ],
  options: { ...options, exclude: { path: ['^(dist|coverage|data|test)/', '\\.test\\.ts$'] } },
};
