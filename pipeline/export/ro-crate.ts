import type { Format, WrittenFile } from './format.ts';
import type { DocumentView } from './view.ts';

const PATH = 'ro-crate-metadata.json';
const SPECIFICATION = 'https://w3id.org/ro/crate/1.2';

/** What a crate says of a document. */
interface Source {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly licence: string | null;
  readonly source: string | null;
}

/**
 * RO-Crate 1.2: describes the dataset, its files and folders, and the documents that it was made
 * from. `datePublished`, which the specification asks for, is the latest date on which one of the
 * documents appeared (no clock is read); who publishes the dataset should put in the true one, also
 * where no document has a date and it is left out.
 */
export const roCrate: Format<Source> = {
  name: 'ro-crate',
  description: 'RO-Crate 1.2 metadata of the dataset.',
  readBy: 'WorkflowHub, Dataverse, Zenodo tools, ro-crate-py',
  offsetUnit: 'none',
  loses: [],
  describesFiles: true,
  flatMemory: false,
  part: ({ doc: { id, meta } }: DocumentView) => ({
    chunks: [],
    data: {
      id,
      title: meta.title,
      publisher: meta.publisher,
      published: meta.published,
      licence: meta.licence,
      source: meta.source,
    },
    losses: {},
  }),
  open: (sink, { version }) => {
    const sources: Source[] = [];
    return {
      add: (source) => sources.push(source),
      end: (written) => sink.file(PATH, crate(sources, written, version)),
    };
  },
};

function crate(
  sources: readonly Source[],
  written: readonly WrittenFile[],
  version: string,
): string {
  const documents = sources.map(documentNode);
  const software = { '@id': `#rapporteur-${version}` };
  const parts = written.map(({ path }) => ({ '@id': encodeURI(path) }));
  const graph = [
    {
      '@id': PATH,
      '@type': 'CreativeWork',
      conformsTo: { '@id': SPECIFICATION },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: `Rights-violation data from ${counted(sources.length)}`,
      description:
        'Named entities, dates and mentions of rights violations, each pointing at its words, extracted from human-rights reports.',
      ...latest(sources),
      license: { '@id': '#licence' },
      isBasedOn: documents.map(({ '@id': id }) => ({ '@id': id })),
      hasPart: parts,
    },
    {
      '@id': '#licence',
      '@type': 'CreativeWork',
      name: 'Licence of the annotations and of the texts',
      description:
        'The texts, and what the dataset quotes of them, stay under the licences of the documents, which each document states.',
    },
    {
      '@id': software['@id'],
      '@type': 'SoftwareApplication',
      name: 'rapporteur',
      version,
    },
    {
      '@id': '#extraction',
      '@type': 'CreateAction',
      name: 'Extraction',
      instrument: software,
      object: documents.map(({ '@id': id }) => ({ '@id': id })),
      result: { '@id': './' },
    },
    ...documents,
    ...written.map(fileNode),
  ];
  const metadata = { '@context': `${SPECIFICATION}/context`, '@graph': graph };
  return `${JSON.stringify(metadata, null, 1)}\n`;
}

function documentNode(source: Source) {
  return {
    '@id': `#document-${encodeURIComponent(source.id)}`,
    '@type': 'CreativeWork',
    name: source.title ?? source.id,
    identifier: source.id,
    ...(source.publisher && { publisher: source.publisher }),
    ...(source.published && { datePublished: source.published }),
    ...(source.licence && { license: source.licence }),
    ...(source.source && { url: source.source }),
  };
}

function fileNode({ path, bytes, sha256 }: WrittenFile) {
  if (bytes === null) {
    return {
      '@id': encodeURI(path),
      '@type': 'Dataset',
      name: path,
      description: 'A folder of files.',
    };
  }
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return {
    '@id': encodeURI(path),
    '@type': 'File',
    name: path,
    encodingFormat: MEDIA_TYPES[extension] ?? 'application/octet-stream',
    contentSize: String(bytes),
    sha256,
  };
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  jsonl: 'application/jsonl',
  jsonld: 'application/ld+json',
  md: 'text/markdown',
  nq: 'application/n-quads',
};

/** The latest date of publication; left out where none is known. */
function latest(sources: readonly Source[]): { datePublished?: string } {
  const dates = sources.flatMap(({ published }) => published ?? []).sort();
  const last = dates.at(-1);
  return last === undefined ? {} : { datePublished: last };
}

function counted(documents: number): string {
  return documents === 1 ? '1 document' : `${documents} documents`;
}
