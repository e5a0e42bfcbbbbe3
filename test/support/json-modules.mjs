/**
 * JSON that a module imports, as a module: not every engine imports JSON. The build does the same to the library's list
 * of languages.
 */
export const jsonModules = {
  name: 'json-modules',
  resolveMimeType: ({ path }) => (isModule(path) ? 'js' : undefined),
  transform({ path, body }) {
    if (isModule(path)) return { body: `export default ${body}` };
    if (path.endsWith('/src/locale/languages.ts')) return { body: body.replaceAll(/ with \{ type: ['"]json['"] \}/g, '') };
    return undefined;
  },
};

const isModule = path => /^\/src\/locale\/\w+\.json$/.test(path);
