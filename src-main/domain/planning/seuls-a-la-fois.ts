/** Whoever cannot receive at the same time as another: jurys that share a member or a room (H2). */
export interface Partageur {
  readonly membres: readonly string[];
  readonly salle?: string;
}

export const partagent = (one: Partageur, other: Partageur): boolean =>
  (one.salle !== undefined && one.salle === other.salle) || one.membres.some((id) => other.membres.includes(id));

/**
 * Groups jurys of which one alone can receive at any hour, so that their time is counted once. Each joins the first group
 * all of whose jurys it excludes.
 */
export function seulsALaFois<J>(jurys: readonly J[], partageurDe: (jury: J) => Partageur): J[][] {
  const groupes: J[][] = [];
  for (const jury of jurys) {
    const groupe = groupes.find((one) => one.every((other) => partagent(partageurDe(jury), partageurDe(other))));
    if (groupe) groupe.push(jury);
    else groupes.push([jury]);
  }
  return groupes;
}
