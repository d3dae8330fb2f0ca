import fc from 'fast-check';
import { anyText } from './texts.ts';

const tag = fc.constantFrom(
  ...`p div span h1 h2 ul ol li table tr td th a b sup main article nav aside header footer br pre
      script style title meta head body html section q form svg noscript template`.split(/\s+/),
);
const attribute = fc.constantFrom(
  '',
  ' class="cookie-banner menu"',
  ' href="#fn1"',
  ' id="main"',
  ' hidden',
  ' role="navigation"',
  ' start="99999999999"',
  ' type="application/ld+json"',
  ' property="og:title" content="x"',
  ' content="',
);
/** Markup of any kind, well formed or not. */
export const anyHtml = fc
  .array(
    fc.oneof(
      anyText,
      fc.tuple(tag, attribute).map(([name, more]) => `<${name}${more}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom(
        '&amp;',
        '&#0;',
        '&#xD800;',
        '<![CDATA[',
        ']]>',
        '<!--',
        '-->',
        '<!DOCTYPE x [',
      ),
      fc.tuple(tag, fc.nat(300)).map(([name, times]) => `<${name}>`.repeat(times)),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
