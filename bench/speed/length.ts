import type { ExportContext } from '../../pipeline/export/format.ts';
import { partsOf } from '../../pipeline/export/formats.ts';
import type { Resources } from '../../pipeline/lexicon/resources.ts';
import type { SourceDocument } from '../../pipeline/model.ts';
import { extractDocument } from '../../pipeline/pipeline.ts';
import { cpuOf } from './measure.ts';

/** Characters: 10 kB to 10 MB. */
export const LENGTHS: readonly number[] = [10_000, 100_000, 1_000_000, 10_000_000];

/** The costs of one document, in microseconds of processor time. */
export interface LengthCost {
  readonly length: number;
  readonly extraction: number;
  /** All views and rows of the formats named. */
  readonly formats: number;
}

/**
 * Extracts and exports one document of each length, made of the texts one after the other.
 * @param separator what stands between them: a space makes one paragraph of all
 */
export function lengthCosts(
  texts: readonly SourceDocument[],
  resources: Resources,
  { formats, context, longest, separator }: LengthOptions,
): LengthCost[] {
  return LENGTHS.filter((length) => length <= longest).map((length) => {
    const source = { ...texts[0]!, text: textOf(length) };
    let doc = extractDocument(source, resources);
    const extraction = cpuOf(() => {
      doc = extractDocument(source, resources);
    });
    return { length, extraction, formats: cpuOf(() => partsOf(formats, doc, context)) };
  });

  function textOf(length: number): string {
    let text = '';
    for (let i = 0; text.length < length; i += 1) {
      text += `${texts[i % texts.length]!.text.replaceAll('\n\n', separator)}${separator}`;
    }
    return text.slice(0, length).trim();
  }
}

export interface LengthOptions {
  readonly formats: readonly string[];
  readonly context: ExportContext;
  readonly longest: number;
  readonly separator: string;
}
