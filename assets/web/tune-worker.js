// Makes tunes and effects, so that no picture waits for them.

import { startPython } from "./python.js";

let made, orders = [];

onmessage = async ({ data }) => {
  if (data.kind === "tune") {
    orders = [data.track];
    if (made) work();
    return;
  }
  const python = await startPython(data.config, data.base, () => {}).catch(() => null);
  if (!python) {
    postMessage({ kind: "failed" });
    return;
  }
  made = python.pyimport("nesgan_game.web.browser_sound");
  const effects = made.effects();
  postMessage({ kind: "effects", effects: effects.toJs() });
  effects.destroy();
  work();
};

function work() {
  while (orders.length) {
    const track = orders.pop(), found = made.tune(...JSON.parse(track));
    const [loops, voices] = found.toJs();
    found.destroy();
    postMessage({ kind: "tune", track, loops, voices }, voices.map(([, samples]) => samples.buffer));
  }
}
