/** The first type, if the second is the very same; else it does not compile. */
export type Same<A extends (Identity<A, B> extends true ? unknown : never), B> = A;

type Identity<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
