import { rmSync } from 'node:fs';
import { rollup, type OutputOptions } from 'rollup';
import { coreConfig, coreHome } from './shared-core.js';

// What all articles share in the shared layout.
rmSync(coreHome, { recursive: true, force: true });
const { output, ...input } = coreConfig();
const core = await rollup(input);
await core.write(output as OutputOptions);
await core.close();
