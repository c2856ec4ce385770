/* Pictures move with the body that follows them: there while moving, still in the hold, and back. */

/** Frames of a flipbook, from start to end. */
const FRAMES = 6;
/** There, a rest, and back, where no repetition sets the pace. */
const LOOP = 6000;

/** @param {number} share  From 0, the start, to 1, the end. */
const frameAt = (share) => 1 + Math.round(Math.min(1, Math.max(0, share)) * (FRAMES - 1));

/**
 * Which frame fits a moment of a phase. Pure.
 * @param {string} kind
 * @param {number} into  Milliseconds since the phase began.
 * @param {number} seconds  Length of the phase.
 * @param {boolean} still  Whether the reader wants no motion.
 */
export function frameOf(kind, into, seconds, still) {
  const share = into / (seconds * 1000);
  if (kind === "hold") return FRAMES;
  if (kind === "move") return still ? FRAMES : frameAt(share);
  if (kind === "release") return still ? 1 : frameAt(1 - share);
  if (kind === "ready" || kind === "go")
    return still ? FRAMES : frameAt(1.5 - Math.abs(((into % LOOP) / LOOP) * 4 - 2));
  return 1;
}

/** The picture of an item, or of an easier way that is a technique of its own. @param {number} item @param {number | null} way */
export function pictureOf(item, way) {
  const entry = document.querySelectorAll("#intro .item")[item];
  const instead = way === null ? null : entry.querySelectorAll(".ways > li")[way]?.querySelector(".picture");
  return (instead ?? entry.querySelector(".picture"))?.cloneNode(true) ?? document.createElement("div");
}
