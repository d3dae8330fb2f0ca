import fc from 'fast-check';
import type { SourceDocument } from '../../pipeline/model.ts';
import { canonical } from '../../pipeline/read/canonical.ts';
import { sha256 } from '../../pipeline/read/hash.ts';
import { NO_META } from '../../pipeline/read/metadata.ts';
import type { FuzzAttack } from './target.ts';
import { anyText } from './texts.ts';

/** Words that the rules of all layers look for, without the sense that would part them. */
const WORDS = `
police|soldiers|the army|Rapid Support Forces|Human Rights Watch|the government|militia|he|they|who|
Nairobi|South Sudan|Kenyan|Lake Turkana|Evin Prison|Abdul Karim|President Kimani|Mr. Okello|Ms|
beat|tortured|was shot dead|killed|arrested|detained|raped|expelled|forced to work|no one|denied|not|
alleged|reported|according to|said|told|feared|must not|prohibits|torture|killings|child labour|
on 3 May 2019|in 2018|between May and June|last week|two years later|the 1990s|from 1 to 3 March|
every day|for three months|midnight|Monday|since|until|today|spring 2011|02/03/2017|early|mid-|
two|12|at least 300|dozens of|women|children|protesters|journalists|detainees|of the|and|or|in|by|to|
,|.|;|:|(|)|“|”|’s|-|–|\n|\n\n|• |1. |U.S.|Art. 5|USD 3 million|€5|Act of 2016|Resolution 2334|Islam`
  .replaceAll('|\n', '|')
  .trim()
  .split('|');

/** Words of reports in any order, among texts of any kind. */
export const anyReport: fc.Arbitrary<SourceDocument> = fc
  .record({
    parts: fc.array(
      fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...WORDS) },
        { weight: 1, arbitrary: anyText },
      ),
      { minLength: 1, maxLength: 60 },
    ),
    published: fc.constantFrom(null, '2019', '2019-06', '2019-06-30', '0001-01-01', '9999-12-31'),
    period: fc.constantFrom(null, '2018', '2018/2019', '2018-01/..', 'nonsense'),
    country: fc.constantFrom(null, 'KEN', 'PRK', 'XXX'),
  })
  .map(({ parts, published, period, country }) => {
    const text = canonical(parts.join(' '));
    const meta = { ...NO_META, published, period, country, sha256: sha256(text) };
    return { id: 'case', text, meta };
  });

/** Phrases that rules look for, over and over: a rule that looks back each time takes the square. */
export const REPORT_ATTACKS: readonly FuzzAttack[] = [
  'Abdul Karim ',
  'Abdul Karim, ',
  'Mr. Abdul Karim said. ',
  'the Ministry of ',
  'in 2018 ',
  'on 3 May and ',
  'between ',
  'torture ',
  'torture, ',
  'killings of ',
  'beaten by the police who ',
  'he said that ',
  '“he was beaten” ',
  'not ',
  'Nairobi, ',
  'soldiers and ',
  'They beat them.\n\n',
  '• detained\n',
].map((phrase) => ({
  name: JSON.stringify(phrase),
  text: (size) => phrase.repeat(size / phrase.length),
}));
