const isPublic = ({ privacy = 'public' }) => privacy === 'public';

/** Keeps what a host page may rely on, and names the modules as they are published. */
const promised = {
  name: 'promised',
  packageLinkPhase({ customElementsManifest }) {
    const publish = path => path?.replace(/^\/?src\/(.+)\.[jt]s$/, 'dist/$1.js');
    // Files are found in any order, above all by a busy machine.
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const module of customElementsManifest.modules) {
      module.path = publish(module.path);
      for (const declaration of module.declarations) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
        // The analyzer also takes the arguments of `dispatchEvent` for names; the documented events have a sentence.
        if (declaration.events) declaration.events = declaration.events.filter(event => event.name && event.description);
        if (declaration.superclass?.module) declaration.superclass.module = publish(declaration.superclass.module);
        for (const part of [...(declaration.members ?? []), ...(declaration.attributes ?? [])]) {
          if (part.inheritedFrom?.module) part.inheritedFrom.module = publish(part.inheritedFrom.module);
        }
      }
      for (const { declaration } of module.exports) if (declaration?.module) declaration.module = publish(declaration.module);
    }
  },
};

export default {
  globs: ['src/widgets/*/*.ts', 'src/ui/*-element.ts'],
  exclude: [
    'src/widgets/*/*-controller.ts',
    'src/widgets/*/*.{slice,view,messages,config,canvas,score,sound,styles,filters,manifest,picture,template}.ts',
  ],
  outdir: '.',
  // Else each run writes its own outdir into package.json.
  packagejson: false,
  litelement: true,
  plugins: [promised],
};
