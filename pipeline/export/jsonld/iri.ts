/** The names of things in linked data. They identify; nothing is ever fetched from them. */

const DATA = 'urn:rapporteur:';
const TAXONOMY = 'https://w3id.org/rapporteur/taxonomy';

/** What needs no encoding, as most ids do not. */
const PLAIN = /^[\w:.-]*$/;

/** IRI of a document, mention, sentence or entity, from its id. Two ids never share one. */
export function iri(id: string): string {
  return DATA + (PLAIN.test(id) ? id : encodeURIComponent(id).replaceAll('%3A', ':'));
}

export function softwareIri(version: string): string {
  return `${DATA}software:${version}`;
}

export const schemeIri = TAXONOMY;
export const labelSchemeIri = 'https://w3id.org/rapporteur/label';
export const huridocsSchemeIri = 'https://w3id.org/rapporteur/huridocs';
