import type { FileChunk, Format } from '../format.ts';
import { lossesOf } from '../losses.ts';
import { documentLines } from './document.ts';
import { frontNodes, LOSES } from './jsonld.ts';
import type { JsonLdNode } from './node.ts';
import { quadWriter } from './quads.ts';

const PATH = 'dataset.nq';
/** Nodes of a chunk: the statements of a long document may be more than a string can hold. */
const NODES = 1_000;

/** The same statements as JSON-LD, as RDF 1.1 N-Quads in the default graph. */
export const nquads: Format = {
  name: 'nquads',
  description: 'The linked data as N-Quads, a statement a line.',
  readBy: 'triple stores, n3, rdflib, Apache Jena',
  offsetUnit: 'code points',
  loses: LOSES,
  flatMemory: true,
  part: (view, { version }) => ({
    chunks: chunked(documentLines(view, version), NODES).map(
      (lines): FileChunk => ({ path: PATH, content: quads(lines.map(readNode)), whole: false }),
    ),
    losses: lossesOf(view.doc, LOSES),
  }),
  open: (sink, context) => {
    sink.append(PATH, quads(frontNodes(context)));
    return {};
  },
};

function readNode(line: string): JsonLdNode {
  return JSON.parse(line) as JsonLdNode;
}

function chunked<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));
}

const quads = quadWriter();
