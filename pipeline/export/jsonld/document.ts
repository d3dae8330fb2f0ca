import type { ExtractedDocument } from '../../model.ts';
import type { DocumentView } from '../view.ts';
import { annotationNodes } from './annotations.ts';
import { iri, softwareIri } from './iri.ts';
import type { JsonLdNode } from './node.ts';

/** Everything that linked data says of one document. */
export function documentNodes(view: DocumentView, version: string): JsonLdNode[] {
  const { doc } = view;
  return [
    describe(doc),
    {
      id: iri(`${doc.id}:extraction`),
      type: 'Activity',
      used: iri(doc.id),
      wasAssociatedWith: softwareIri(version),
    },
    ...namedThings(doc),
    ...annotationNodes(view, version),
    ...incidents(doc),
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
    title: meta.title,
    publisher: meta.publisher,
    issued: meta.published,
    temporal: meta.period,
    spatial: meta.country,
    language: meta.language,
    rights: meta.licence,
    found: meta.source,
    genre: meta.genre,
    sha256: meta.sha256,
  };
}

function namedThings(doc: ExtractedDocument): JsonLdNode[] {
  return doc.canonicalEntities.map((one) => ({
    id: iri(one.id),
    type: 'NamedThing',
    name: one.name,
    document: iri(doc.id),
    country: one.country,
    sameAs: one.geonames === null ? null : `geonames:${one.geonames}/`,
  }));
}

function incidents(doc: ExtractedDocument): JsonLdNode[] {
  return doc.events.map((one) => ({
    id: iri(one.id),
    type: 'Incident',
    document: iri(doc.id),
    incidentCategory: one.categories.map((category) => `category:${category}`),
    perpetratorType: one.perpetratorType,
    perpetrator: one.perpetrators.map(iri),
    victim: one.victims.map(iri),
    city: one.city,
    region: one.region,
    country: one.country,
    date: one.date,
    violation: one.violations.map(iri),
  }));
}
