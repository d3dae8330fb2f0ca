import type { Format, Sink } from '../format.ts';
import { lossesOf } from '../losses.ts';
import { documentNodes } from './document.ts';
import { frontNodes, LOSES } from './jsonld.ts';
import type { JsonLdNode } from './node.ts';
import { quadWriter } from './quads.ts';

const PATH = 'dataset.nq';

/**
 * The same statements as JSON-LD, as RDF 1.1 N-Quads in the default graph. Its parts are nodes, not
 * yet statements: those of one long document may be more than a string can hold.
 */
export const nquads: Format<readonly JsonLdNode[]> = {
  name: 'nquads',
  description: 'The linked data as N-Quads, a statement a line.',
  readBy: 'triple stores, n3, rdflib, Apache Jena',
  offsetUnit: 'code points',
  loses: LOSES,
  flatMemory: true,
  part: (view, { version }) => ({
    part: documentNodes(view, version),
    losses: lossesOf(view.doc, LOSES),
  }),
  open: (sink: Sink, context) => {
    sink.append(PATH, quads(frontNodes(context)));
    return {
      add: (nodes) => {
        for (const node of nodes) sink.append(PATH, quads([node]));
      },
      end: () => {},
    };
  },
};

const quads = quadWriter();
