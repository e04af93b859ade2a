/** The day shown: the one asked for when it is a day of the plan, else the first that is still to come. */
export function jourVu(demande: string | null, jours: readonly string[] | undefined, aujourdhui: string): string {
  if (demande !== null && jours?.includes(demande)) return demande;
  return jours?.find((jour) => jour >= aujourdhui) ?? jours?.at(-1) ?? aujourdhui;
}
