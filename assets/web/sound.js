// Web Audio: effects by name, four voices of a tune in step, an effect taking its voices for as long as it sounds.

const FADE_S = 0.04, AHEAD_S = 0.06, FULL = 10, RETRY_MS = 15_000;
const TOLD_BY_TUNES = ["die", "clear", "over"];

export class Sound {
  constructor(config) {
    this.config = config;
    this.context = null;
    this.effects = new Map();
    this.track = "null";
    this.wanted = "null";
    this.tunes = new Map();
    this.playing = [];
    this.volumes = [FULL, 7];
    this.started = 0;
  }

  // The worker that makes tunes is started when the first is wanted, which is after the first stage has been painted:
  // it loads Python a second time.
  prepare() {
    this.worker = new Worker("tune-worker.js", { type: "module" });
    this.worker.onmessage = ({ data }) => this.made(data);
    this.worker.onerror = () => this.later();
    this.worker.postMessage({ kind: "start", config: this.config, base: location.href });
  }

  // Without its files, which may have to come over a network again, there is no sound; they may be had later.
  later() {
    this.worker.terminate();
    this.worker = null;
    this.ordered = null;
    setTimeout(() => { if (!this.worker) this.prepare(); this.begin(); }, RETRY_MS);
  }

  // Browsers let a page sound once its user has done something.
  wake() {
    if (!this.context) {
      this.context = new AudioContext({ sampleRate: this.config.rate });
      this.music = new GainNode(this.context);
      this.music.connect(this.context.destination);
      this.aloud = new GainNode(this.context);
      this.aloud.connect(this.context.destination);
      this.voices = new Map();
      this.loud();
      this.begin();
    }
    if (this.context.state === "suspended") this.context.resume();
  }

  hush(hidden) {
    if (hidden) this.context?.suspend();
    else this.context?.resume();
  }

  loud() {
    if (!this.context) return;
    this.aloud.gain.value = this.volumes[0] / FULL;
    this.music.gain.value = this.volumes[1] / FULL;
  }

  take(news) {
    if (`${news.volumes}` !== `${this.volumes}`) {
      this.volumes = news.volumes;
      this.loud();
    }
    for (const name of news.heard) this.play(name);
    const wanted = JSON.stringify(news.track);
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    if (!this.worker && news.track) this.prepare();
    this.begin();
  }

  made(data) {
    if (data.kind === "failed") this.later();
    if (data.kind === "effects") for (const [name, samples, voices] of data.effects) this.effects.set(name, { samples, voices });
    if (data.kind === "tune") {
      this.tunes.set(data.track, data);
      for (const old of [...this.tunes.keys()].slice(0, -6)) this.tunes.delete(old);
      this.begin();
    }
  }

  buffer(bytes) {
    const samples = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2);
    const buffer = new AudioBuffer({ length: Math.max(1, samples.length), sampleRate: this.config.rate });
    const channel = buffer.getChannelData(0);
    for (let at = 0; at < samples.length; at++) channel[at] = samples[at] / 32768;
    return buffer;
  }

  play(name) {
    const effect = this.effects.get(name), context = this.context;
    if (!effect || !context || !this.volumes[0] || (this.volumes[1] && TOLD_BY_TUNES.includes(name))) return;
    effect.buffer ??= this.buffer(effect.samples);
    const source = new AudioBufferSourceNode(context, { buffer: effect.buffer });
    source.connect(this.aloud);
    source.start();
    this.started++;
    for (const voice of effect.voices) {
      const gain = this.voices.get(voice)?.gain;
      if (!gain) continue;
      gain.cancelScheduledValues(context.currentTime);
      gain.setValueAtTime(0, context.currentTime);
      gain.setValueAtTime(1, context.currentTime + effect.buffer.duration);
    }
  }

  begin() {
    if (!this.context || !this.worker || this.wanted === this.track) return;
    this.end();
    if (this.wanted === "null") return;
    const tune = this.tunes.get(this.wanted);
    if (!tune) {
      if (this.ordered !== this.wanted) this.worker.postMessage({ kind: "tune", track: this.wanted });
      this.ordered = this.wanted;
      return;
    }
    this.track = this.wanted;
    const at = this.context.currentTime + AHEAD_S;
    for (const [voice, bytes] of tune.voices) {
      const gain = new GainNode(this.context);
      gain.connect(this.music);
      this.voices.set(voice, gain);
      const source = new AudioBufferSourceNode(this.context, { buffer: this.buffer(bytes), loop: tune.loops });
      source.connect(gain);
      source.start(at);
      this.playing.push([source, gain]);
    }
  }

  end() {
    const now = this.context.currentTime;
    for (const [source, gain] of this.playing) {
      gain.gain.cancelScheduledValues(now);
      gain.gain.setValueAtTime(gain.gain.value, now);
      gain.gain.linearRampToValueAtTime(0, now + FADE_S);
      source.stop(now + FADE_S);
    }
    this.playing = [];
    this.voices.clear();
    this.track = "null";
  }
}
