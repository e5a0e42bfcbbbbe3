// The three engines: where they are on this machine, and how the test runner starts them.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import net from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const engines = ['chromium', 'firefox', 'webkit'];

/** Where a Chromium from npm is kept on machines without one: its binary is inside the package. */
export const packedChromiumHome = fileURLToPath(new URL('../../.cache/chromium/', import.meta.url));

/** The same, where Playwright has to bring one. */
export const playwrightHome = fileURLToPath(new URL('../../.cache/playwright/', import.meta.url));

const below = (dir, pattern) =>
  existsSync(dir)
    ? readdirSync(dir)
        .filter(name => pattern.test(name))
        .map(name => join(dir, name))
    : [];
const firstOf = paths => paths.find(path => path && existsSync(path));
export const onPath = command => firstOf((process.env.PATH ?? '').split(delimiter).map(dir => join(dir, command)));

const findChromium = () =>
  firstOf([
    process.env.CHROME_PATH,
    onPath('chromium'),
    onPath('google-chrome'),
    onPath('chromium-browser'),
    onPath('microsoft-edge'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
    ...below(playwrightHome, /^chromium-/)
      .flatMap(dir => readdirSync(dir, { recursive: true }).map(path => join(dir, path)))
      .filter(path => /[\\/](chrome|chrome\.exe|Chromium|Google Chrome for Testing)$/.test(path)),
  ]);

const findFirefox = () =>
  firstOf([
    process.env.FIREFOX_PATH,
    onPath('firefox-esr'),
    onPath('firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:/Program Files/Mozilla Firefox/firefox.exe',
  ]);

/** WebKitGTK's plain browser; every architecture and version has a directory of its own. */
const findMiniBrowser = () => {
  if (process.platform !== 'linux') return undefined;
  return firstOf(below('/usr/lib', /-linux-gnu/).flatMap(dir => below(dir, /^webkit2?gtk-/).map(webkit => join(webkit, 'MiniBrowser'))));
};

async function packedChromium() {
  const home = join(packedChromiumHome, 'node_modules/@sparticuz/chromium');
  if (process.platform !== 'linux' || !existsSync(home)) return undefined;
  const { default: chromium, inflate } = await import(join(home, 'build/index.js'));
  const executablePath = await chromium.executablePath();
  const libraries = join(home, 'bin/al2023.tar.br');
  const LD_LIBRARY_PATH = existsSync(libraries) ? `${await inflate(libraries)}/lib` : '';
  return { executablePath, headless: 'shell', env: { ...process.env, LD_LIBRARY_PATH } };
}

/** What is there of each engine; undefined where something is missing. */
export const find = {
  async chromium() {
    const executablePath = findChromium();
    return executablePath ? { executablePath } : packedChromium();
  },
  firefox: async () => findFirefox(),
  webkit: async () => (onPath('WebKitWebDriver') && onPath('Xvfb') ? findMiniBrowser() : undefined),
};

export const chromiumArgs = [
  // Chromium refuses its sandbox to root, as which containers run.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const webKitCapabilities = () => ({
  browserName: 'MiniBrowser',
  'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
});

/** WebKitGTK's driver, on a screen of its own. */
export async function startWebKitDriver(env = {}) {
  const children = [];
  const kill = () => {
    for (const child of children.splice(0).reverse()) child.kill();
  };
  process.once('exit', kill);
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  children.push(screen);
  const display = await new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.stdio[3].once('data', data => resolve(`:${String(data).trim()}`));
  });
  const port = await freePort();
  children.push(
    spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', ...env },
    }),
  );
  await answer(`http://127.0.0.1:${port}/status`, 10_000);
  return { port, kill };
}

/** Launchers for the test runner. */
export const launch = {
  async chromium() {
    const { chromeLauncher } = await import('@web/test-runner-chrome');
    return named('Chromium', chromeLauncher({ launchOptions: { ...(await find.chromium()), args: chromiumArgs } }));
  },

  /** Stock Firefox over WebDriver BiDi: no geckodriver and no patched build. */
  async firefox() {
    const [{ chromeLauncher }, { default: puppeteer }] = await Promise.all([import('@web/test-runner-chrome'), import('puppeteer-core')]);
    const launchOptions = { browser: 'firefox', executablePath: findFirefox(), headless: true };
    return named('Firefox', chromeLauncher({ puppeteer, launchOptions }));
  },

  /**
   * WebKitGTK in a screen of its own, driven by its own driver. It stands in for Safari and is not Safari. It composites
   * pages only if `isComposited`: without a graphics card the processor does that, and it takes two fifths of all the
   * engine's time. A page that is not composited crashes WebKitGTK 2.50 at a view transition.
   */
  async webkit({ isComposited = false } = {}) {
    const { webdriverLauncher } = await import('@web/test-runner-webdriver');
    const options = {
      hostname: '127.0.0.1',
      path: '/',
      logLevel: 'error',
      capabilities: { ...webKitCapabilities(), 'wdio:enforceWebDriverClassic': true },
    };
    const launcher = webdriverLauncher(options);
    const { initialize, startSession, stop } = launcher;
    let started;
    const start = async () => {
      const driver = await startWebKitDriver(isComposited ? {} : { WEBKIT_DISABLE_DMABUF_RENDERER: '1' });
      options.port = driver.port;
      return driver;
    };

    return named(
      'WebKitGTK',
      Object.assign(launcher, {
        concurrency: 1,
        // With more than one at a time the launcher runs tests in frames, which share focus and the viewport.
        initialize: config => initialize.call(launcher, { ...config, concurrency: 1 }),
        async startSession(id, url) {
          await (started ??= start());
          return startSession.call(launcher, id, url);
        },
        async stop() {
          await stop.call(launcher);
          (await started)?.kill();
        },
      }),
    );
  },
};

/** Launchers take a name from the executable; ours says the engine. */
function named(name, launcher) {
  const { initialize } = launcher;
  launcher.initialize = async (...args) => {
    await initialize.apply(launcher, args);
    launcher.name = name;
  };
  return launcher;
}

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function answer(url, patience) {
  for (const end = Date.now() + patience; Date.now() < end;) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
  throw new Error(`${url} did not answer within ${patience / 1000} s`);
}
