import { type Element, elements, textOf } from './dom.ts';

/** Elements whose content is no text. */
const NEVER = new Set(
  `script style template noscript svg math iframe object embed canvas audio video map area button
   select option input textarea datalist dialog head title link meta img source track progress meter
   param base frame frameset applet`.split(/\s+/),
);

const ROLES = new Set(
  'navigation banner contentinfo search complementary dialog alertdialog menu menubar toolbar'.split(
    ' ',
  ),
);

/** Words of class names and ids that mark what surrounds an article. */
const MARKS = new Set(
  `nav navbar navigation menu breadcrumb breadcrumbs cookie cookies cookiebanner cookieconsent consent
   gdpr cmplz onetrust share sharing social sidebar related newsletter subscribe signup advert adverts
   advertisement ads promo pagination pager comments disqus popup modal overlay toolbar skiplink
   backtotop`.split(/\s+/),
);
const PHRASES =
  /screen-reader|sr-only|visually-?hidden|skip-(?:link|to|nav)|back-to-top|site-header/;

/** Headings and paragraphs are judged by what is around them. */
const TEXT = /^(?:h[1-6]|p|li|td|th|tr|tbody|blockquote|pre|dd|dt|article|main)$/;

/** Share of the page's running text above which nothing is taken for boilerplate. */
const TOO_MUCH = 0.3;
/** Fewest links, and the share of the text that they hold, of a menu: many, or nothing else. */
const MENUS = [
  { links: 4, share: 0.7 },
  { links: 2, share: 0.9 },
] as const;
const MENU = new Set(['ul', 'ol', 'div', 'section', 'table', 'dl', 'footer', 'header']);

/** Blocks that may hold nothing but a link. */
const AROUND_LINK = /^(?:h[1-6]|p|li|div|section)$/;
/** The longest words on a button that gives the page as a file. */
const LONGEST_OFFER = 60;
const OFFER = /\b(?:download|print|save|pdf)\b/i;
const FILE = /\.(?:pdf|docx?|odt|rtf|epub|zip|csv|xlsx?)(?:[?#].*)?$/i;

/**
 * True for what surrounds the text of a page: menus, banners, cookie notices, share buttons, forms,
 * scripts. Never for what holds much of the page's running text, whatever it is called.
 * @param inArticle whether an `article` or `main` is around it
 * @param prose characters of running text in the whole page
 */
export function isBoilerplate(node: Element, inArticle: boolean, prose: number): boolean {
  if (NEVER.has(node.name)) return true;
  if (node.name === 'body' || node.name === 'html' || node.name === '#root') return false;
  if (node.proseLength > TOO_MUCH * prose) return false;
  if (node.name === 'nav' || 'hidden' in node.attributes) return true;
  if (isMenu(node) || offersFile(node)) return true;
  if (node.hasTitle || TEXT.test(node.name)) return false;
  if (node.name === 'aside') return true;
  if (!inArticle && (node.name === 'header' || node.name === 'footer')) return true;
  if (node.attributes['aria-hidden'] === 'true') return true;
  if (ROLES.has(node.attributes['role'] ?? '')) return true;
  return isMarked(node);
}

function isMenu({ name, links, linkLength, textLength }: Element): boolean {
  return (
    MENU.has(name) &&
    MENUS.some((menu) => links >= menu.links && linkLength >= menu.share * textLength)
  );
}

/** *Download report*: nothing but a link to a file, and words that offer it, whatever is around it. */
function offersFile(node: Element): boolean {
  const { name, links, linkLength, textLength } = node;
  if (
    !AROUND_LINK.test(name) ||
    links === 0 ||
    linkLength < textLength ||
    textLength > LONGEST_OFFER
  )
    return false;
  if (!OFFER.test(textOf(node))) return false;
  return [...elements(node)].some(
    ({ name, attributes }) =>
      name === 'a' && ('download' in attributes || FILE.test(attributes['href'] ?? '')),
  );
}

function isMarked({ attributes }: Element): boolean {
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`;
  if (names === ' ') return false;
  const spelled = names
    .slice(0, 1000)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
  return PHRASES.test(spelled) || spelled.split(/[^a-z]+/).some((word) => MARKS.has(word));
}
