/**
 * Entra's text without the values that it quotes and the addresses that it names: they
 * belong to people, and what is stored about them is ids only.
 */
export function withoutPersonalData(text: string): string {
  return text
    .replace(/[^\s'"<>()[\]{},;:]+@[^\s'"<>()[\]{},;:]+/g, '…')
    .replace(/'[^']*'/g, "'…'")
    .replace(/"[^"]*"/g, '"…"')
    .slice(0, 500);
}
