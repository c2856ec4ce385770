/* Data of the site, fetched when it is first needed. */

/** The site's own address; this file is three folders below it. */
export const SITE = new URL("../../../", import.meta.url);

/** What each path came to. @type {Map<string, Promise<any>>} */
const asked = new Map();

/** Fetch JSON by its path in the site, once; what did not come is asked for anew the next time. @param {string} path @returns {Promise<any>} */
export function fetched(path) {
  const coming = asked.get(path) ?? load(path);
  asked.set(path, coming);
  return coming.catch((error) => {
    if (asked.get(path) === coming) asked.delete(path);
    throw error;
  });
}

/** @param {string} path */
async function load(path) {
  const response = await fetch(new URL(path, SITE));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
