/** What the scripts of other people do to a page before ours come, as plain scripts. */

const script = (text: string): string => `<script>${text}</script>`;
const library = (path: string): string => `<script src="${location.origin}/node_modules/${path}"></script>`;

/**
 * What Prototype.js 1.7.3 leaves on the built-ins, as tried with the file of Debian's package: its own Array.from, which
 * knows no sets and calls no function, its own entries(), toJSON() on arrays, enumerable methods on all prototypes, and
 * an Element#remove that needs a parent.
 */
const prototypeJs = script(`
  Array.from = window.$A = function (it) { if (!it) return []; if ('toArray' in Object(it)) return it.toArray(); var n = it.length || 0, all = new Array(n); while (n--) all[n] = it[n]; return all; };
  var enumerable = { each: function (f) { this.forEach(f); return this; }, toArray: function () { return this.slice(); }, entries: function () { return this.slice(); }, collect: [].map, inject: function (memo, f) { this.forEach(function (v, i) { memo = f(memo, v, i); }); return memo; }, include: function (x) { return this.indexOf(x) >= 0; }, pluck: function (k) { return this.map(function (e) { return e[k]; }); }, size: function () { return this.length; }, clear: function () { this.length = 0; return this; }, first: function () { return this[0]; }, last: function () { return this[this.length - 1]; }, compact: function () { return this.filter(function (v) { return v != null; }); }, without: function () { return this; }, uniq: function () { return this.slice(); }, clone: function () { return this.slice(); }, inspect: function () { return '[' + this.join(', ') + ']'; }, toJSON: function () { return '[' + this.map(function (v) { return JSON.stringify(v); }).join(', ') + ']'; } };
  for (var name in enumerable) Array.prototype[name] = enumerable[name];
  String.prototype.toArray = function () { return this.split(''); }; String.prototype.sub = function (a, b) { return this.replace(a, b); }; String.prototype.strip = function () { return this.trim(); }; String.prototype.toJSON = function () { return '"' + this + '"'; }; String.prototype.startsWith = function (a) { return this.lastIndexOf(a, 0) === 0; }; String.prototype.endsWith = function (a) { var d = this.length - a.length; return d >= 0 && this.indexOf(a, d) === d; }; String.prototype.times = function (n) { return n < 1 ? '' : new Array(n + 1).join(this); };
  Number.prototype.toJSON = function () { return String(this); }; Number.prototype.succ = function () { return this + 1; }; Date.prototype.toJSON = function () { return '"' + this.toISOString() + '"'; };
  Function.prototype.bind = (function (native) { return function (context) { return arguments.length < 2 && context === undefined ? this : native.apply(this, arguments); }; })(Function.prototype.bind);
  Function.prototype.delay = function (s) { return setTimeout(this, s * 1000); }; Function.prototype.wrap = function () { return this; }; Function.prototype.curry = function () { return this; };
  var methods = { remove: function () { this.parentNode.removeChild(this); return this; }, replace: function () { throw new Error('not for us'); }, update: function () { throw new Error('not for us'); }, insert: function () { throw new Error('not for us'); }, wrap: function () { throw new Error('not for us'); }, select: function (s) { return this.querySelectorAll(s); }, toggle: function () {}, show: function () {}, hide: function () { this.style.display = 'none'; }, clone: function (deep) { return this.cloneNode(deep); }, next: function () { return this.nextElementSibling; }, identify: function () { return this.id; }, scrollTo: function () { return this; } };
  for (name in methods) Element.prototype[name] = HTMLElement.prototype[name] = methods[name];
  document.getElementsByClassName = function (c) { return Array.from(document.querySelectorAll('.' + c)); };`);

/** Enumerable names where loops without a filter meet them. */
const enumerableNames = script(`
  Array.prototype.random = Array.prototype.remove = function () { throw new Error('not for us'); };
  Object.prototype.extend = Object.prototype.clone = Object.prototype.each = Object.prototype.inspect = function () { throw new Error('not for us'); };
  Set.prototype.toArray = Map.prototype.toArray = String.prototype.contains = Number.prototype.format = Function.prototype.inherit = function () { throw new Error('not for us'); };
  NodeList.prototype.map = HTMLElement.prototype.on = Node.prototype.fade = function () { throw new Error('not for us'); };`);

/** Old polyfills, of what every browser has by now, that know only what was asked of them. */
const polyfills = script(`
  Array.prototype.at = function (i) { i = Math.trunc(i) || 0; if (i < 0) i += this.length; return this[i]; };
  Array.prototype.flat = function (depth) { return depth === 0 ? this : this.reduce(function (all, each) { return all.concat(Array.isArray(each) && depth !== 1 ? each.flat((depth || 1) - 1) : each); }, []); };
  Array.prototype.find = function (f, self) { for (var i = 0; i < this.length; i++) if (f.call(self, this[i], i, this)) return this[i]; };
  Array.prototype.includes = function (x) { return this.indexOf(x) !== -1; };
  Object.assign = function (to) { for (var i = 1; i < arguments.length; i++) for (var k in arguments[i]) if (Object.prototype.hasOwnProperty.call(arguments[i], k)) to[k] = arguments[i][k]; return to; };
  String.prototype.replaceAll = function (a, b) { return a instanceof RegExp ? this.replace(a, b) : this.split(a).join(b); };
  String.prototype.padStart = function (n, c) { var s = String(this); while (s.length < n) s = (c || ' ') + s; return s; };
  Element.prototype.closest = function (s) { var e = this; while (e && e.nodeType === 1) { if (e.matches(s)) return e; e = e.parentElement; } return null; };
  Node.prototype.getRootNode = (function (native) { return function (o) { return native.call(this, o); }; })(Node.prototype.getRootNode);
  delete window.requestIdleCallback; delete window.queueMicrotask; delete window.structuredClone;`);

