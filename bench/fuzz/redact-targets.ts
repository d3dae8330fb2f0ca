import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { loadResources } from '../../pipeline/lexicon/resources.ts';
import type { ExtractedDocument } from '../../pipeline/model.ts';
import { extractDocument } from '../../pipeline/pipeline.ts';
import { finerThanGeneral } from '../../pipeline/redact/generalise.ts';
import { protectedNamesOf } from '../../pipeline/redact/proof.ts';
import { redactDocument } from '../../pipeline/redact/redact.ts';
import { scanForNames } from '../../pipeline/redact/scan.ts';
import { anyDocument } from '../../tests/redact-documents.ts';
import { policyWith } from '../../tests/redact-support.ts';
import { Finding } from './finding.ts';
import { anyReport } from './reports.ts';
import { expectExtracted } from './sound.ts';
import type { FuzzTarget } from './target.ts';

const resources = loadResources();
const policies = [policyWith({}), policyWith({ generalise: true, redactOfficials: true })];

/** Sound, proved, and the same again on its own result. */
function expectPublic(doc: ExtractedDocument, which: number): void {
  const policy = policies[which]!;
  const { doc: once, proof } = redactDocument(doc, policy);
  expectExtracted(once);
  if (policy.generalise && finerThanGeneral(once, policy).length > 0) {
    throw new Finding('a day or a fine place is left');
  }
  const names = protectedNamesOf([proof]);
  const files = [{ path: 'a.json', content: JSON.stringify(once) }];
  if (scanForNames(files, names, policy.keyed).length > 0) throw new Finding('a name is left');
  const twice = redactDocument(once, policy);
  if (!isDeepStrictEqual(twice.doc, once)) throw new Finding('a second redaction changes it');
}

/** `--profile public`. */
export const REDACT_TARGETS: readonly FuzzTarget[] = [
  {
    name: 'redact, any mentions',
    share: 1,
    property: () => fc.property(anyDocument, fc.nat(1), expectPublic),
  },
  {
    name: 'redact, what is extracted',
    share: 0.5,
    property: () =>
      fc.property(anyReport, fc.nat(1), (source, which) =>
        expectPublic(extractDocument(source, resources), which),
      ),
  },
];
