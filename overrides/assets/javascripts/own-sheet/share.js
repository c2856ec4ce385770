/* The sheet's link and its code, on screen and on paper. */

import { element as made } from "../answers/show.js";
import { copyText } from "../shared/copy-text.js";
import { filled } from "../shared/filled.js";
import { element, part } from "./dom.js";
import { qrCode } from "./qr.js";

/** @import { Data } from "./data.js" */

/** @param {Data} data */
export function prepareShare({ words }) {
  element("copy").addEventListener("click", async () => {
    element("copied").textContent = (await copyText(location.href)) ? words.copied : words.not_copied;
  });
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".send"))) {
    button.hidden = !navigator.share;
    button.addEventListener("click", () => {
      navigator.share({ title: document.title, url: location.href }).catch(() => {}); // who thinks better of it needs no word
    });
  }
}

/**
 * Show the code of a sheet, or say why there is none.
 * @param {HTMLElement} card @param {string} fragment @param {Data} data
 */
export function showCode(card, fragment, { address, local, words }) {
  const whole = `${address}#${fragment}`;
  const code = local ? null : qrCode(whole);
  element("copied").textContent = "";
  element("code").hidden = !code;
  element("code").replaceChildren(code ?? "");
  element("no-code").textContent = code ? "" : local ? words.local : words.too_long;
  if (!local) writeAddress(card, code ? whole : "");
  const place = /** @type {HTMLElement} */ (card.querySelector(".rc-qr"));
  if (code) {
    place.classList.add("rc-qr--dense");
    place.replaceChildren(code.cloneNode(true));
    place.setAttribute("aria-label", filled(words.qr_alt, { address: whole }));
  } else if (!local) {
    place.textContent = words.no_code;
    place.classList.add("rc-qr--none");
    place.removeAttribute("role");
    place.removeAttribute("aria-label");
  }
}

/** Print the sheet's own address, to press in a file; one too long for a code is too long to be read, too. @param {HTMLElement} card @param {string} whole */
function writeAddress(card, whole) {
  const link = made("a", "", whole.replace(/^https?:\/\//, ""));
  link.href = whole;
  part(card, ".rc-address").replaceChildren(...(whole ? [link] : []));
}
