import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';

/** What a newsroom serves its widgets from: another host than that of its pages. */
export interface Newsroom {
  /** Of the folder with the articles' folders. */
  readonly address: string;
  readonly port: number;
  /** A snippet as the build wrote it, to be pasted as it is. */
  snippet(name: string): string;
  close(): void;
}

export const story = 'https://news.example/story';
const article = 'iran-tatarstan';
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
};

/** Builds our article for an address of this machine, and serves it as README says: to all. Each system has its own. */
export async function openNewsroom(system: string): Promise<Newsroom> {
  const root = `.cache/newsroom/${system}`;
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://newsroom');
    try {
      const content = readFileSync(join(root, pathname));
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('content-type', types[extname(pathname)] ?? 'text/plain');
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  // All addresses that begin with 127 are of this machine: the pages have the first, this is another host.
  const host = '127.0.0.2';
  await new Promise<void>(resolve => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  const address = `http://${host}:${port}/`;
  rmSync(root, { recursive: true, force: true });
  const options = ['--url', address + article, '--article-url', story, '--paragraph-href', '#p{n}'];
  await promisify(execFile)(process.execPath, [
    'dist/cli/cli.js',
    'build',
    `src/articles/${article}`,
    '--out',
    join(root, article),
    ...options,
  ]);
  return {
    address,
    port,
    snippet: name => readFileSync(join(root, article, 'embed', name), 'utf8'),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
