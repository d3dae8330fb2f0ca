import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SourceDocument } from '../pipeline/model.ts';
import { canonical } from '../pipeline/read/canonical.ts';
import { sha256 } from '../pipeline/read/document.ts';
import { NO_META } from '../pipeline/read/metadata.ts';

const optional = z.union([z.string(), z.number()]).nullable();

const article = z.object({
  sample: z.object({
    'Input.GLOBALEVENTID': z.number(),
    'Input.title': z.string(),
    'Input.publish_date': z.string(),
    'Input.article_interface': z.string(),
  }),
  merged_sample: z.object({
    perpetrator_mention: z.boolean(),
    perpetrator_type: z.string().nullable(),
    violation_types: z.array(z.string()),
    year: optional,
    month: optional,
    date: optional,
    city: optional,
    region: optional,
    country: optional,
    victims: z.array(z.object({ victim_name: z.string().nullable() })),
  }),
});

/** The annotation of an article: what its main incident is. */
export type Gold = z.infer<typeof article>['merged_sample'];

export interface Article {
  readonly source: SourceDocument;
  readonly gold: Gold;
}

/** Reads a file of HRDsAttack. */
export function readArticles(path: string): Article[] {
  const articles = z.array(article).parse(JSON.parse(readFileSync(path, 'utf8')));
  return articles.map(({ sample, merged_sample }) => {
    const title = sample['Input.title'];
    const text = canonical(`${title}\n\n${plain(sample['Input.article_interface'])}`);
    const published = /^\d{4}-\d\d-\d\d/.exec(sample['Input.publish_date'])?.[0] ?? null;
    const meta = {
      ...NO_META,
      title,
      published,
      language: 'en',
      genre: 'news',
      sha256: sha256(text),
    };
    return {
      source: { id: String(sample['Input.GLOBALEVENTID']), text, meta },
      gold: merged_sample,
    };
  });
}

/** Paragraphs of plain text from the simple markup of the data set. */
function plain(html: string): string {
  return html
    .replace(/<\/p>\s*/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
}
