import type { Resources } from './lexicon/resources.ts';

/**
 * A stage reads a document with its earlier layers and returns its own layer alone. Pure and
 * synchronous: no clock, randomness, network, console or environment. Calling it too early, or
 * without a resource that it declares, does not compile.
 */
export type Stage<In, Layer, Needs extends keyof Resources = never> = (
  doc: In,
  resources: Pick<Resources, Needs>,
) => Layer;
