/** Something that the person at the command line can mend: shown as it is, without a stack. */
export class InputError extends Error {}

/** A command that cannot be understood. */
export class UsageError extends InputError {}
