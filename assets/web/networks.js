// The networks, each opened in several workers; they are opened while Python is still being loaded.

const MOST_WORKERS = 4, LEAST_ROWS = 24;

export class Networks {
  constructor(place) {
    this.place = place;
    this.weights = [];
    this.opened = [];
    this.questions = new Map();
    const count = Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1);
    this.workers = Array.from({ length: count }, () => new Worker("network-worker.js", { type: "module" }));
    for (const worker of this.workers) {
      worker.onmessage = ({ data }) => this.answer(data);
      worker.onerror = (event) => {
        for (const { reject } of this.questions.values()) reject(new Error(event.message || "the network's worker failed"));
      };
    }
  }

  ask(worker, what, ...rest) {
    return new Promise((resolve, reject) => {
      const id = crypto.getRandomValues(new Uint32Array(1))[0];
      this.questions.set(id, { resolve, reject });
      worker.postMessage({ id, what, rest });
    });
  }

  answer({ id, value, error }) {
    const { resolve, reject } = this.questions.get(id);
    this.questions.delete(id);
    if (error) reject(new Error(error));
    else resolve(value);
  }

  // The number of the network with these weights, opened now unless it has been.
  async open(weights) {
    let number = this.weights.findIndex((other) => other.length === weights.length && other.every((byte, at) => byte === weights[at]));
    if (number < 0) {
      number = this.weights.push(weights) - 1;
      this.opened.push(Promise.all(this.workers.map((worker) => this.ask(worker, "open", this.place, weights))));
      this.opened[number].catch(() => {});  // told to whoever waits for it
    }
    await this.opened[number];
    return number;
  }

  // told: [name, type, dims, bytes, whether it has a row for each thing to be painted] of each input.
  async run(number, told) {
    const rows = told.find(([, , , , shared]) => shared)[2][0];
    const parts = Math.max(1, Math.min(this.workers.length, Math.floor(rows / LEAST_ROWS)));
    const ends = Array.from({ length: parts + 1 }, (_, part) => Math.floor((rows * part) / parts));
    const found = await Promise.all(this.workers.slice(0, parts).map((worker, part) =>
      this.ask(worker, "run", number, told.map((input) => rowsOf(input, ends[part], ends[part + 1])))));
    return found[0].map(({ type, dims }, output) => ({
      type, dims: [rows, ...dims.slice(1)], data: joined(found.map((part) => part[output].data)),
    }));
  }
}

function rowsOf([name, type, dims, bytes, shared], first, end) {
  if (!shared) return [name, type, dims, bytes];
  const width = bytes.length / dims[0];
  return [name, type, [end - first, ...dims.slice(1)], bytes.subarray(first * width, end * width)];
}

function joined(parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
