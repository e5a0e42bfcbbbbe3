interface Chromium {
  readonly executablePath: string;
  readonly headless?: 'shell';
  readonly env?: Record<string, string | undefined>;
}

export const chromiumArgs: readonly string[];
export const find: { readonly chromium: () => Promise<Chromium | undefined> };
