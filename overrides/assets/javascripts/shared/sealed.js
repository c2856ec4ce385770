/* What an address says behind its `#`, with a checksum that tells whether it is whole: nothing of it ever reaches a server. Pure. */

import { checksum } from "./checksum.js";

const SUM = "&k=";

/** What mail programs do to a link: the checksum tells whether one of these was the matter. @type {((text: string) => string)[]} */
const MENDS = [
  (text) => text,
  (text) => text.replaceAll("&amp;", "&"),
  (text) => text.replace(/=3D/gi, "="), // as in the source of a mail
  (text) => text.replace(/(?:=|%3D)?(?:%0D|%0A|%09|\s)+(?:%20| )*/gi, ""), // broken into lines
  (text) => text.replace(/%20| /g, ""),
  (text) => text.replace(/(^|&|%26)([a-z])%3D/gi, (_, before, key) => `${before && "&"}${key}=`), // its signs encoded
  (text) => text.replace(/%26([a-z]=)/gi, "&$1"),
  (text) =>
    text
      .replaceAll("%25", "%")
      .replace(/%26([a-z])%3D/gi, "&$1=")
      .replace(/^v%3D/i, "v="), // all of it encoded twice
];

/** @param {URLSearchParams} said @returns {string} with its checksum, and without a `#` */
export const sealed = (said) => `${said}${SUM}${checksum(said.toString())}`;

/**
 * What is said up to the checksum, if that is right: what follows was glued to the link.
 * @param {string} text
 */
export function unsealed(text) {
  for (const mend of MENDS) {
    const mended = mend(text);
    const end = mended.indexOf(SUM);
    const said = new URLSearchParams(mended.slice(0, Math.max(end, 0)));
    const sum = checksum(said.toString());
    const ending = mended.slice(end + SUM.length);
    if (end > 0 && ending.startsWith(sum)) return { said, more: ending !== sum };
  }
  return null;
}
