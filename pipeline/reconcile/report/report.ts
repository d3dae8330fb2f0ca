import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../root.ts';
import type { Evaluation, EvaluationPair } from '../evaluation.ts';
import { reportData } from './data.ts';

const TEMPLATE = join(packageRoot, 'pipeline', 'reconcile', 'report', 'template');

/**
 * `report.html`: gold and prediction side by side in the text, to be filtered by layer, label and
 * error class. One file that asks for nothing from any network; its content security policy lets
 * its own style and script run, by their hashes, and nothing else.
 * @param pairs those that the evaluation was made from
 */
export function renderReport(pairs: readonly EvaluationPair[], evaluation: Evaluation): string {
  const style = part('report.css');
  const script = part('report.js');
  const policy = [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const data = inert(reportData(pairs, evaluation));
  const parts: Readonly<Record<string, string>> = {
    POLICY: policy,
    '<!-- style -->': `<style>${style}</style>`,
    '<!-- data -->': `<script type="application/json" id="data">${data}</script>`,
    '<!-- script -->': `<script>${script}</script>`,
  };
  const places = /POLICY|<!-- (?:style|data|script) -->/g;
  return part('report.html').replace(places, (place) => parts[place] ?? '');
}

function part(name: string): string {
  return readFileSync(join(TEMPLATE, name), 'utf8');
}

/** JSON in which nothing can end the element that holds it or begin another. */
function inert(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function hash(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
