// Paints: onnxruntime-web beside Python, which goes on meanwhile. Several of these share the rows of one run.

const TYPES = { int64: BigInt64Array, int32: Int32Array, uint8: Uint8Array, float32: Float32Array, bool: Uint8Array };
let runtime;
const sessions = [];

onmessage = async ({ data: { id, what, rest } }) => {
  try {
    postMessage({ id, value: await QUESTIONS[what](...rest) });
  } catch (error) {
    postMessage({ id, error: `${error.message ?? error}` });
  }
};

const QUESTIONS = {
  open: async (place, weights) => {
    runtime ??= import(`${place}ort.wasm.min.mjs`);
    const ort = await runtime;
    ort.env.wasm.numThreads = 1;
    ort.env.wasm.wasmPaths = place;
    sessions.push(await ort.InferenceSession.create(weights, { executionProviders: ["wasm"] }));
  },
  // told: [name, type, dims, bytes] of each input; returns the like of each output.
  run: async (number, told) => {
    const ort = await runtime, fed = {};
    for (const [name, type, dims, bytes] of told) fed[name] = new ort.Tensor(type, new TYPES[type](bytes.slice().buffer), dims);
    const found = await sessions[number].run(fed);
    return sessions[number].outputNames.map((name) => {
      const { type, dims, data } = found[name];
      return { type, dims: [...dims], data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice() };
    });
  },
};
