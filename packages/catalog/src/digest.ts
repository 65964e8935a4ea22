/** The digest by which a cache tells that a contract or one of its catalogs changed. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Takes in the files of one contract, in the order in which they are read. Pure JavaScript, so that it runs in a worker. */
export class Digest {
  readonly #hash = sha256.create();

  /**
   * @param name the file as the contract knows it: relative, so that two checkouts of one revision agree
   * @param content what was read, or why it could not be read
   */
  add(name: string, content: Uint8Array | string): void {
    const bytes = typeof content === 'string' ? utf8ToBytes(content) : content;
    // Lengths keep the end of one file apart from the beginning of the next.
    this.#hash.update(utf8ToBytes(`${name}\0${bytes.length}\0`)).update(bytes);
  }

  /** Hexadecimal. */
  toString(): string {
    return bytesToHex(this.#hash.clone().digest());
  }
}
