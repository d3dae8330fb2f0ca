/** A way of counting people, with words of it and what `count_min` and `count_max` are then. */
export interface CountRule {
  readonly rule: string;
  readonly words: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
}

const row = (
  rule: string,
  words: string,
  min: number | null,
  max: number | null = min,
  approximate = false,
): CountRule => ({ rule, words, min, max, approximate });

/** How people are counted; a test reads the words. */
export const COUNT_RULES: readonly CountRule[] = [
  row('a number', '14 women', 14),
  row('one person of whom the text speaks alone', 'a journalist', 1),
  row('at least, more than, over, no fewer than; or more', 'at least 40 protesters', 40, null),
  row('up to, as many as, fewer than; or fewer', 'up to 1,200 prisoners', null, 1200),
  row('a range', 'between 20 and 30 prisoners', 20, 30),
  row(
    'some, about, around, nearly, almost, close to, an estimated; or so, -odd: the number as it stands',
    'some 200 prisoners',
    200,
    200,
    true,
  ),
  row('a dozen, a hundred: the number as it stands', 'two dozen prisoners', 24, 24, true),
  row('dozens, scores, hundreds: two of the unit at least', 'hundreds of men', 200, null, true),
  row('plural without a number, several, many, a few', 'several journalists', null),
  row('a list: the sum of its parts', 'two bodyguards and a bystander', 3),
  row(
    'a list of which a part has no number: the sum of the others at least',
    'journalists and two lawyers',
    2,
    null,
  ),
  row('a list that one number counts', '14 students and teachers', 14),
  row('a list that may be one person', 'a lawyer and activist', 1, 2),
  row('a group with its size', 'a group of 14 women', 14),
  row('people of whom a number counts others', 'relatives of five prisoners', null),
  row('bodies, families', '187 media companies', null),
  row('shares', 'one in five prisoners', null),
  row('an age', 'children aged 14', null),
];
