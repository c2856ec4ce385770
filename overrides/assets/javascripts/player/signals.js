/* What is heard and felt at each kind of phase: with eyes closed they must differ. In rises, out falls. Pure. */

/**
 * @typedef {{from: number, to: number, at: number, lasts: number}} Tone  Hertz and seconds.
 * @typedef {{tones: Tone[], buzz: number[]}} Signal  The buzz in milliseconds, on and off by turns.
 */

/**
 * Short tones of one height, one after the other.
 * @param {number[]} heights
 * @returns {Tone[]}
 */
const beeps = (...heights) =>
  heights.map((hertz, place) => ({ from: hertz, to: hertz, at: place * 0.18, lasts: 0.12 }));

/**
 * @param {number} from
 * @param {number} to
 * @returns {Tone[]}
 */
const glide = (from, to) => [{ from, to, at: 0, lasts: 0.6 }];

/** @type {Record<string, Signal>} */
export const SIGNALS = {
  ready: { tones: beeps(440, 440), buzz: [80, 80, 80] },
  move: { tones: beeps(660), buzz: [60] },
  hold: { tones: beeps(880), buzz: [250] },
  release: { tones: beeps(440), buzz: [60, 60, 60] },
  rest: { tones: beeps(330), buzz: [40] },
  "set-rest": { tones: beeps(330, 330), buzz: [40, 80, 40] },
  switch: { tones: beeps(550, 660, 550), buzz: [120, 80, 120, 80, 120] },
  go: { tones: beeps(660, 880), buzz: [150] },
  in: { tones: glide(330, 660), buzz: [400] },
  out: { tones: glide(660, 330), buzz: [80, 120, 80] },
  end: { tones: beeps(523, 659, 784), buzz: [200, 100, 400] },
};
