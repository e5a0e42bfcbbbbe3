import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { listArticles } from './articles.mjs';
import { asBuilt, onlyHere, toAll } from './serving.mjs';

/** Empty: this machine alone. */
const host = process.env.HOST || undefined;

const isFree = port =>
  new Promise(resolve => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host ?? 'localhost', () => server.close(() => resolve(true)));
  });

const wanted = Number(process.env.PORT) || 8000;
let port = wanted;
while (!(await isFree(port))) port++;
if (port !== wanted) console.log(`Port ${wanted} is taken, so the demo is on ${port}. PORT=… chooses another.`);
console.log(`\nThe demo: http://localhost:${port}/demo/  (Ctrl+C stops it)\n`);

export default {
  port,
  hostname: host ?? 'localhost',
  // The demo pages load ../bundles and ../dist, so the root is the repository, wherever the command was given.
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  nodeResolve: { exportConditions: ['production'] },
  middleware: [
    ...(host ? [] : [onlyHere]),
    (context, next) => {
      if (context.path === '/') return context.redirect('/demo/');
      return next();
    },
    listArticles,
    toAll('/bundles/'),
    asBuilt('/bundles/'),
  ],
};
