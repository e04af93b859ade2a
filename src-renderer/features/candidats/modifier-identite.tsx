import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useForm } from 'react-hook-form';
import type { Candidat } from '../../../src-main/domain/candidature/candidature.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { useToast } from '../../ui/toasts.tsx';
import { type FormulaireIdentite, IdentiteChamps } from './identite-champs.tsx';

/** Changes what is known of one pupil; odd values are kept and said. */
export function ModifierIdentite({
  candidat,
  onFermer,
}: {
  readonly candidat: Candidat;
  readonly onFermer: () => void;
}) {
  const { id, origineId: _origineId, ...identite } = candidat;
  const { register, control, handleSubmit, formState } = useForm<FormulaireIdentite>({ defaultValues: { identite } });
  const modifier = useCommande('candidats.modifier');
  const toast = useToast();
  const enregistrer = async (saisie: FormulaireIdentite): Promise<void> => {
    const fait = await modifier.faire({ id, identite: { ...saisie.identite, ine: saisie.identite.ine || null } });
    if (!fait) return;
    if (fait.avertissements.length > 0) toast({ gravite: 'warning', texte: fait.avertissements.join(' ') });
    onFermer();
  };
  return (
    <Dialog open onClose={onFermer} maxWidth="md" fullWidth aria-labelledby="modifier-titre">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void handleSubmit(enregistrer)();
        }}
      >
        <DialogTitle id="modifier-titre">Modifier la fiche</DialogTitle>
        <DialogContent sx={{ pt: '8px !important' }}>
          <IdentiteChamps register={register} control={control} erreurs={formState.errors} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onFermer}>Fermer</Button>
          <Button type="submit" variant="contained" disabled={modifier.enCours}>
            Enregistrer
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
