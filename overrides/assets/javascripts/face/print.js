/* Printing: a button for the page itself, and the reader's likely paper first among the PDFs. */

/** Countries that print on Letter rather than A4. */
const LETTER = new Set(["US", "CA", "MX", "PH", "CO", "CL", "VE", "GT", "CR", "PR"]);

/** @returns {"a4" | "letter"} the paper that is likely where the reader's language is set to */
function likelyPaper() {
  try {
    return LETTER.has(new Intl.Locale(navigator.language).maximize().region ?? "") ? "letter" : "a4";
  } catch {
    return "a4"; // some systems name a language that is none, such as "en-US@posix"
  }
}

for (const button of document.querySelectorAll(".print-button")) {
  button.removeAttribute("hidden");
  button.addEventListener("click", () => print());
}

for (const list of document.querySelectorAll(".downloads ul")) {
  const likely = `${likelyPaper()}.pdf`;
  const first = [...list.children].filter((item) => item.querySelector("a")?.href.endsWith(likely));
  const rest = [...list.children].filter((item) => item.querySelector("a") && !first.includes(item));
  list.append(...first, ...rest);
}
