import type { ExportContext, Format } from '../format.ts';
import { type Losable, lossesOf } from '../losses.ts';
import { readContext } from './context.ts';
import { documentLines, softwareNode } from './document.ts';
import { type JsonLdNode, writeNode } from './node.ts';
import { taxonomyNodes } from './taxonomy.ts';

export const LOSES: readonly Losable[] = ['places in the source', 'other columns', 'sentences'];

const PATH = 'dataset.jsonld';

/**
 * W3C Web Annotations, the taxonomy as SKOS, and PROV-O, as one JSON-LD 1.1 document, a node a
 * line. The context stands in the file, with the terms of `anno.jsonld` among it, so that nothing
 * is fetched. There are no blank nodes: files can be merged.
 */
export const jsonld: Format = {
  name: 'jsonld',
  description: 'Linked data: Web Annotations, the taxonomy as SKOS, provenance as PROV-O.',
  readBy: 'any JSON-LD 1.1 processor, Web Annotation clients, triple stores',
  offsetUnit: 'code points',
  loses: LOSES,
  flatMemory: true,
  part: (view, { version }) => ({
    chunks: [{ path: PATH, content: following(documentLines(view, version)), whole: false }],
    losses: lossesOf(view.doc, LOSES),
  }),
  open: (sink, context) => {
    sink.append(
      PATH,
      `{"@context":${JSON.stringify(readContext())},\n"@graph":[\n${frontMatter(context)}`,
    );
    return { end: () => sink.append(PATH, '\n]}\n') };
  },
};

/** What stands before the documents: the program and the taxonomy. */
export function frontNodes({ taxonomy, version }: ExportContext): JsonLdNode[] {
  return [softwareNode(version), ...taxonomyNodes(taxonomy)];
}

function frontMatter(context: ExportContext): string {
  return frontNodes(context).map(writeNode).join(',\n');
}

function following(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) text += `,\n${line}`;
  return text;
}
