// The page: keys, touch, pads, sound and files. The game itself runs in game-worker.js, tunes are made in tune-worker.js.

import { Sound } from "./sound.js";

const PAD_NAMES = ["A", "B", "X", "Y", "L", "R", "LT", "RT", "BACK", "START", "LS", "RS", "UP", "DOWN", "LEFT", "RIGHT"];
const WIDTH = 256, HEIGHT = 224;
const $ = (id) => document.getElementById(id);
const config = await (await fetch("config.json")).json();
const asked = new URLSearchParams(location.search);

const worker = new Worker("game-worker.js", { type: "module" });
const sound = new Sound(config);
const down = new Set(), touched = new Set();
let pressed = [], text = "", playing = false, questions = new Map(), last = {}, padsSent = "";

// ---- what the worker says

worker.onmessage = ({ data }) => {
  if (data.kind === "progress") progress(data.word, data.share);
  else if (data.kind === "news") news(data);
  else if (data.kind === "answer") answer(data);
  else if (data.kind === "note") $("note").textContent = data.line;
  else if (data.kind === "failed") failed(data.line);
};
worker.onerror = (event) => failed(event.message || "the worker could not be started");

function progress(word, share) {
  $("word").textContent = word;
  $("done").style.width = `${Math.round(100 * share)}%`;
  if (share < 1) return;
  $("bar").hidden = true;
  $("word").textContent = thumbs.matches ? "press start" : "press Enter";
  playing = true;
  for (const button of document.querySelectorAll("footer button")) button.disabled = false;
}

function failed(line) {
  $("loading").hidden = false;
  $("bar").hidden = true;
  $("word").textContent = line;
  document.body.dataset.failed = line;
}

function news(now) {
  sound.take(now);
  if (now.seed !== last.seed) {
    $("castle").textContent = `castle ${now.seed}`;
    history.replaceState(null, "", `?seed=${now.seed}`);
  }
  $("lines").hidden = !now.scanlines;
  const early = now.mode === "title" && !now.painted;  // till the title is painted the page's own picture is nicer
  $("loading").hidden = !early;
  $("screen").classList.toggle("early", early);
  if (now.copied) navigator.clipboard?.writeText(now.copied);
  last = now;
  document.body.dataset.mode = now.mode;
}

function ask(what, ...rest) {
  return new Promise((resolve, reject) => {
    const id = crypto.getRandomValues(new Uint32Array(1))[0];
    questions.set(id, { resolve, reject });
    worker.postMessage({ kind: "ask", id, what, rest });
  });
}

function answer({ id, value, error }) {
  const { resolve, reject } = questions.get(id);
  questions.delete(id);
  if (error) reject(new Error(error));
  else resolve(value);
}
window.nesgan = { ask, config, sound, get playing() { return playing; } };

// ---- keys, touch, pads

const send = (more = {}) => {
  worker.postMessage({ kind: "input", pressed, text, down: [...down], touched: [...touched], ...more });
  pressed = [];
  text = "";
};
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || (event.target.closest && event.target.closest("footer"))) return;
  sound.wake();
  if (event.code === "F11") return;
  event.preventDefault();
  if (event.repeat) return;
  down.add(event.code);
  pressed.push(event.code);
  if (event.key.length === 1) text += event.key;
  send();
});
addEventListener("keyup", (event) => { if (down.delete(event.code)) send(); });
addEventListener("blur", () => { down.clear(); touched.clear(); send({ away: true }); });
document.addEventListener("visibilitychange", () => {
  down.clear();
  touched.clear();
  sound.hush(document.hidden);
  send({ away: document.hidden, hidden: document.hidden });
});

for (const button of document.querySelectorAll("#touch button")) button.tabIndex = -1;
const touches = new Map();
function touch(event) {
  sound.wake();
  for (const one of event.changedTouches) {
    const over = event.type === "touchend" || event.type === "touchcancel" ? null : document.elementFromPoint(one.clientX, one.clientY);
    const name = over?.closest("#touch button")?.dataset.pad;
    if (name) touches.set(one.identifier, name);
    else touches.delete(one.identifier);
  }
  touched.clear();
  for (const name of touches.values()) touched.add(name);
  for (const button of document.querySelectorAll("#touch button")) button.classList.toggle("held", touched.has(button.dataset.pad));
  event.preventDefault();
  send();
}
for (const kind of ["touchstart", "touchmove", "touchend", "touchcancel"]) $("touch").addEventListener(kind, touch, { passive: false });
const thumbs = matchMedia("(pointer: coarse)");
const showThumbs = () => { $("touch").hidden = !thumbs.matches; fit(); };
thumbs.addEventListener("change", showThumbs);

function pads() {
  const held = new Set();
  let stick = [0, 0];
  for (const pad of navigator.getGamepads?.() ?? []) {
    if (!pad?.connected) continue;
    pad.buttons.forEach((button, number) => { if (button.pressed && PAD_NAMES[number]) held.add(PAD_NAMES[number]); });
    if (pad.axes.length >= 2) stick = [pad.axes[0], pad.axes[1]];
  }
  const now = JSON.stringify([[...held], stick.map((value) => Math.round(value * 4) / 4)]);
  if (now !== padsSent) worker.postMessage({ kind: "pads", pads: [...held], stick });
  padsSent = now;
  requestAnimationFrame(pads);
}
addEventListener("gamepaddisconnected", () => send({ away: true }));

// ---- files

for (const button of document.querySelectorAll("[data-download]")) {
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const [name, bytes] = await ask("download", button.dataset.download);
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([bytes]));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    } catch (error) {
      $("castle").textContent = error.message;
    }
    button.disabled = false;
    button.blur();
  });
}
$("share").addEventListener("click", () => {
  navigator.clipboard?.writeText(location.href);
  $("share").blur();
});

// ---- size: whole multiples of a pixel of the screen, as large as fits

function fit() {
  const ratio = devicePixelRatio || 1, room = document.querySelector("main").getBoundingClientRect();
  const aside = $("touch").hidden || matchMedia("(orientation: landscape) and (max-height: 520px)").matches ? 0 : $("touch").offsetHeight;
  const fitting = Math.min(room.width / WIDTH, (room.height - aside) / HEIGHT) * ratio;
  document.documentElement.style.setProperty("--scale", Math.max(1, Math.floor(fitting)) / ratio);
}
addEventListener("resize", fit);
showThumbs();

// ---- begin

const seed = asked.get("seed");
if (seed !== null && !(/^\d{1,10}$/.test(seed) && Number(seed) < 2 ** 32)) {
  failed(`${JSON.stringify(seed.slice(0, 20))} is no castle's number: give ?seed= 0 to 4294967295.`);
  const away = document.createElement("a");
  away.href = location.pathname;
  away.textContent = "A castle by chance";
  $("word").append(" ", away);
} else if (!("Suspending" in WebAssembly)) {
  failed("This browser cannot put Python aside while the network paints (WebAssembly JSPI). Chrome and Edge 137 or newer can.");
} else {
  const canvas = $("game").transferControlToOffscreen();
  const drawn = crypto.getRandomValues(new Uint16Array(1))[0] % 100000;
  worker.postMessage({ kind: "start", config, canvas, base: location.href, seed, thumbs: thumbs.matches, daily: asked.has("daily"), scripted: asked.has("scripted"), drawn }, [canvas]);
  requestAnimationFrame(pads);
}
