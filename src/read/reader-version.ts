/** Stamped into every reading; it changes with every change of what the reader reads. */
export const readerVersion = '0.8.0';
