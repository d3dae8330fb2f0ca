/** The UIMA types of our CAS JSON. Those of DKPro Core are the ones that INCEpTION builds in. */
export const TYPES = {
  metadata: 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData',
  sentence: 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence',
  token: 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token',
  entity: 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity',
  date: 'webanno.custom.TimeExpression',
  actor: 'webanno.custom.Actor',
  violation: 'webanno.custom.Violation',
  link: 'webanno.custom.ViolationParticipantsLink',
} as const;

interface Feature {
  readonly name: string;
  readonly range: string;
  readonly element?: string;
}

interface UimaType {
  readonly name: string;
  readonly base: string;
  readonly features: readonly Feature[];
}

const ANNOTATION = 'uima.tcas.Annotation';

const text = (name: string): Feature => ({ name, range: 'uima.cas.String' });

const SYSTEM: readonly UimaType[] = [
  {
    name: TYPES.metadata,
    base: 'uima.tcas.DocumentAnnotation',
    features: [text('documentTitle'), text('documentId')],
  },
  { name: TYPES.sentence, base: ANNOTATION, features: [] },
  { name: TYPES.token, base: ANNOTATION, features: [] },
  { name: TYPES.entity, base: ANNOTATION, features: [text('value'), text('identifier')] },
  { name: TYPES.date, base: ANNOTATION, features: [text('timexType'), text('value')] },
  { name: TYPES.actor, base: ANNOTATION, features: [] },
  {
    name: TYPES.violation,
    base: ANNOTATION,
    features: [
      text('category'),
      text('assertion'),
      { name: 'participants', range: 'uima.cas.FSArray', element: TYPES.link },
    ],
  },
  {
    name: TYPES.link,
    base: 'uima.cas.TOP',
    features: [text('role'), { name: 'target', range: ANNOTATION }],
  },
];

/** The section `%TYPES` of CAS JSON. */
export function typesSection(): object {
  return Object.fromEntries(
    SYSTEM.map(({ name, base, features }) => [
      name,
      {
        '%NAME': name,
        '%SUPER_TYPE': base,
        ...Object.fromEntries(
          features.map((one) => [
            one.name,
            {
              '%NAME': one.name,
              '%RANGE': one.element ? `${one.element}[]` : one.range,
            },
          ]),
        ),
      },
    ]),
  );
}

/** The same as a UIMA type system description, which INCEpTION imports as layers. */
export function typeSystemXml(): string {
  const layers = SYSTEM.filter(({ name }) => name.startsWith('webanno.custom.'));
  return `<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
  <types>
${layers.map(typeXml).join('\n')}
  </types>
</typeSystemDescription>
`;
}

function typeXml({ name, base, features }: UimaType): string {
  return `    <typeDescription>
      <name>${name}</name>
      <description/>
      <supertypeName>${base}</supertypeName>
      <features>
${features.map(featureXml).join('\n')}
      </features>
    </typeDescription>`;
}

function featureXml({ name, range, element }: Feature): string {
  const elements = element ? `\n          <elementType>${element}</elementType>` : '';
  return `        <featureDescription>
          <name>${name}</name>
          <description/>
          <rangeTypeName>${range}</rangeTypeName>${elements}
        </featureDescription>`;
}
