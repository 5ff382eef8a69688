/** UTF-16 units of a text, or the bytes of an ASCII one: the same numbers, so that what reads them knows no difference. */
export type Units = Uint16Array | Uint8Array;

export function unitsOf(text: string): Units {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

export function textOfUnits(units: Units, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(units[i]!);
  return text;
}
