export { codePointOffsets } from '../offsets.ts';
