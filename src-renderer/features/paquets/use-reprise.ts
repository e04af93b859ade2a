import { useState } from 'react';
import type { ChampRetour, ComparaisonPaquet, LigneRetour } from '../../../src-main/contract/paquets.ts';
import type { ChoixConflit } from '../../../src-main/domain/paquet/fusion.ts';

const cleDe = (entretienId: string, cle: string): string => `${entretienId} ${cle}`;

export interface Reprise {
  readonly estRetenue: (ligne: LigneRetour) => boolean;
  readonly retenir: (entretienId: string, retenu: boolean) => void;
  readonly choixDe: (ligne: LigneRetour, champ: ChampRetour) => ChoixConflit | null;
  readonly choisir: (entretienId: string, cle: string, choix: ChoixConflit) => void;
  /** The same choice for every conflict that leaves it. */
  readonly toutChoisir: (choix: ChoixConflit) => void;
  readonly retenues: readonly LigneRetour[];
  readonly conflits: number;
  /** Conflicts of the entretiens taken that wait for a choice. */
  readonly aTrancher: number;
  readonly demande: {
    readonly refusees: string[];
    readonly choix: { entretienId: string; cle: string; choix: ChoixConflit }[];
  };
}

const conflitsDe = (ligne: LigneRetour): readonly ChampRetour[] =>
  ligne.champs.filter(({ sort }) => sort === 'conflit');

/** What is taken of a return, and how each conflict is settled. */
export function useReprise({ lignes }: ComparaisonPaquet): Reprise {
  const [refusees, setRefusees] = useState<ReadonlySet<string>>(new Set());
  const [choisis, setChoisis] = useState<ReadonlyMap<string, ChoixConflit>>(new Map());
  const estRetenue = ({ entretienId, introuvable }: LigneRetour): boolean => !introuvable && !refusees.has(entretienId);
  const choixDe = ({ entretienId }: LigneRetour, { cle, propose }: ChampRetour): ChoixConflit | null =>
    choisis.get(cleDe(entretienId, cle)) ?? propose;
  const retenues = lignes.filter(estRetenue);
  const tranches = retenues.flatMap((ligne) =>
    conflitsDe(ligne).map((champ) => ({
      entretienId: ligne.entretienId,
      cle: champ.cle,
      choix: choixDe(ligne, champ),
    })),
  );
  return {
    estRetenue,
    retenir: (entretienId, retenu) =>
      setRefusees((avant) => new Set(retenu ? [...avant].filter((id) => id !== entretienId) : [...avant, entretienId])),
    choixDe,
    choisir: (entretienId, cle, choix) => setChoisis((avant) => new Map([...avant, [cleDe(entretienId, cle), choix]])),
    toutChoisir: (choix) =>
      setChoisis(
        new Map(
          lignes.flatMap((ligne) =>
            conflitsDe(ligne)
              .filter((champ) => champ.choix.includes(choix))
              .map(({ cle }) => [cleDe(ligne.entretienId, cle), choix] as const),
          ),
        ),
      ),
    retenues,
    conflits: lignes.flatMap(conflitsDe).length,
    aTrancher: tranches.filter(({ choix }) => choix === null).length,
    demande: {
      refusees: lignes.filter((ligne) => !estRetenue(ligne)).map(({ entretienId }) => entretienId),
      choix: tranches.flatMap(({ entretienId, cle, choix }) => (choix ? [{ entretienId, cle, choix }] : [])),
    },
  };
}
