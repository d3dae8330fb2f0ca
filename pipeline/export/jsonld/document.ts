import type { ExtractedDocument } from '../../model.ts';
import type { DocumentView } from '../view.ts';
import { annotationLines } from './annotations.ts';
import { iri, softwareIri } from './iri.ts';
import { type JsonLdNode, known, some, writeNode } from './node.ts';

/** Everything that linked data says of one document, a node a line. */
export function documentLines(view: DocumentView, version: string): string[] {
  const { doc } = view;
  const extraction = {
    id: iri(`${doc.id}:extraction`),
    type: 'Activity',
    used: iri(doc.id),
    wasAssociatedWith: softwareIri(version),
  };
  return [
    ...[describe(doc), extraction, ...namedThings(doc)].map(writeNode),
    ...annotationLines(view),
    ...incidents(doc).map(writeNode),
  ];
}

/** The program, as the agent that made the annotations. */
export function softwareNode(version: string): JsonLdNode {
  return {
    id: softwareIri(version),
    type: ['SoftwareAgent', 'Software'],
    name: 'rapporteur',
    version,
  };
}

function describe({ id, meta }: ExtractedDocument): JsonLdNode {
  return {
    id: iri(id),
    type: ['Text', 'Entity'],
    identifier: id,
    title: known(meta.title),
    publisher: known(meta.publisher),
    issued: known(meta.published),
    temporal: known(meta.period),
    periodInferred: known(meta.periodInferred),
    spatial: known(meta.country),
    language: known(meta.language),
    rights: known(meta.licence),
    found: known(meta.source),
    genre: known(meta.genre),
    sha256: meta.sha256,
  };
}

function namedThings(doc: ExtractedDocument): JsonLdNode[] {
  return doc.canonicalEntities.map((one) => ({
    id: iri(one.id),
    type: 'NamedThing',
    name: one.name,
    document: iri(doc.id),
    country: known(one.country),
    sameAs: one.geonames === null ? undefined : `geonames:${one.geonames}/`,
  }));
}

function incidents(doc: ExtractedDocument): JsonLdNode[] {
  return doc.events.map((one) => ({
    id: iri(one.id),
    type: 'Incident',
    document: iri(doc.id),
    incidentCategory: some(one.categories.map((category) => `category:${category}`)),
    perpetratorType: known(one.perpetratorType),
    perpetrator: some(one.perpetrators.map(iri)),
    victim: some(one.victims.map(iri)),
    city: known(one.city),
    region: known(one.region),
    country: known(one.country),
    date: known(one.date),
    violation: some(one.violations.map(iri)),
  }));
}
