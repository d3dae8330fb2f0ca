import { entityMention } from '../../mention.ts';
import type { EntityMention, TokenizedDocument } from '../../model.ts';
import type { Stage } from '../../stage.ts';
import type { Candidate } from './candidate.ts';
import { labelOpenNames } from './document.ts';
import { withListedPlaces } from './listed.ts';
import { withLongForms } from './long-forms.ts';
import { mended } from './mended.ts';
import { refineNames } from './refine.ts';
import { type OpenName, scanSentence } from './scan.ts';
import { withStems } from './stems.ts';
import { viewOf } from './view.ts';

/**
 * Marks named entities and amounts of money: finds names sentence by sentence, then labels those
 * that no list and no grammar decides with the evidence of the whole document.
 */
export const extractEntities: Stage<TokenizedDocument, EntityMention[], 'entityLexicon'> = (
  doc,
  { entityLexicon },
) => {
  const view = viewOf(mended(doc), entityLexicon.grammar);
  const found: Candidate[] = [];
  const open: OpenName[] = [];
  for (const sentence of view.doc.sentences) {
    const { firstToken, endToken } = sentence;
    const names = scanSentence(view, entityLexicon, sentence);
    const scan = withLongForms(view, entityLexicon, firstToken, endToken, names);
    for (const candidate of scan.found) found.push(candidate);
    for (const name of scan.open) open.push(name);
  }
  const labelled = labelOpenNames(view, entityLexicon, found, open);
  const inOrder = [...found, ...labelled].sort((a, b) => a.from - b.from);
  const whole = withStems(view, entityLexicon, inOrder);
  const listed = withListedPlaces(view, entityLexicon, whole, open);
  return refineNames(view, entityLexicon, listed).map(({ from, to, label, rule }) =>
    entityMention(doc, {
      start: view.tokens[from]!.start,
      end: view.tokens[to - 1]!.end,
      label,
      rule,
    }),
  );
};
