// Python for both workers: Pyodide with NumPy (Pillow comes when it is imported), and the package unpacked where Python looks for it.

export const PACKAGE = "/lib/nesgan";
const BYTECODE = "/bytecode";

export async function bytesOf(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

export async function startPython(config, base, tell) {
  const from = (path) => new URL(path, base).href;
  tell("Python", 0.05);
  const packed = bytesOf(from("nesgan_game.zip"));
  packed.catch(() => {});  // told where it is waited for
  const { loadPyodide } = await import(from(`${config.pyodide}pyodide.mjs`));
  tell("Python", 0.2);
  const python = await loadPyodide({ indexURL: from(config.pyodide), packages: ["numpy"] });
  tell("NumPy", 0.45);
  python.unpackArchive(await packed, "zip", { extractDir: PACKAGE });
  // What Python compiles is kept for the next visit, apart for each version of the package. Files unpacked are as new as
  // the visit, and bytecode is told from stale by the time of its source: so all get one.
  python.FS.mkdirTree(BYTECODE);
  python.FS.mount(python.FS.filesystems.IDBFS, {}, BYTECODE);
  await sync(python, true);
  python.runPython(`
    import os, shutil, site, sys
    from pathlib import Path
    sys.path.insert(0, "${PACKAGE}")
    sys.dont_write_bytecode, sys.pycache_prefix = False, "${BYTECODE}/${config.package}"
    for old in Path("${BYTECODE}").iterdir():
        if old.name != "${config.package}":
            shutil.rmtree(old)
    for folder in ("${PACKAGE}", *site.getsitepackages()):
        for source in Path(folder).rglob("*.py"):
            os.utime(source, (0, 0))`);
  return python;
}

const sync = (python, read) => new Promise((done) => python.FS.syncfs(read, done));

// Bytecode that has been kept need not be looked through again.
export async function keepBytecode(python) {
  await sync(python, false);
  python.FS.unmount(BYTECODE);
}
