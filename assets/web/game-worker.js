// The game: Python ticks it, a canvas shows it, workers with onnxruntime-web paint for it.

import { Networks } from "./networks.js";
import { KeptFiles } from "./kept-files.js";
import { PACKAGE, bytesOf, keepBytecode, startPython } from "./python.js";

const TICK_MS = 1000 / 60, MOST_TICKS = 5, KEEP_MS = 3000;
const say = (kind, more) => postMessage({ kind, ...more });
let python, game, picture, context, hidden = false, due = 0, frames = 0, ticks = 0, spent = 0, kept, keptAt = 0;
let input = { pressed: [], down: [], touched: [], tapped: [], text: "", away: false }, pads = { pads: [], stick: [0, 0] };
let waiting = [], scripted = false, working = false, begun = false, compiled = false, touched = new Set();

onmessage = async ({ data }) => {
  try {
    if (data.kind === "start") await start(data);
    else if (data.kind === "input") take(data);
    else if (data.kind === "pads") pads = data;
    else if (data.kind === "ask") waiting.push(data);
  } catch (error) {
    say("failed", { line: last(error) });
  }
};
const last = (error) => `${error.message ?? error}`.trim().split("\n").pop().replace(/^nesgan_game\.errors\.\w+: /, "");

function take({ pressed, down, touched: thumbs, text, away, hidden: gone }) {
  input.pressed.push(...pressed);
  input.tapped.push(...thumbs.filter((name) => !input.touched.includes(name)));
  input.text += text;
  input.down = down;
  input.touched = thumbs;
  input.away ||= Boolean(away);
  if (gone !== undefined) hidden = gone;
}

async function start({ config, canvas, base, seed, daily, scripted: by, drawn, thumbs }) {
  scripted = by;
  const from = (path) => new URL(path, base).href, networks = new Networks(from(config.onnxruntime));
  const weights = Promise.all(config.weights.map(async (path) => [path, await bytesOf(from(path))]));
  weights.then((found) => { for (const [, bytes] of found) networks.open(bytes); }, () => {});
  python = await startPython(config, base, (word, share) => say("progress", { word, share }));
  say("progress", { word: "Network", share: 0.65 });
  for (const [path, bytes] of await weights) python.FS.writeFile(`${PACKAGE}/nesgan_game/assets/${path}`, bytes);
  kept = new KeptFiles(python.FS, "/kept");
  await kept.exchange().catch((error) => {
    kept = null;
    say("note", { line: `games are kept for this visit alone (IndexedDB: ${last(error)})` });
  });
  python.pyimport("nesgan_game.web.onnx_bridge").install(networks);
  python.pyimport("nesgan_game.web.late_packages").install((name) => python.loadPackage(name));
  say("progress", { word: "Castle", share: 0.8 });
  const made = python.pyimport("nesgan_game.web.browser_game");
  const castle = made.seed_of.callKwargs(seed ?? undefined, { daily, drawn });
  game = made.BrowserGame.callKwargs(castle, python.pyimport("pathlib").Path("/kept"), { ahead: !scripted, thumbs });
  context = canvas.getContext("2d", { alpha: false });
  picture = new ImageData(canvas.width, canvas.height);
  show();
  say("progress", { word: "", share: 1 });
  due = performance.now();
  requestAnimationFrame(frame);
}

function show() {
  const pixels = game.pixels, memory = pixels.getBuffer("u8clamped");
  picture.data.set(memory.data);
  memory.release();
  pixels.destroy();
  context.putImageData(picture, 0, 0);
}

async function step(count, held = input, padded = pads) {
  // One press, one tap a step: those that came while a step took long follow each other as they were meant. A button that
  // was held in the last step is let go for one before it is tapped again.
  const [tap] = held.tapped, again = touched.has(tap);
  touched = new Set(held.touched);
  if (again) touched.delete(tap);
  else if (tap) touched.add(tap);
  const given = [held.pressed.slice(0, 1), held.down, [...padded.pads, ...touched], padded.stick, held.text, held.away];
  input = { ...input, pressed: input.pressed.slice(1), tapped: input.tapped.slice(again ? 0 : 1), text: "", away: false };
  const began = performance.now();
  const told = JSON.parse(await game.step.callPromising(count, ...given));
  show();
  spent += performance.now() - began;
  ticks += count;
  frames += 1;
  say("news", told);
  begun ||= told.mode === "play";
  if (told.work && !working) work();
}

// A stage is made while frames go on: they are drawn whenever Python waits for the network.
async function work() {
  working = true;
  try {
    await game.work.callPromising();
  } catch (error) {
    say("failed", { line: last(error) });
  }
  working = false;
}

async function frame() {
  try {
    const now = performance.now();
    while (waiting.length) await answer(waiting.shift());
    if (!scripted && (!hidden || input.away)) {
      if (now - due > MOST_TICKS * TICK_MS) due = now - TICK_MS;
      const count = Math.floor((now - due) / TICK_MS);
      if (count > 0) {
        due += count * TICK_MS;
        await step(count);
      }
    }
    if (now - keptAt > KEEP_MS || hidden) await keepGames(now);
  } catch (error) {
    say("failed", { line: last(error) });
    throw error;
  }
  if (hidden) setTimeout(frame, 200);
  else requestAnimationFrame(frame);
}

// What the game has written goes to IndexedDB, and what other tabs have written comes from there.
async function keepGames(now) {
  keptAt = now;
  if (hidden && !scripted) game.keep();
  if (kept?.changed) await kept.exchange();
  if (begun && !compiled) {
    compiled = true;
    await keepBytecode(python);
  }
}

async function answer({ id, what, rest }) {
  try {
    say("answer", { id, value: await QUESTIONS[what](...rest) });
  } catch (error) {
    say("answer", { id, error: last(error) });
  }
}

const QUESTIONS = {
  download: async (what) => {
    const found = await game.download.callPromising(what);
    const [name, bytes] = found.toJs({ create_pyproxies: false });
    found.destroy();
    return [name, bytes];
  },
  told: () => {
    const found = game.told();
    const value = found.toJs({ dict_converter: Object.fromEntries });
    found.destroy();
    return value;
  },
  pixels: () => picture.data.slice(),
  pace: () => ({ now: performance.now(), frames, ticks, spent }),
  // For tests: from now on time passes only as told, [keys held, ticks] by turns, a press with each.
  script: async (runs) => {
    scripted = true;
    for (const [down, count] of runs) {
      for (let number = 0; number < count; number++) {
        await step(1, { pressed: number ? [] : down, down, touched: [], tapped: [], text: "", away: false }, { pads: [], stick: [0, 0] });
      }
    }
    return QUESTIONS.told();
  },
  resume: () => {
    scripted = false;
    due = performance.now();
  },
};
