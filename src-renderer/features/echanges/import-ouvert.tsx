import { Alert, Button } from '@mui/material';
import type { EtapeImport } from './use-import.ts';

/** The file that waits for the user, if any. */
export function listeEnAttente(etat: EtapeImport): string | null {
  if (etat.etape === 'refus') return listeEnAttente(etat.avant);
  if (etat.etape === 'précisions' || etat.etape === 'correspondance') return etat.fichier.nomFichier;
  return etat.etape === 'comparaison' ? etat.rapport.nomFichier : null;
}

/** Says, from the other tabs, that a list was read and neither taken in nor closed. */
export function ImportOuvert({ etat, revenir }: { readonly etat: EtapeImport; readonly revenir: () => void }) {
  const nom = listeEnAttente(etat);
  if (nom === null) return null;
  return (
    <Alert
      severity="info"
      action={
        <Button size="small" color="inherit" onClick={revenir}>
          Y revenir
        </Button>
      }
    >
      La liste « {nom} » est lue et attend votre décision : rien n’en est encore importé.
    </Alert>
  );
}
