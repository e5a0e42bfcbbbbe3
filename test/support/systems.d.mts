/** Where a program of this machine is. */
export const program: (name: string) => string | undefined;
/** Debian's packages that WordPress is made of. */
export const wordpressPackages: () => readonly string[];
/** The rules of AMP's validator. */
export const ampRules: string;
