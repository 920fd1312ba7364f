/** Hands a text to the browser's download. */
export function saveTextFile(options: {
  name: string;
  text: string;
  type: string;
}): void {
  const url = URL.createObjectURL(
    new Blob([options.text], { type: options.type }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = options.name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}
