import { SHORTER_REPORT } from '../../lexicon/dates/periodical.ts';

/** A form of title, and the period (EDTF) that a report so called covers. */
interface TitleForm {
  readonly pattern: RegExp;
  /** @param year that is named @param last of two digits where two are named, `2016/17` */
  readonly period: (year: number, last: string) => string | null;
}

const YEAR = String.raw`((?:19|20)\d\d)(?!\s?[/–-]\s?\d)`;
const YEARS = String.raw`((?:19|20)\d\d)\s?[/–-]\s?(?:(?:19|20)(?=\d\d))?(\d\d)\b`;
const REPORT = String.raw`\b(?:(?:annual|yearly) (?:human rights )?(?:report|review)|(?:human rights|country) report)`;
const ABOUT = `(?:situation of human rights|human rights (?:situation|violations|developments|overview))`;

/** The first that fits decides: what a title says outright comes before what its kind of report does. */
const FORMS: readonly TitleForm[] = [
  form(String.raw`\bevents of ${YEAR}`, sameYear),
  form(String.raw`\b${YEAR} country reports? on\b`, sameYear),
  form(String.raw`\bcountry reports? on human rights practices for ${YEAR}`, sameYear),
  form(String.raw`\b${YEAR} report on international religious freedom\b`, sameYear),
  form(String.raw`\binternational religious freedom report for ${YEAR}`, sameYear),
  form(
    String.raw`\b(?:report|review|survey)\b.{0,80} (?:for|covering) the (?:calendar )?year ${YEAR}`,
    sameYear,
  ),
  form(String.raw`\bamnesty international report,? ${YEARS}`, sameYear),
  form(String.raw`\bstate of the world['’]s human rights\b.{0,5}\b${YEARS}`, sameYear),
  form(String.raw`\bstate of the world['’]s human rights\b.{0,5}\b(?:april )?${YEAR}`, yearBefore),
  form(String.raw`\bworld report,? ${YEAR}`, yearBefore),
  form(String.raw`\bfreedom in the world,? ${YEAR}`, yearBefore),
  form(`${REPORT},? (?:(?:for|of|on) )?${YEARS}`, bothYears),
  form(String.raw`\b${YEARS} ${REPORT}\b`, bothYears),
  form(String.raw`\b${YEAR} ${REPORT}\b`, sameYear),
  form(`${REPORT},? (?:(?:for|of|on) )?${YEAR}`, sameYear),
  form(String.raw`\b${YEAR} in review\b`, sameYear),
  form(String.raw`\byear in review,?:? ${YEAR}`, sameYear),
  form(String.raw`\b${ABOUT}\b.{0,80}\b(?:in|during|for)(?: the year)? ${YEAR}\W*$`, sameYear),
];

function form(source: string, period: TitleForm['period']): TitleForm {
  return { pattern: new RegExp(source, 'i'), period };
}

function sameYear(year: number): string {
  return String(year);
}

/** `World Report 2018` tells of 2017. */
function yearBefore(year: number): string {
  return String(year - 1);
}

/** `Annual Report 2016/17`; other years than two that follow each other are no such period. */
function bothYears(year: number, last: string): string | null {
  return Number(last) === (year + 1) % 100 ? `${year}/${year + 1}` : null;
}

/** What a title says that a report covers (EDTF); `null` where its form is not one of those known. */
export function periodInTitle(title: string): string | null {
  if (SHORTER_REPORT.test(title)) return null;
  for (const { pattern, period } of FORMS) {
    const [, year, last] = pattern.exec(title) ?? [];
    if (year !== undefined) return period(Number(year), last ?? '');
  }
  return null;
}
