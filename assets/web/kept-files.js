// A folder of Python's as IndexedDB has it. Every file goes in and out by itself, so that two tabs lose nothing of each
// other's; where both have written one, the newer stays.

const STORE = "files";
const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

export class KeptFiles {
  constructor(fs, folder) {
    this.fs = fs;
    this.folder = folder;
    this.known = new Map();  // names of files and when they were written, as both sides had them last
    fs.mkdirTree(folder);
  }

  names() {
    return this.fs.readdir(this.folder).filter((name) => name[0] !== ".");
  }

  written(name) {
    return this.fs.stat(`${this.folder}/${name}`).mtime.getTime();
  }

  get changed() {
    const names = this.names();
    return names.length !== this.known.size || names.some((name) => this.known.get(name) !== this.written(name));
  }

  async exchange() {
    if (!this.database) {
      const opening = indexedDB.open(`files of ${this.folder}`, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
      this.database = await done(opening);
    }
    const store = this.database.transaction(STORE, "readwrite").objectStore(STORE);
    const [names, files] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    const there = new Map(names.map((name, at) => [name, files[at]])), here = new Set(this.names()), before = this.known;
    this.known = new Map();
    for (const name of new Set([...there.keys(), ...here])) {
      const ours = here.has(name) ? this.written(name) : 0, theirs = there.get(name)?.written ?? 0, known = before.get(name);
      if (ours > theirs && (theirs || ours !== known)) {
        store.put({ written: ours, bytes: this.fs.readFile(`${this.folder}/${name}`) }, name);
        this.known.set(name, ours);
      } else if (theirs > ours && (ours || theirs !== known)) {
        const path = `${this.folder}/${name}`;
        this.fs.writeFile(path, there.get(name).bytes);
        this.fs.utime(path, theirs, theirs);
        this.known.set(name, theirs);
      } else if (ours !== theirs) {  // one side has deleted what both had, and the other left it alone
        if (ours) this.fs.unlink(`${this.folder}/${name}`);
        else store.delete(name);
      } else {
        this.known.set(name, ours);
      }
    }
    await new Promise((finished, failed) => {
      store.transaction.oncomplete = finished;
      store.transaction.onabort = () => failed(store.transaction.error);
    });
  }
}
