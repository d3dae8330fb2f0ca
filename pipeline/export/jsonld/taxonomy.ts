import type { Taxonomy } from '../../lexicon/taxonomy.ts';
import { ENTITY_LABELS } from '../../model.ts';
import { huridocsSchemeIri, labelSchemeIri, schemeIri } from './iri.ts';
import { type JsonLdNode, known, some } from './node.ts';

/** The taxonomy as SKOS, with its legal basis and its links to HURIDOCS; and the entity labels. */
export function taxonomyNodes(taxonomy: Taxonomy): JsonLdNode[] {
  return [
    {
      id: schemeIri,
      type: 'ConceptScheme',
      prefLabel: taxonomy.title,
      version: taxonomy.version,
      scopeNote: taxonomy.note,
      hasTopConcept: taxonomy.groups.map(({ id }) => `group:${id}`),
    },
    ...taxonomy.groups.map(({ id, prefLabel }) => ({
      id: `group:${id}`,
      type: 'Concept',
      prefLabel,
      notation: id,
      inScheme: schemeIri,
      topConceptOf: schemeIri,
    })),
    ...taxonomy.categories.map((one) => ({
      id: `category:${one.id}`,
      type: 'Concept',
      prefLabel: one.prefLabel,
      notation: one.id,
      definition: one.definition,
      example: some(one.include),
      scopeNote: some(one.exclude.map((what) => `Not: ${what}`)),
      inScheme: schemeIri,
      broader: `group:${one.group}`,
      legalBasis: some(one.legalBasis),
      closeMatch: some(one.huridocs.map((code) => `huridocs:${code}`)),
      pulsar: some(one.pulsar),
      hrdsAttack: known(one.hrdsAttack),
    })),
    {
      id: huridocsSchemeIri,
      type: 'ConceptScheme',
      prefLabel: 'HURIDOCS Micro-thesauri, list 4: types of acts',
    },
    ...huridocsCodes(taxonomy).map((code) => ({
      id: `huridocs:${code}`,
      type: 'Concept',
      prefLabel: `HURIDOCS ${code}`,
      notation: code,
      inScheme: huridocsSchemeIri,
    })),
    { id: labelSchemeIri, type: 'ConceptScheme', prefLabel: 'Entity labels' },
    ...ENTITY_LABELS.map((label) => ({
      id: `label:${label}`,
      type: 'Concept',
      prefLabel: label,
      notation: label,
      inScheme: labelSchemeIri,
    })),
  ];
}

function huridocsCodes({ categories }: Taxonomy): string[] {
  return [...new Set(categories.flatMap(({ huridocs }) => huridocs))].sort();
}
