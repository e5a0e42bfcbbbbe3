// Preloaded into a build: at the n-th call of a function of the file system that concerns a path, the machine fails.
// DISK_FAULT is `<function> <n> <part of a path> <code of the error, "kill", "mine" or "bug">`.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [name, n, part, what] = process.env.DISK_FAULT.split(' ');
const real = fs[name];
let calls = 0;
fs[name] = (...args) => {
  if (String(args[0]).includes(part) && ++calls === Number(n)) {
    if (what === 'kill') process.kill(process.pid, 'SIGKILL');
    // A lock of a process with our own number is there already.
    if (what === 'mine') {
      real(args[0], JSON.stringify({ ...JSON.parse(args[1]), since: 'before' }));
      return real(...args);
    }
    // A fault of ours has no code.
    if (what === 'bug') throw new TypeError('a fault of ours, as the test wants it');
    throw Object.assign(new Error(`${what}: as the test wants it`), { code: what, syscall: name, path: args[0] });
  }
  return real(...args);
};
syncBuiltinESMExports();
