export declare function articlesIn(folder: string): string[];
export declare function listArticles(context: { readonly path: string; body: unknown }, next: () => unknown): unknown;
