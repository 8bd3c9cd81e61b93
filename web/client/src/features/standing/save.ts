/** Gives bytes to the person as a PDF to keep. */
export function save(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has its own hold on the bytes once the download has begun; it begins after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
