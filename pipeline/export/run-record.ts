import { iri, softwareIri } from './jsonld/iri.ts';

/** What is worth knowing of a run, and changes from run to run. */
export interface Run {
  readonly version: string;
  /** ISO 8601 with time zone. */
  readonly started: string;
  readonly ended: string;
  readonly documents: number;
  readonly failed: number;
  /** What each format could not express. */
  readonly losses: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * The content of `run.json`: the one file of a dataset that holds times. It is JSON-LD (PROV-O)
 * about the run, and plain JSON for everybody else.
 */
export function runRecord(run: Run): string {
  const record = {
    '@context': {
      '@vocab': 'https://w3id.org/rapporteur/vocab#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
      prov: 'http://www.w3.org/ns/prov#',
      started: { '@id': 'prov:startedAtTime', '@type': 'xsd:dateTime' },
      ended: { '@id': 'prov:endedAtTime', '@type': 'xsd:dateTime' },
      software: { '@id': 'prov:wasAssociatedWith', '@type': '@id' },
      losses: null,
    },
    '@id': iri(`run:${run.started}`),
    '@type': 'prov:Activity',
    software: softwareIri(run.version),
    ...run,
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}
