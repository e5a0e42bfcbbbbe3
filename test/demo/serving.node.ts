import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { onlyHere } from '../../demo/serving.mjs';

/** The demo's own server, as `npm run serve` starts it. */

interface BuiltFile {
  readonly file: string;
  readonly sha384: string;
}

describe('the server of the demo', () => {
  let server: ChildProcess;
  let home: string;

  before(async () => {
    const { HOST: _, ...env } = process.env;
    server = spawn('node', ['node_modules/@web/dev-server/dist/bin.js', '--config', 'demo/wds.config.mjs'], {
      env: { ...env, PORT: '8470' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // It says its address before it listens, and its own news after.
    let said = '';
    home = await new Promise<string>((resolve, reject) => {
      server.stdout!.on('data', data => {
        said += String(data);
        const [, address] = /The demo: (http:\S+\/)demo\//.exec(said) ?? [];
        if (address && /Web Dev Server started/.test(said)) resolve(address);
      });
      server.once('exit', () => reject(new Error(`the server ended: ${said}`)));
    });
  });
  after(() => server.kill());

  it('gives every built file as it is, so that the hashes in what is pasted are right', async () => {
    const { files } = JSON.parse(readFileSync('bundles/iran-tatarstan/manifest.json', 'utf8')) as { files: readonly BuiltFile[] };
    assert.ok(files.some(({ file }) => file.startsWith('../dateline-')) && files.length > 100);
    for (const { file, sha384 } of files) {
      const answer = await fetch(new URL(file, `${home}bundles/iran-tatarstan/`));
      assert.equal(answer.headers.get('access-control-allow-origin'), '*', file);
      const hash = createHash('sha384').update(new Uint8Array(await answer.arrayBuffer()));
      assert.equal(`sha384-${hash.digest('base64')}`, sha384, file);
    }
    assert.equal((await fetch(`${home}bundles/iran-tatarstan/nothing.js`)).status, 404);
  });

  it('resolves the imports of its own pages', async () => {
    const script = await (await fetch(`${home}dist/index.js`)).text();
    assert.doesNotMatch(script, /from ['"]lit/);
    assert.equal((await fetch(`${home}demo/embed.html`)).status, 200);
  });

  it('turns other machines away', async () => {
    const { port } = new URL(home);
    const outward = Object.values(networkInterfaces()).flatMap(all =>
      (all ?? []).filter(({ internal, family }) => !internal && family === 'IPv4'),
    );
    for (const { address } of outward) assert.equal((await fetch(`http://${address}:${port}/demo/`)).status, 403, address);

    for (const [remoteAddress, status] of [
      ['127.0.0.1', 200],
      ['::1', 200],
      ['::ffff:127.0.0.1', 200],
      ['192.0.2.7', 403],
      ['::ffff:192.0.2.7', 403],
      ['127.evil.example', 403],
      ['2001:db8::1', 403],
    ] as const) {
      const context = { status: 200, body: '', req: { socket: { remoteAddress } } };
      onlyHere(context, () => undefined);
      assert.equal(context.status, status, remoteAddress);
    }
  });
});
