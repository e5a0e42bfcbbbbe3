import send from 'koa-send';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What was planned for each folder, what was asked for in it, and the requests that are still without an answer. */
const folders = new Map();

const folderOf = name => {
  if (!folders.has(name)) folders.set(name, { plans: [], asked: [], held: [] });
  return folders.get(name);
};

/**
 * A network that tests can break: `/late/<name>/` has all built files, but for those that the test has other plans for.
 * PUT says what they are, GET what was asked for; see `late-files.ts`.
 */
export async function lateFiles(context, next) {
  const [, name, path] = /^\/late\/([\w.]+)(\/.+)?$/.exec(context.path) ?? [];
  if (!name) return next();
  const folder = folderOf(name);
  if (!path && context.method === 'PUT') {
    let plans = '';
    for await (const chunk of context.req) plans += chunk;
    folder.plans = JSON.parse(plans);
    context.status = 204;
  } else if (!path && context.method === 'DELETE') {
    for (const release of folder.held) release();
    folders.delete(name);
    context.status = 204;
  } else if (!path) {
    context.body = JSON.stringify(folder.asked);
  } else {
    folder.asked.push(path + context.search);
    const plan = folder.plans.find(({ file }) => path.includes(file));
    if (!plan) return send(context, path, { root, hidden: true });
    if (plan.answer === 'none') await new Promise(release => folder.held.push(release));
    if (plan.answer !== 'text') return void context.req.socket.destroy();
    context.status = plan.status;
    context.type = plan.type;
    context.body = plan.text;
    // As a server has it that knows nothing of the fault: the same address is the same text from now on.
    context.set('cache-control', 'max-age=3600');
  }
}
