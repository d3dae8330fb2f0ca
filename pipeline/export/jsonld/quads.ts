import { isJsonObject } from '../../json-object.ts';
import { readContext } from './context.ts';
import type { JsonLdNode, JsonLdValue } from './node.ts';

const RDF_TYPE = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>';

/** How a term of the context is written in RDF. */
interface Term {
  readonly predicate: string;
  /** What its strings are: resources, terms of the context, or literals with this ending. */
  readonly values: 'resource' | 'vocabulary' | { readonly ending: string };
}

/**
 * Turns the nodes of our JSON-LD into N-Quads. It knows what {@link readContext} uses of JSON-LD
 * and no more; the tests hold it against the `jsonld` library. Every node has an id, so there are
 * no blank nodes.
 */
export function quadWriter(): (nodes: readonly JsonLdNode[]) => string {
  const context = readContext();
  const terms = new Map<string, Term>();
  return (nodes) => nodes.map(nodeQuads).join('');

  function nodeQuads(node: JsonLdNode): string {
    const subject = iriOf(String(node['id']));
    let lines = '';
    for (const [key, value] of Object.entries(node)) {
      if (key === 'id') continue;
      for (const one of Array.isArray(value) ? (value as JsonLdValue[]) : [value]) {
        if (one === undefined) continue;
        if (isJsonObject(one) && !('@value' in one)) lines += nodeQuads(one);
        lines += `${subject} ${statement(key, one)} .\n`;
      }
    }
    return lines;
  }

  function statement(key: string, value: string | number | JsonLdNode | JsonLdValue): string {
    if (key === 'type') return `${RDF_TYPE} ${vocabulary(String(value))}`;
    const { predicate, values } = termOf(key);
    if (isJsonObject(value)) {
      const { id, '@value': words, '@type': type } = value;
      return words === undefined
        ? `${predicate} ${iriOf(String(id))}`
        : `${predicate} ${literal(String(words))}^^${iriOf(String(type))}`;
    }
    if (values === 'resource') return `${predicate} ${iriOf(String(value))}`;
    if (values === 'vocabulary') return `${predicate} ${vocabulary(String(value))}`;
    return `${predicate} ${literal(String(value))}${values.ending}`;
  }

  function termOf(key: string): Term {
    const known = terms.get(key);
    if (known) return known;
    const term = defineTerm(key);
    terms.set(key, term);
    return term;
  }

  function defineTerm(key: string): Term {
    const definition = context[key];
    if (definition === undefined) throw new RangeError(`the context does not define ${key}`);
    if (typeof definition === 'string') {
      return { predicate: iriOf(definition), values: { ending: '' } };
    }
    const { '@id': id, '@type': type, '@language': language } = definition;
    const predicate = iriOf(id);
    if (type === '@id') return { predicate, values: 'resource' };
    if (type === '@vocab') return { predicate, values: 'vocabulary' };
    if (language) return { predicate, values: { ending: `@${language}` } };
    return { predicate, values: { ending: type ? `^^${iriOf(type)}` : '' } };
  }

  function vocabulary(term: string): string {
    const definition = context[term];
    return iriOf(typeof definition === 'string' ? definition : term);
  }

  /** A compact or whole IRI, as N-Quads writes it. */
  function iriOf(value: string): string {
    const colon = value.indexOf(':');
    const prefix = context[value.slice(0, colon)];
    const isCompact = typeof prefix === 'string' && !value.startsWith('//', colon + 1);
    return `<${isCompact ? prefix + value.slice(colon + 1) : value}>`;
  }
}

/** A literal in canonical N-Quads: only what must be escaped is. */
function literal(text: string): string {
  const escaped = text.replace(/["\\\n\r]/g, (char) => ESCAPES[char]!);
  return `"${escaped}"`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
};
