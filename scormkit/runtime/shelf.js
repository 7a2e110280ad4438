// What the browser keeps until an LMS has it: under a name that tells nothing, for 30 days, in a store that may refuse.
import {hash} from './hash.js';

export const KEPT = 30 * 86400000;

export const labelled = (prefix, owner) => prefix + hash(owner, 1).toString(36) + hash(owner, 2).toString(36);

export function safely(call, otherwise = null) {
  try { return call(); } catch (error) { return otherwise; }
}
