import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../pipeline/model.ts';

const SENTENCES_IN_DOCUMENT = 25;

/** A text with its names, as the annotators of a training set label them: PER, ORG, LOC and others. */
export interface GoldText {
  readonly text: string;
  readonly names: readonly (Span & { readonly label: string })[];
}

/**
 * The texts of a folder with `uner-ewt/*.iob2` (Universal NER, English Web Treebank, CC BY-SA 4.0)
 * and `wikigold/CONLL-format/data/wikigold.conll.txt` (WikiGold, CC BY 4.0).
 */
export function readNerTexts(folder: string): GoldText[] {
  return [
    ...conll(join(folder, 'uner-ewt/en_ewt-ud-dev.iob2'), '\t', 1, 2),
    ...conll(join(folder, 'uner-ewt/en_ewt-ud-test.iob2'), '\t', 1, 2),
    ...conll(join(folder, 'wikigold/CONLL-format/data/wikigold.conll.txt'), ' ', 0, 1),
  ];
}

/** Tokens and labels of a CoNLL file as texts of a few sentences each. */
function conll(path: string, separator: string, word: number, label: number): GoldText[] {
  const sentences = readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('# '))
        .map((line) => line.split(separator))
        .filter((cells) => cells[label] !== undefined),
    )
    .filter((rows) => rows.length > 0);
  const result: GoldText[] = [];
  for (let i = 0; i < sentences.length; i += SENTENCES_IN_DOCUMENT) {
    let text = '';
    const names: (Span & { label: string })[] = [];
    for (const sentence of sentences.slice(i, i + SENTENCES_IN_DOCUMENT)) {
      let previous = 'O';
      for (const cells of sentence) {
        const token = cells[word]!;
        const tag = cells[label]!.trim();
        if (text !== '' && !text.endsWith('\n') && !isGlued(token, text)) text += ' ';
        const start = text.length;
        text += token;
        const kind = tag.slice(2);
        const last = names.at(-1);
        if (tag !== 'O') {
          if (last && previous === kind && !tag.startsWith('B-')) {
            names[names.length - 1] = { ...last, end: text.length };
          } else names.push({ start, end: text.length, label: kind });
        }
        previous = kind;
      }
      text += '\n\n';
    }
    result.push({ text, names });
  }
  return result;
}

function isGlued(token: string, text: string): boolean {
  return /^(?:[,.;:!?)\]%]|'s|n't|'(?:re|ve|ll|d|m))$/.test(token) || /[([]$/.test(text);
}
