/* The four globals that Material's bundle asks for. They keep working where the browser blocks storage. */

var __md_scope = new URL(/** @type {HTMLScriptElement} */ (document.currentScript).dataset.scope ?? "", location.href);

/** @param {string} text */
function __md_hash(text) {
  return [...text].reduce((hash, character) => (hash << 5) - hash + character.charCodeAt(0), 0);
}

/** @param {string} key @param {Storage} [storage] @param {URL} [scope] */
function __md_get(key, storage, scope = __md_scope) {
  try {
    return JSON.parse((storage ?? localStorage).getItem(`${scope.pathname}.${key}`) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} key @param {unknown} value @param {Storage} [storage] @param {URL} [scope] */
function __md_set(key, value, storage, scope = __md_scope) {
  try {
    (storage ?? localStorage).setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // Without storage a choice lasts as long as the page.
  }
}
