/**
 * Which package may import which, by the tags in its package.json (design § 3). Nx reads these; a new package only
 * needs its tags.
 */
const below = (sourceTag, ...allowed) => ({ sourceTag, onlyDependOnLibsWithTags: allowed });

const pure = ['layer:model', 'layer:procedure', 'layer:contract', 'layer:engine'];
const schemas = ['@sinclair/typebox'];

const layers = [
  { ...below('layer:model', 'layer:model'), allowedExternalImports: [...schemas, 'ajv', 'ajv-formats'] },
  { ...below('layer:procedure', 'layer:model', 'layer:procedure'), allowedExternalImports: schemas },
  { ...below('layer:contract', 'layer:model'), allowedExternalImports: schemas },
  { ...below('layer:engine', 'layer:model'), allowedExternalImports: ['@temporalio/workflow', '@temporalio/common'] },
  { ...below('layer:adapter', 'layer:model', 'layer:adapter'), bannedExternalImports: ['@nestjs/*', 'preact*'] },
  below('layer:app', ...pure, 'layer:adapter'),
  // The whole system on one machine starts the apps, through what their index exports.
  below('layer:stack', ...pure, 'layer:adapter', 'layer:app'),
  // The command line opens the state that a stack left behind.
  below('layer:command-line', ...pure, 'layer:adapter', 'layer:stack'),
  below('layer:testing', 'layer:testing'),
  below('layer:journey', '*'),
];

const sides = [
  below('side:any', 'side:any'),
  below('side:server', 'side:any', 'side:server'),
  below('side:browser', 'side:any', 'side:browser'),
];

export const layered = { depConstraints: [...layers, ...sides] };

/** Replaying a history needs the workflow code it was written by: audit is the one adapter that sees the engine. */
const audit = below('layer:adapter', 'layer:model', 'layer:adapter', 'layer:engine');
const layersForAudit = layers.map((layer) => (layer.sourceTag === 'layer:adapter' ? { ...layer, ...audit } : layer));
export const layeredForAudit = { depConstraints: [...layersForAudit, ...sides] };

/** Specs may look anywhere; cycles and reaching into another package by path stay errors for them too. */
export const unlayered = { depConstraints: [below('*', '*')] };
