import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { freePort } from './browsers.mjs';
import type { Newsroom } from './newsroom.js';
import { program, wordpressPackages } from './systems.mjs';

/**
 * WordPress as Debian packs it, with a database of its own, in a folder of its own that goes with it. It reaches no
 * host but this machine, and is what its users find after the installation: nothing is switched off but its updates.
 */
export interface WordPress {
  readonly address: string;
  readonly version: string;
  /** What somebody may do who has this role, after they have logged in. */
  login(role: Role): Promise<Writer>;
  stop(): Promise<void>;
}

export interface Writer {
  /** The text that an editor has given is published; the answer is the address of the page. */
  publish(title: string, content: string): Promise<string>;
}

/** An author may not write unfiltered HTML. */
export type Role = 'administrator' | 'author';
const password = 'not a secret';

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

export async function startWordPress(newsroom: Newsroom): Promise<WordPress> {
  const home = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const children: ChildProcess[] = [];
  const start = (command: string, args: string[], env = {}): void => {
    // With its workers it is a group, which ends as one.
    const child = spawn(command, args, { stdio: 'ignore', detached: true, env: { ...process.env, ...env } });
    children.push(child);
  };
  const kill = (): void => {
    for (const child of children.splice(0)) if (child.pid && child.exitCode === null) process.kill(-child.pid);
  };
  // Also where the tests are broken off, which is no exit by itself.
  process.once('exit', () => {
    kill();
    rmSync(home, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

  const stop = async (): Promise<void> => {
    const ends = children.map(child => new Promise(resolve => child.once('close', resolve)));
    kill();
    await Promise.all(ends);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    // Its system tables would know users and rights. Who reaches the socket in this folder needs none.
    const [data, socket] = [join(home, 'data'), join(home, 'socket')];
    mkdirSync(data);
    start(program('mariadbd')!, [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(home, 'pid')}`,
      `--user=${process.getuid?.() === 0 ? 'root' : process.env['USER']}`,
      '--skip-networking',
      '--skip-grant-tables',
      '--innodb-flush-log-at-trx-commit=0',
    ]);

    for (const file of wordpressPackages()) execFileSync('dpkg', ['-x', file, home]);
    const root = join(home, 'usr/share/wordpress');
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    // Debian's own is for sites of the whole machine: it reads /etc.
    rmSync(join(root, 'wp-config.php'));
    const settings = {
      DB_NAME: 'wordpress',
      DB_USER: 'root',
      DB_PASSWORD: '',
      DB_HOST: `localhost:${socket}`,
      DB_CHARSET: 'utf8mb4',
      WP_HOME: address,
      WP_SITEURL: address,
      WP_HTTP_BLOCK_EXTERNAL: true,
      WP_ACCESSIBLE_HOSTS: new URL(newsroom.address).hostname,
      AUTOMATIC_UPDATER_DISABLED: true,
      DISABLE_WP_CRON: true,
      AUTH_KEY: home,
      SECURE_AUTH_KEY: home,
      LOGGED_IN_KEY: home,
      NONCE_KEY: home,
    };
    writeFileSync(
      join(root, 'wp-config.php'),
      `<?php
${Object.entries(settings)
  .map(([name, value]) => `define('${name}', ${typeof value === 'string' ? quoted(value) : value});`)
  .join('\n')}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`,
    );
    mkdirSync(join(root, 'wp-content/mu-plugins'));
    // What stands in the head of every page, as README asks of a site.
    writeFileSync(
      join(root, 'wp-content/head.html'),
      `<style>${readFileSync('demo/reserve.css', 'utf8')}</style>\n${newsroom.snippet('placeholders.script.html')}`,
    );
    writeFileSync(
      join(root, 'wp-content/mu-plugins/newsroom.php'),
      `<?php
// WordPress fetches no address that a writer gives if it is of a private network or of an unusual port. A newsroom
// serves its widgets from a public one: this machine's stands for that.
add_filter('http_request_host_is_external', fn ($external, $host) => $external || $host === ${quoted(new URL(newsroom.address).hostname)}, 10, 2);
add_filter('http_allowed_safe_ports', fn ($ports) => [...$ports, ${newsroom.port}]);
// What whoever keeps the site has put into its theme, once.
add_action('wp_head', fn () => readfile(WP_CONTENT_DIR . '/head.html'));
`,
    );
    writeFileSync(
      join(home, 'install.php'),
      `<?php
define('WP_INSTALLING', true);
(new mysqli('localhost', 'root', '', '', 0, ${quoted(socket)}))->query('CREATE DATABASE wordpress');
// It would write a letter.
function wp_new_blog_notification() {}
$_SERVER['HTTP_HOST'] = '127.0.0.1:${port}';
require ${quoted(root)} . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('The Daily', 'administrator', 'administrator@news.example', false, '', ${quoted(password)});
wp_insert_user(['user_login' => 'author', 'user_pass' => ${quoted(password)}, 'user_email' => 'author@news.example', 'role' => 'author']);
echo $wp_version;
`,
    );

    for (let i = 0; !existsSync(socket); i++) {
      if (i > 400 || children[0]!.exitCode !== null) throw new Error('MariaDB did not start');
      await setTimeout(50);
    }
    const version = execFileSync('php', [join(home, 'install.php')], { encoding: 'utf8' }).trim();
    // More than one worker: a page of WordPress may ask another one.
    start('php', ['-S', `127.0.0.1:${port}`, '-t', root, '-d', 'opcache.enable_cli=1'], { PHP_CLI_SERVER_WORKERS: '4' });
    for (let i = 0; !(await answers(address)); i++) {
      if (i > 400) throw new Error('WordPress did not answer');
      await setTimeout(50);
    }
    return { address, version, login: role => login(address, role), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await (await fetch(address)).text()).includes('The Daily');
  } catch {
    return false;
  }
}

/** As its own pages do it: the form to log in, and the REST interface with the cookies and the number that it then gives. */
async function login(address: string, role: Role): Promise<Writer> {
  const body = new URLSearchParams({ log: role, pwd: password, testcookie: '1' });
  const headers = { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' };
  const answer = await fetch(`${address}/wp-login.php`, { method: 'POST', body, headers, redirect: 'manual' });
  await answer.text();
  const cookie = answer.headers
    .getSetCookie()
    .map(each => each.split(';')[0])
    .join('; ');
  const nonce = await (await fetch(`${address}/wp-admin/admin-ajax.php?action=rest-nonce`, { headers: { cookie } })).text();
  return {
    async publish(title, content) {
      const posted = await fetch(`${address}/?rest_route=/wp/v2/posts`, {
        method: 'POST',
        headers: { cookie, 'x-wp-nonce': nonce, 'content-type': 'application/json' },
        body: JSON.stringify({ title, content, status: 'publish' }),
      });
      const { link, message } = (await posted.json()) as { link?: string; message?: string };
      if (!link) throw new Error(`${role} could not publish: ${message}`);
      return link;
    },
  };
}

export interface Editor {
  /** Puts a new block there, Custom HTML or Embed, and pastes the text into it from the clipboard. */
  paste(into: 'html' | 'embed', text: string): Promise<void>;
  /** The answer is the address of the page. */
  publish(title: string): Promise<string>;
}

/** WordPress' editor of blocks, as somebody has it who logs in by hand. */
export async function openEditor(browser: Browser, { address }: WordPress, role: Role): Promise<Editor> {
  const context = await browser.createBrowserContext();
  await context.overridePermissions(address, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
  const page = await context.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(`${address}/wp-login.php?redirect_to=${encodeURIComponent(`${address}/wp-admin/post-new.php`)}`);
  await page.locator('#user_login').fill(role);
  await page.locator('#user_pass').fill(password);
  await page.locator('#wp-submit').click();
  await page.locator('.edit-post-layout').wait();
  // Who writes for the first time meets a guide before everything else.
  const isNew = `wp.data.select('core/edit-post').isFeatureActive('welcomeGuide')`;
  if (await page.evaluate(isNew)) await page.locator('aria/Close dialog').click();
  return {
    async paste(into, text) {
      await page.evaluate(own => navigator.clipboard.writeText(own), text);
      await page.locator('aria/Add default block').click();
      await page.keyboard.type(`/${into === 'html' ? 'html' : 'embed'}`);
      await page.locator(`aria/${into === 'html' ? 'Custom HTML' : 'Embed'}[role="option"]`).wait();
      await page.keyboard.press('Enter');
      const field = page.locator(into === 'html' ? '.wp-block-html textarea' : '.wp-block-embed input');
      await field.click();
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
      if (into === 'html') return;
      await page.keyboard.press('Enter');
      // WordPress has asked the address, and shows what it was given.
      await page.locator('.wp-block-embed iframe').wait();
    },
    async publish(title) {
      await page.locator('aria/Add title').fill(title);
      await page.locator('.editor-post-publish-button__button').click();
      await page.locator('.editor-post-publish-panel .editor-post-publish-button').click();
      const link = await page.locator('.post-publish-panel__postpublish-buttons a').waitHandle();
      const href = await link.evaluate(element => (element as HTMLAnchorElement).href);
      await context.close();
      return href;
    },
  };
}
