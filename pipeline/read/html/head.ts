import { isoDate } from '../iso-date.ts';
import type { GivenMeta } from '../metadata.ts';
import { type Element, elements, textOf } from './dom.ts';
import { linkedData } from './linked-data.ts';

/** Names of `meta` elements, the most telling first. */
const NAMES = {
  title: ['citation_title', 'dc.title', 'dcterms.title', 'og:title', 'twitter:title'],
  publisher: ['citation_publisher', 'dc.publisher', 'dcterms.publisher', 'og:site_name'],
  published: [
    'citation_publication_date',
    'article:published_time',
    'dcterms.issued',
    'dc.date.issued',
    'dc.date',
    'dcterms.date',
    'datepublished',
    'publish-date',
    'publication_date',
    'pubdate',
    'date',
  ],
  language: ['dc.language', 'dcterms.language', 'content-language'],
  licence: ['dcterms.license', 'dc.rights', 'dcterms.rights'],
  source: ['og:url', 'dc.identifier'],
} as const;

const SAVED_FROM = /<!-- saved from url=\(\d+\)(https?:\/\/[^\s<>]+) -->/;
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
const HEAD_OF_FILE = 2_000;

/** What a page says of itself: headings, Dublin Core, Highwire, OpenGraph, JSON-LD, `html lang`. */
export function headMeta(root: Element, markup: string): Partial<GivenMeta> {
  const metas = new Map<string, string>();
  const links = new Map<string, string>();
  const titles: string[] = [];
  const headings: string[] = [];
  const scripts: string[] = [];
  let lang: string | null = null;
  let time: string | null = null;
  for (const node of elements(root)) {
    const { name, attributes } = node;
    if (name === 'meta') keep(metas, metaName(attributes), attributes['content']);
    else if (name === 'link') keep(links, attributes['rel'], attributes['href']);
    else if (name === 'title') titles.push(words(node));
    else if (name === 'h1' && node.hasTitle) headings.push(words(node));
    else if (name === 'html') lang ??= attributes['lang'] ?? attributes['xml:lang'] ?? null;
    else if (name === 'time') time ??= isoDate(attributes['datetime'] ?? textOf(node));
    else if (name === 'script' && attributes['type'] === 'application/ld+json') {
      scripts.push(node.children.filter((child) => typeof child === 'string').join(''));
    }
  }
  const data = linkedData(scripts);
  const first = (key: keyof typeof NAMES): string | null =>
    NAMES[key].map((name) => metas.get(name)).find((value) => value !== undefined) ?? null;
  const publisher = first('publisher') ?? data.publisher;
  const dates = NAMES.published.flatMap((name) => isoDate(metas.get(name) ?? '') ?? []);
  const language = lang || first('language');
  return {
    title: titleOf(first('title'), data.headline, headings, titles[0], publisher),
    publisher,
    published: dates[0] ?? data.datePublished ?? time,
    language: language && LANGUAGE_TAG.test(language) ? language : null,
    licence: links.get('license') ?? first('licence'),
    source:
      links.get('canonical') ??
      first('source') ??
      SAVED_FROM.exec(markup.slice(0, HEAD_OF_FILE))?.[1] ??
      null,
  };
}

function metaName(attributes: Element['attributes']): string | undefined {
  return (
    attributes['property'] ??
    attributes['name'] ??
    attributes['itemprop'] ??
    attributes['http-equiv']
  );
}

function keep(map: Map<string, string>, name: string | undefined, value: string | undefined): void {
  const key = name?.toLowerCase().trim();
  const text = value?.replace(/\s+/g, ' ').trim();
  if (key && text && !map.has(key)) map.set(key, text.slice(0, 1_000));
}

/** A page with one great heading is called by it; the title of the window often names the site. */
function titleOf(
  meta: string | null,
  headline: string | null,
  headings: readonly string[],
  window: string | undefined,
  publisher: string | null,
): string | null {
  const [heading] = headings;
  if (headings.length === 1 && heading && heading.includes(' ')) return heading;
  const title = headline ?? meta ?? window ?? heading ?? null;
  return title === null ? null : withoutSite(title, publisher) || null;
}

/** `Turkey - United States Department of State` without the site's name. */
function withoutSite(title: string, publisher: string | null): string {
  const cut = Math.max(
    ...[' - ', ' | ', ' – ', ' — ', ' :: '].map((gap) => title.lastIndexOf(gap)),
  );
  if (cut <= 0) return title;
  const end = title.slice(cut + 2).replace(/^[:\s]+/, '');
  return publisher !== null && end.trim() === publisher ? title.slice(0, cut).trim() : title;
}

function words(node: Element): string {
  return textOf(node).replace(/\s+/g, ' ').trim().slice(0, 1_000);
}
