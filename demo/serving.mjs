import send from 'koa-send';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Lets pages of other sites fetch what is there, as a newsroom does: a frame in a sandbox has no origin. */
export const toAll = folder => (context, next) => {
  if (context.path.startsWith(folder)) context.set('access-control-allow-origin', '*');
  return next();
};

/** Serves built files as they are: their hashes stand in what is pasted. */
export const asBuilt =
  (...folders) =>
  async (context, next) => {
    if (!folders.some(folder => context.path.startsWith(folder))) return next();
    try {
      await send(context, context.path, { root, hidden: true });
    } catch (error) {
      if (error.status !== 404) throw error;
    }
  };

/** Turns other machines away: told “localhost”, the server listens on every network all the same. */
export function onlyHere(context, next) {
  if (/^(?:::1|(?:::ffff:)?127\.[\d.]+)$/.test(context.req.socket.remoteAddress)) return next();
  context.status = 403;
  context.body = 'This demo is for the machine that it runs on. HOST=0.0.0.0 npm start shows it to others.\n';
}
