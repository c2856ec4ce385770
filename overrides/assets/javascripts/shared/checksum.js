/* CRC-32 (ISO-HDLC, as in zip and png): tells whether a text is as it was. */

const POLYNOMIAL = 0xedb88320;

/** @param {string} text @returns {string} the sum of its UTF-8 bytes, in digits and small letters */
export function checksum(text) {
  let sum = -1;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? POLYNOMIAL : 0);
  }
  return (~sum >>> 0).toString(36);
}
