import { formFact } from '../../word-form.ts';

const NAME_PARTS = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’ʻ&]*|[^\s]/gu;
const POSSESSIVE = /^(.+)('s)$/u;
const NOT_ASCII = /[^ -~]/;
const MARKS = /\p{M}/gu;

/** Lower case, straight apostrophes, no diacritics: the form in which names are compared. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  return NOT_ASCII.test(lower)
    ? lower
        .replace(/[’ʻʼ‘`]/g, "'")
        .normalize('NFD')
        .replace(MARKS, '')
        .replaceAll('ı', 'i')
    : lower;
}

/** A word of a text as names are compared with it; `hồ` and other words of two letters keep their marks. */
export const foldedForm = formFact(({ lower }) =>
  lower.length < 3 && lower < '{' ? lower : fold(lower),
);

/** The words of a name as the tokenizer would cut them; hyphens and `'s` stand alone. */
export function nameParts(name: string): string[] {
  return (name.replaceAll('’', "'").match(NAME_PARTS) ?? []).flatMap((part) => {
    const possessive = POSSESSIVE.exec(part);
    if (possessive) return [possessive[1]!, possessive[2]!];
    return part.length > 1 && part.endsWith("'") ? [part.slice(0, -1), "'"] : [part];
  });
}
