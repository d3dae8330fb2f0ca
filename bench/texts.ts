import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SourceDocument } from '../pipeline/model.ts';
import { canonical } from '../pipeline/read/canonical.ts';
import { sha256 } from '../pipeline/read/document.ts';
import { NO_META } from '../pipeline/read/metadata.ts';

interface HrdsRecord {
  readonly sample: {
    readonly 'Input.GLOBALEVENTID': number;
    readonly 'Input.title': string;
    readonly 'Input.publish_date': string;
    readonly 'Input.article_interface': string;
  };
}

/** Texts to measure on: a folder of `.txt` files, or a JSON file in the shape of HRDsAttack. */
export function benchTexts(path: string): SourceDocument[] {
  if (statSync(path).isDirectory()) {
    return readdirSync(path)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => source(basename(name, '.txt'), readFileSync(join(path, name), 'utf8'), null));
  }
  const records = JSON.parse(readFileSync(path, 'utf8')) as HrdsRecord[];
  return records.map(({ sample }) =>
    source(
      String(sample['Input.GLOBALEVENTID']),
      plainText(sample['Input.article_interface']),
      sample['Input.publish_date'].slice(0, 10),
    ),
  );
}

export function wordsIn(texts: readonly SourceDocument[]): number {
  return texts.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}

function source(id: string, text: string, published: string | null): SourceDocument {
  const clean = canonical(text);
  return { id, text: clean, meta: { ...NO_META, published, sha256: sha256(clean) } };
}

/** Paragraph tags to blank lines; the dataset's articles hold no other mark-up of weight. */
function plainText(html: string): string {
  return html
    .replace(/<\/p>\s*/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .trim();
}
