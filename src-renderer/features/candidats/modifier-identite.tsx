import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Candidat } from '../../../src-main/domain/candidature/candidature.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { DialogueFormulaire } from '../../ui/dialogue-formulaire.tsx';
import { type FormulaireIdentite, IdentiteChamps } from './identite-champs.tsx';

const phraseReserves = ({ avertissements }: { readonly avertissements: readonly string[] }): string | null =>
  avertissements.join(' ') || null;

/** Changes what is known of one pupil; odd values are kept and said. */
export function ModifierIdentite({
  candidat,
  disparu,
  onFermer,
}: {
  readonly candidat: Candidat;
  readonly disparu: boolean;
  readonly onFermer: () => void;
}) {
  const [{ id, origineId: _origineId, ...identite }] = useState(candidat);
  const { register, control, handleSubmit, formState, setFocus } = useForm<FormulaireIdentite>({
    defaultValues: { identite },
  });
  const modifier = useCommande('candidats.modifier', { suite: phraseReserves, refusSurPlace: true });
  const enregistrer = async (saisie: FormulaireIdentite): Promise<void> => {
    const voulue = { ...saisie.identite, ine: saisie.identite.ine || null };
    const fait = await modifier.faire({ id, identite: voulue }, identite);
    if (fait) onFermer();
  };
  return (
    <DialogueFormulaire
      titre="Modifier la fiche"
      envoi="Enregistrer"
      desactive={modifier.enCours}
      refus={modifier.erreur?.message}
      onOuvert={() => setFocus('identite.nom')}
      disparu={disparu && 'Ce candidat'}
      onFermer={onFermer}
      onEnvoyer={() => void handleSubmit(enregistrer)()}
    >
      <IdentiteChamps register={register} control={control} erreurs={formState.errors} />
    </DialogueFormulaire>
  );
}
