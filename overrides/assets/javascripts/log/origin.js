/* Where an entry of the log came from, as the id of what was played says it. Pure. */

const SHEET = /^my-sheet-([0-9a-z]+)$/;
const TECHNIQUE = /^technique=([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const ROUTINE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id of an own sheet that is played. @param {string} sum  The checksum of what is played. */
export const ofSheet = (sum) => `my-sheet-${sum}`;

/** The id of a technique that is played alone. @param {string} id */
export const ofTechnique = (id) => `technique=${id}`;

/**
 * The page to which an entry leads back, below the site's own address; null where there is none.
 * @param {string} routine  The id that it has. @param {Map<string, string>} sheets  Those that are kept, by the checksum of what was played.
 */
export function wayBack(routine, sheets) {
  const [, sum] = SHEET.exec(routine) ?? [];
  const [, technique] = TECHNIQUE.exec(routine) ?? [];
  if (technique) return `techniques/${technique}/`;
  if (!sum) return ROUTINE.test(routine) ? `routines/${routine}/` : null;
  const fragment = sheets.get(sum);
  return fragment === undefined ? null : `my-sheet/#${fragment}`;
}
