import { Button, Typography } from '@mui/material';
import type { NonPlace } from '../../../src-main/domain/planning/instance.ts';
import { deNom, prenomNom } from '../../../src-main/domain/texte/format.ts';
import type { Modele } from './modele.ts';

/** H6: the one figé entretien whose move would place somebody. */
export type DeplacementFige = Extract<NonNullable<NonPlace['changement']>, { readonly changement: 'fige' }>;

export const deplacementFige = ({ changement }: NonPlace): DeplacementFige | null =>
  changement?.changement === 'fige' ? changement : null;

/** Moving what is announced or pinned is never automatic: proposed one by one, with what follows from it. */
export function RemedeFige(props: {
  readonly modele: Modele;
  readonly fige: DeplacementFige;
  readonly onDeplacer: (fige: DeplacementFige) => void;
}) {
  const { modele, fige, onDeplacer } = props;
  const entretien = modele.entretiens.get(fige.entretien);
  if (!entretien) return null;
  const convoque = entretien.convocation !== null && entretien.convocation.issue === null;
  return (
    <>
      <Typography variant="body2" sx={{ color: 'warning.main' }}>
        {convoque ? 'Déjà convoqué\u00a0: à reconvoquer.' : 'Épinglé\u00a0: il garde son épingle à sa nouvelle place.'}
      </Typography>
      <Button size="small" variant="outlined" onClick={() => onDeplacer(fige)} sx={{ mt: 0.5 }}>
        Déplacer l’entretien {deNom(prenomNom(entretien))}, puis chercher à nouveau
      </Button>
    </>
  );
}
