"""The game in a browser: the site, and what runs in it on Python in WebAssembly.

site_writer: the static site; in the page: browser_game, all that the window shows; browser_sound, tunes and effects;
browser_keys, keys by the browsers' names; onnx_bridge, onnxruntime over onnxruntime-web;
late_packages, Pillow when it is imported.
"""
