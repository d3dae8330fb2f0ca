/*
 * Shows one document at a time, sentence by sentence, gold beside prediction. Everything that comes
 * from a document enters the page as text, never as markup.
 */

const { documents, scores } = JSON.parse(document.getElementById('data').textContent);
const field = (id) => document.getElementById(id);
const controls = {
  document: field('document'),
  layer: field('layer'),
  label: field('label'),
  class: field('class'),
  only: field('only'),
};
let current = -1;

function make(name, className, ...children) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function fill(select, values, all) {
  const chosen = select.value;
  const options = values.map((value) => new Option(value, value));
  if (all) options.unshift(new Option(all, ''));
  select.replaceChildren(...options);
  if (values.includes(chosen)) select.value = chosen;
}

function showScores() {
  const row = (cells, cell) =>
    make('tr', '', ...cells.map((value, i) => make(cell, i < scores.words ? 'word' : '', value)));
  const head = make('thead', '', row(scores.header, 'th'));
  const body = make('tbody', '', ...scores.rows.map((cells) => row(cells, 'td')));
  field('score-table').append(make('table', '', head, body));
}

const unique = (values) => [...new Set(values)].sort();

function chosenDocument() {
  return documents[controls.document.selectedIndex];
}

/** Labels of the chosen layer, of both sides. */
function showLabels() {
  const { gold, predicted } = chosenDocument();
  const layer = controls.layer.value;
  const items = [...gold, ...predicted].filter((item) => !layer || item.layer === layer);
  fill(controls.label, unique(items.map((item) => item.label)), 'all');
}

function isShown(item) {
  const layer = controls.layer.value;
  const label = controls.label.value;
  return (!layer || item.layer === layer) && (!label || item.label === label);
}

function isChosen(one, { gold, predicted }) {
  if (controls.class.value && one.class !== controls.class.value) return false;
  return [gold[one.gold], predicted[one.predicted]].some((item) => item && isShown(item));
}

/** Which items of a side stand alone, and which differ from their partner, and how. */
function faultsOf(cases, side) {
  const faults = new Map();
  for (const one of cases) {
    if (one[side] === null) continue;
    const alone = one.class === 'missed' || one.class === 'spurious';
    const known = faults.get(one[side]) ?? { alone: false, classes: [] };
    known.alone ||= alone;
    known.classes.push(one.class);
    faults.set(one[side], known);
  }
  return faults;
}

/** What is said of a span: each label once, with how many annotations have it and what is wrong. */
function tagsOf(ending, faults) {
  const byLabel = Map.groupBy(ending, ([, item]) => `${item.layer} ${item.label}`);
  return [...byLabel.values()].map((group) => {
    const classes = unique(group.flatMap(([index]) => faults.get(index)?.classes ?? []));
    const [, { label, layer, detail }] = group[0];
    const told = layer === 'participants' || detail === 'asserted' ? '' : detail;
    const times = group.length > 1 ? ` ×${group.length}` : '';
    const words = [`${label}${times}`, told, ...classes].filter(Boolean).join(' · ');
    return make('span', classes.length > 0 ? 'tag wrong' : 'tag', words);
  });
}

/** The words of a sentence, cut wherever an annotation begins or ends. */
function annotatedText(name, text, [start, end], items, faults) {
  const here = items.filter(([, item]) => item.start < end && start < item.end);
  const cuts = unique(
    [start, end, ...here.flatMap(([, item]) => [item.start, item.end])].filter(
      (at) => at >= start && at <= end,
    ),
  ).sort((a, b) => a - b);
  const side = make('div', 'side');
  side.setAttribute('role', 'group');
  side.setAttribute('aria-label', name);
  cuts.slice(0, -1).forEach((from, i) => {
    const to = cuts[i + 1];
    const covering = here.filter(([, item]) => item.start <= from && to <= item.end);
    const words = text.slice(from, to);
    if (covering.length === 0) side.append(words);
    else side.append(markOf(words, covering, faults));
    const ending = covering.filter(([, item]) => item.end === to || (to === end && item.end > end));
    side.append(...tagsOf(ending, faults));
  });
  return side;
}

function markOf(words, covering, faults) {
  const found = covering.map(([index]) => faults.get(index)).filter(Boolean);
  const mark = make('mark', covering.at(-1)[1].layer, words);
  mark.classList.toggle('several', covering.length > 1);
  mark.classList.toggle(
    'alone',
    found.some((fault) => fault.alone),
  );
  mark.classList.toggle(
    'differs',
    found.some((fault) => !fault.alone),
  );
  return mark;
}

function caseLine(one, { text, gold, predicted }) {
  const told = (item) => {
    if (!item) return [];
    const detail = item.detail ? ` (${item.detail})` : '';
    return [`“${text.slice(item.start, item.end)}” ${item.label}${detail}`];
  };
  const sides = [...told(gold[one.gold]), ...told(predicted[one.predicted])];
  return make('li', '', make('b', '', one.class), ` ${one.layer}: ${sides.join(' → ')}`);
}

function show() {
  const doc = chosenDocument();
  const shown = (items) => [...items.entries()].filter(([, item]) => isShown(item));
  const sides = [
    { name: 'Gold', items: shown(doc.gold), faults: faultsOf(doc.cases, 'gold') },
    { name: 'Prediction', items: shown(doc.predicted), faults: faultsOf(doc.cases, 'predicted') },
  ];
  const chosen = doc.cases.filter((one) => isChosen(one, doc));
  const rows = doc.sentences.flatMap((span, index) => {
    const cases = chosen.filter((one) => one.sentence === index);
    if (controls.only.checked && cases.length === 0) return [];
    const row = make('section', 'row');
    for (const { name, items, faults } of sides) {
      row.append(annotatedText(name, doc.text, span, items, faults));
    }
    if (cases.length > 0) {
      row.classList.add('wrong');
      row.tabIndex = 0;
      row.append(make('ul', 'cases', ...cases.map((one) => caseLine(one, doc))));
    }
    return [row];
  });
  field('rows').replaceChildren(...rows);
  current = -1;
  const s = chosen.length === 1 ? '' : 's';
  field('status').value = `${chosen.length} difference${s}`;
}

function step(by) {
  const rows = [...document.querySelectorAll('.row.wrong')];
  if (rows.length === 0) return;
  rows[current]?.classList.remove('current');
  current = (current + by + rows.length + (current < 0 && by < 0 ? 1 : 0)) % rows.length;
  rows[current].classList.add('current');
  rows[current].focus({ preventScroll: true });
  rows[current].scrollIntoView({ block: 'center' });
}

fill(
  controls.document,
  documents.map(({ id }) => id),
);
fill(controls.layer, ['entities', 'dates', 'violations', 'participants'], 'all');
fill(
  controls.class,
  ['missed', 'spurious', 'label', 'boundary', 'value', 'assertion', 'role'],
  'all',
);
showScores();
showLabels();
show();

for (const control of [controls.document, controls.layer]) {
  control.addEventListener('change', () => {
    showLabels();
    show();
  });
}
for (const control of [controls.label, controls.class, controls.only]) {
  control.addEventListener('change', show);
}
field('filters').addEventListener('submit', (event) => event.preventDefault());
field('next').addEventListener('click', () => step(1));
field('previous').addEventListener('click', () => step(-1));
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.('select')) return;
  if (event.key === 'j') step(1);
  if (event.key === 'k') step(-1);
});