/** What a page measures, watches and forbids: each function is wrapped, and calls what it wraps. */
const wrappers = script(`
  var calls = 0;
  function wrap(object, name) { var native = object[name]; object[name] = function () { calls++; return native.apply(this, arguments); }; }
  ['appendChild', 'insertBefore', 'removeChild', 'replaceChild', 'cloneNode'].forEach(function (name) { wrap(Node.prototype, name); });
  ['append', 'replaceChildren', 'setAttribute', 'getAttribute', 'attachShadow', 'remove'].forEach(function (name) { wrap(Element.prototype, name); });
  ['createElement', 'createComment', 'importNode', 'createTreeWalker'].forEach(function (name) { wrap(Document.prototype, name); });
  ['addEventListener', 'removeEventListener', 'dispatchEvent'].forEach(function (name) { wrap(EventTarget.prototype, name); });
  ['define', 'get', 'whenDefined'].forEach(function (name) { wrap(CustomElementRegistry.prototype, name); });
  wrap(JSON, 'parse'); wrap(JSON, 'stringify'); wrap(window, 'setTimeout'); wrap(window, 'fetch'); wrap(window, 'getComputedStyle');
  Promise.prototype.then = (function (native) { return function (a, b) { calls++; return native.call(this, a, b); }; })(Promise.prototype.then);
  var Native = window.MutationObserver; window.MutationObserver = class extends Native {};
  var Sheet = window.CSSStyleSheet; window.CSSStyleSheet = class extends Sheet {};`);

/** Everything that a page has by name, and all prototypes, as they would be after the strictest of libraries. */
const frozen = script(`
  for (const name of Object.getOwnPropertyNames(window)) {
    const value = Object.getOwnPropertyDescriptor(window, name).value;
    if (typeof value !== 'function' || !/^[A-Z]/.test(name) || name === 'Window') continue;
    if (value.prototype) Object.freeze(value.prototype);
    Object.freeze(value);
  }
  for (const object of [Math, JSON, Reflect, Intl, Object.getPrototypeOf([].values()), Object.getPrototypeOf(function* () {})]) Object.freeze(object);`);

export const others: readonly { readonly what: string; readonly head: string; readonly noise?: readonly RegExp[] }[] = [
  { what: 'Prototype.js has changed', head: prototypeJs },
  { what: 'MooTools has changed', head: library('mootools/lib/mootools-core-1.5.2-server.js') },
  { what: 'somebody gave enumerable names', head: enumerableNames },
  { what: 'somebody has put polyfills in place of', head: polyfills },
  { what: 'somebody has wrapped', head: wrappers },
  { what: 'somebody has frozen', head: frozen },
  {
    what: 'SES has locked down',
    head: library('ses/dist/ses.umd.min.js') + script(`lockdown({ errorTaming: 'unsafe', consoleTaming: 'unsafe', reporting: 'none' })`),
  },
  {
    what: 'a polyfill of scoped registries has replaced',
    head: library('@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js'),
  },
  {
    what: 'all of these but the frozen have changed',
    head: prototypeJs + library('mootools/lib/mootools-core-1.5.2-server.js') + polyfills + wrappers,
  },
];

/** Every built-in of a page: its own properties and those of its prototype, by the very functions that they are. */
export function builtIns(window: Window): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const note = (path: string, object: object): void => {
    for (const key of Reflect.ownKeys(object)) {
      const { get, set, value, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(object, key)!;
      // Made anew at each look, as WebKit makes some lists.
      found.set(`${path}.${String(key)}`, get ?? set ?? (Array.isArray(value) ? value.join() : value));
      found.set(`${path}.${String(key)} is`, [writable, enumerable, configurable].join());
    }
  };
  for (const name of Reflect.ownKeys(window)) {
    const { value } = Object.getOwnPropertyDescriptor(window, name)!;
    if (typeof value !== 'function' && !(typeof value === 'object' && value && Object.prototype.toString.call(value) !== '[object Window]'))
      continue;
    if (typeof name === 'string' && !/^[A-Z]/.test(name)) continue;
    note(String(name), value as object);
    const { prototype } = value as { prototype?: object };
    if (prototype) note(`${String(name)}.prototype`, prototype);
  }
  const { Object: TheirObject } = window as unknown as typeof globalThis;
  found.set('keys of an empty object', TheirObject.getOwnPropertyNames(TheirObject.prototype).join());
  return found;
}
