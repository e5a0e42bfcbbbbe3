/** What the machine would not do, as a person at the command line can understand it: what, where, and how to mend it. */

const remedies: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Make room on it',
  EDQUOT: 'the space that this user may fill is full. Make room',
  EACCES: 'this user has no right to it. Give it, or choose another place with --out',
  EPERM: 'this user has no right to it. Give it, or choose another place with --out',
  EROFS: 'it can only be read. Choose another place with --out',
  EEXIST: 'a file is in the way. Take it away, or choose another place with --out',
  ENOTDIR: 'a file is in the way where a folder should be. Take it away, or choose another place with --out',
  EISDIR: 'a folder is in the way where a file should be. Take it away, or choose another place with --out',
  ENOENT: 'it is not there, or a link leads nowhere. Make it, or choose another place',
  ENAMETOOLONG: 'the name is too long for this machine. Choose a shorter one',
  ELOOP: 'links lead round in a circle. Take one away',
  EMFILE: 'too many files are open. Close other programs, or raise the limit (ulimit -n)',
  EBUSY: 'another program uses it. Close that program',
};

/** Undefined where the fault is none of the machine, but ours. */
export function machineFault(fault: unknown): string | undefined {
  if (!(fault instanceof Error)) return undefined;
  const { code, syscall, path, dest } = fault as NodeJS.ErrnoException & { dest?: string };
  if (!code || !syscall) return undefined;
  const remedy = Object.hasOwn(remedies, code) ? remedies[code] : fault.message;
  return `${dest ?? path ?? 'A file'} cannot be used: ${remedy}. What was published before is as it was, or the next build will finish what this one began.`;
}
