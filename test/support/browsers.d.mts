interface Chromium {
  readonly executablePath: string;
  readonly headless?: 'shell';
  readonly env?: Record<string, string | undefined>;
}

export type Engine = 'chromium' | 'firefox' | 'webkit';

export const chromiumArgs: readonly string[];
export const find: {
  readonly chromium: () => Promise<Chromium | undefined>;
  readonly firefox: () => Promise<string | undefined>;
  readonly webkit: () => Promise<string | undefined>;
};
export const webKitCapabilities: () => object;
export const freePort: () => Promise<number>;
export const startWebKitDriver: (env?: Record<string, string>) => Promise<{ readonly port: number; readonly kill: () => void }>;
