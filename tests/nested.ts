/** `[[words|inner]|outer]` in an annotated sentence: two marks on the same words. */
export interface NestedMark {
  readonly text: string;
  readonly mark: string;
}

/** As `parseMarked`, for marks that may lie inside each other. */
export function parseNested(annotated: string): { text: string; marks: NestedMark[] } {
  const marks: NestedMark[] = [];
  const open: number[] = [];
  let text = '';
  for (let i = 0; i < annotated.length; i += 1) {
    const char = annotated[i]!;
    if (char === '[') open.push(text.length);
    else if (char === '|' && open.length > 0) {
      const end = annotated.indexOf(']', i);
      marks.push({ text: text.slice(open.pop()), mark: annotated.slice(i + 1, end) });
      i = end;
    } else text += char;
  }
  return { text, marks };
}
