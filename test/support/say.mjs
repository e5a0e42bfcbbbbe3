export const plural = (n, noun) => `${n} ${noun}${n === 1 ? '' : 's'}`;
export const indent = (text, by) => text.replace(/^(?=.)/gm, ' '.repeat(by));
export const seconds = milliseconds => `${(milliseconds / 1000).toFixed(1)} s`;
