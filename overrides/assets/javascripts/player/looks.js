/* The looks of the player at work, loaded with it. */

const sheet = document.createElement("link");
sheet.rel = "stylesheet";
sheet.href = new URL("../../stylesheets/playing.css", import.meta.url).href;

/** Settles when they are there, or do not come: it plays without them, too. */
export const looks = new Promise((done) => {
  sheet.onload = sheet.onerror = done;
});

document.head.append(sheet);
