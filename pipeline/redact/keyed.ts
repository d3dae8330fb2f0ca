import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { UsageError } from '../errors.ts';

/** The shortest key that is accepted, in bytes. */
export const MIN_KEY_BYTES = 16;
/** The environment variable that holds the key where no key file is named. */
export const KEY_VARIABLE = 'RAPPORTEUR_KEY';

const PSEUDONYM_BYTES = 6;
const DOCUMENT_BYTES = 6;
const WORD_BYTES = 9;
const MOST_REMEMBERED = 200_000;

/** What is derived from the secret key. The key itself cannot be reached through it. */
export interface Keyed {
  /** `Person-7F3A9C21B04E`: HMAC-SHA-256 over a folded name, 48 bits of it. */
  readonly pseudonym: (foldedName: readonly string[]) => string;
  /** HMAC-SHA-256 over one folded word, 72 bits as 12 characters of base64url. */
  readonly word: (foldedWord: string) => string;
  /** HMAC-SHA-256 over the id of a document, 48 bits as 12 hexadecimal digits. */
  readonly document: (id: string) => string;
}

/**
 * @param key secret bytes; whoever holds them can test guesses of names against pseudonyms
 * @throws UsageError where the key is shorter than 16 bytes or one byte over and over
 */
export function keyedBy(key: Uint8Array): Keyed {
  if (key.length < MIN_KEY_BYTES || new Set(key).size < 4) {
    throw new UsageError(
      `the key for --profile public is too weak: give at least ${MIN_KEY_BYTES} random bytes, ` +
        'for instance made with `openssl rand -hex 32`',
    );
  }
  const secret = Buffer.from(key);
  const remembered = new Map<string, string>();
  const mac = (purpose: string, what: string): Buffer =>
    createHmac('sha256', secret).update(`${purpose}\0${what}`).digest();
  return {
    pseudonym: (name) =>
      `Person-${mac('person', name.join(' ')).subarray(0, PSEUDONYM_BYTES).toString('hex').toUpperCase()}`,
    word: (word) => {
      const known = remembered.get(word);
      if (known !== undefined) return known;
      const made = mac('word', word).subarray(0, WORD_BYTES).toString('base64url');
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(word, made);
      return made;
    },
    document: (id) => mac('document', id).subarray(0, DOCUMENT_BYTES).toString('hex'),
  };
}

/**
 * The key of a run: the bytes of a file, else those of the environment variable, without the line
 * end. Messages name where the key was looked for, never what was found.
 * @throws UsageError where there is none
 */
export function readKey(
  file: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Uint8Array {
  if (file !== undefined) return withoutLineEnd(readKeyFile(file));
  const value = environment[KEY_VARIABLE];
  if (value) return withoutLineEnd(Buffer.from(value, 'utf8'));
  throw new UsageError(
    `--profile public needs a secret key: name a file with --key-file, or set ${KEY_VARIABLE}`,
  );
}

function readKeyFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`the key file ${file} cannot be read: check its path and permissions`);
  }
}

function withoutLineEnd(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end -= 1;
  return bytes.subarray(0, end);
}
