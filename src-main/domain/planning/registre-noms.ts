import type { Noms } from './phrase-conflit.ts';

type Registre = Readonly<Record<string, string>>;

/** Names by identifier, as a sentence says them; plain data, so that both sides of the contract name alike. */
export interface RegistreNoms {
  readonly candidats: Registre;
  readonly jurys: Registre;
  readonly domaines: Registre;
  readonly origines: Registre;
  readonly membres: Registre;
  readonly salles: Registre;
}

/** Names for the sentences of the verdict; an identifier without name is shown as it is rather than hidden. */
export function createNoms(registre: RegistreNoms): Noms {
  const from = (names: Registre) => (id: string) => names[id] ?? id;
  return {
    candidat: from(registre.candidats),
    jury: from(registre.jurys),
    domaine: from(registre.domaines),
    origine: from(registre.origines),
    membre: from(registre.membres),
    salle: from(registre.salles),
  };
}
