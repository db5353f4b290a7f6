// Python for both workers: Pyodide with NumPy, and the package unpacked where Python looks for it.

export async function startPython(config, base, packages, tell) {
  const from = (path) => new URL(path, base).href;
  tell("Python", 0.05);
  const [{ loadPyodide }, archive] = await Promise.all([
    import(from(`${config.pyodide}pyodide.mjs`)),
    fetch(from("nesgan_game.zip")).then((answer) => {
      if (!answer.ok) throw new Error(`nesgan_game.zip: ${answer.status}`);
      return answer.arrayBuffer();
    }),
  ]);
  tell("Python", 0.2);
  const python = await loadPyodide({ indexURL: from(config.pyodide) });
  tell("NumPy", 0.45);
  await python.loadPackage(packages, { messageCallback: () => {} });
  python.unpackArchive(archive, "zip", { extractDir: "/lib/nesgan" });
  python.runPython("import sys; sys.path.insert(0, '/lib/nesgan')");
  return python;
}
