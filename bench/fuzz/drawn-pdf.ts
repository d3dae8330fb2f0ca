import fc from 'fast-check';
import { packPdf } from '../../tests/fixtures/pdf.ts';

const operator = fc.oneof(
  fc.tuple(fc.double(), fc.double()).map(([x, y]) => `1 0 0 1 ${x} ${y} Tm`),
  fc
    .array(fc.integer({ min: -3, max: 3 }), { minLength: 6, maxLength: 6 })
    .map((m) => `${m.join(' ')} Tm`),
  fc.constantFrom(
    'BT',
    'ET',
    '/F1 10 Tf',
    '/F2 0 Tf',
    '/F9 12 Tf',
    'q',
    'Q',
    'T*',
    '12 TL',
    '99 Tc',
    '-9 Tw',
  ),
  fc.string({ unit: 'binary-ascii' }).map((text) => `(${text.replace(/[\\()]/g, '\\$&')}) Tj`),
  fc.constantFrom('(Police beat him.) Tj', '[(a) -9999 (b)] TJ', '(1) Tj', '(govern-) Tj'),
);
/** PDF pages that draw words in any way. */
export const drawnPdf = fc
  .array(fc.array(operator, { maxLength: 60 }), { minLength: 1, maxLength: 3 })
  .map((pages) =>
    packPdf(
      pages.map((operators) => {
        const content = `BT /F1 10 Tf ${operators.join('\n')} ET`;
        return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
      }),
    ),
  );
