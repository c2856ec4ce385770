/* An address to a QR code, as SVG that prints without background graphics and brings its quiet zone. */

import { encode } from "../vendor/uqr.js";

/** Modules of white that ISO/IEC 18004 asks for on every side. */
const QUIET_ZONE = 4;
/** Modules a side up to which a phone reads 31 mm of print: each is .4 mm then. */
const MOST_MODULES = 69;
const SVG = "http://www.w3.org/2000/svg";

/** @param {string} address @returns {SVGSVGElement | null} null where it is too long for a code that can be read */
export function qrCode(address) {
  const made = code(address);
  return made && drawn(made);
}

/** @param {string} address */
function code(address) {
  try {
    const made = encode(address, { ecc: "L", border: 0, boostEcc: true });
    return made.size <= MOST_MODULES ? made : null;
  } catch {
    return null; // more than the largest code holds
  }
}

/** @param {{size: number, data: boolean[][]}} code */
function drawn({ size, data }) {
  const whole = size + 2 * QUIET_ZONE;
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${whole} ${whole}`);
  const modules = data.flatMap((row, y) =>
    row.map((dark, x) => (dark ? `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z` : "")),
  );
  svg.append(path(`M0 0h${whole}v${whole}H0z`, "#fff"), path(modules.join(""), "#000"));
  return svg;
}

/** @param {string} d @param {string} fill */
function path(d, fill) {
  const made = document.createElementNS(SVG, "path");
  made.setAttribute("d", d);
  made.setAttribute("fill", fill);
  return made;
}
