import { Alert, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Voeu } from '../../../src-main/contract/candidats.ts';
import { IDENTITE_VIDE } from '../../../src-main/domain/candidature/champs-candidat.ts';
import { RefusRecu } from '../../api/client.ts';
import { useActe, useLecture } from '../../api/hooks.ts';
import { useJournal } from '../../shell/journal.tsx';
import { DialogueFormulaire } from '../../ui/dialogue-formulaire.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { type FormulaireIdentite, IdentiteChamps } from './identite-champs.tsx';
import { type ChoixOrigine, OrigineChamps } from './origine-champs.tsx';
import { VoeuxChamps } from './voeux-champs.tsx';

/** R08: typing in a pupil whose origin has no access to the académie's application. Closed, it keeps what is typed. */
export function InscrireDialogue(props: {
  readonly ouvert: boolean;
  readonly onFermer: () => void;
  readonly onInscrit: (id: string) => void;
}) {
  const { ouvert, onFermer, onInscrit } = props;
  const { data: origines = [] } = useLecture('origines.lister', {});
  const { mutateAsync, isPending } = useActe('candidats.inscrire');
  const { retour } = useJournal();
  const toast = useToast();
  const { register, control, handleSubmit, formState, setFocus } = useForm<FormulaireIdentite>({
    defaultValues: { identite: IDENTITE_VIDE },
  });
  const [origine, setOrigine] = useState<ChoixOrigine>(null);
  const [voeux, setVoeux] = useState<readonly Voeu[]>([]);
  const [refus, setRefus] = useState<{ readonly code: string; readonly phrase: string } | null>(null);

  const envoyer = async ({ identite }: FormulaireIdentite, malgreDoublon: boolean): Promise<void> => {
    if (!origine) return setRefus({ code: 'origine', phrase: 'Choisissez l’établissement d’origine.' });
    if (voeux.length === 0) return setRefus({ code: 'formation', phrase: 'Choisissez au moins une formation.' });
    try {
      const saisie = {
        identite: { ...identite, ine: identite.ine || null },
        origine,
        voeux: [...voeux],
        malgreDoublon,
      };
      const { value, acte } = await mutateAsync(saisie);
      const suite = value.avertissements.length > 0 ? ` ${value.avertissements.join(' ')}` : '';
      toast({
        gravite: suite ? 'warning' : 'success',
        texte: `Candidat inscrit.${suite}`,
        ...(acte && { action: retour(acte) }),
      });
      onInscrit(value.id);
    } catch (erreur) {
      if (!(erreur instanceof RefusRecu)) throw erreur;
      setRefus({ code: erreur.code, phrase: erreur.message });
    }
  };
  const soumettre = (malgreDoublon: boolean) => handleSubmit((saisie) => envoyer(saisie, malgreDoublon));

  return (
    <DialogueFormulaire
      titre="Inscrire un candidat"
      envoi="Inscrire"
      ouvert={ouvert}
      desactive={isPending}
      onOuvert={() => setFocus('identite.nom')}
      onFermer={onFermer}
      onEnvoyer={() => void soumettre(false)()}
      alerte={
        refus && (
          <Alert
            severity={refus.code === 'doublon possible' ? 'warning' : 'error'}
            action={
              refus.code === 'doublon possible' && (
                <Button size="small" color="inherit" onClick={() => void soumettre(true)()}>
                  C’est un autre élève
                </Button>
              )
            }
          >
            {refus.phrase}
          </Alert>
        )
      }
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        Pour un élève de CFA, d’un établissement hors contrat ou d’une autre académie. Ni adresse ni téléphone de la
        famille : tout passe par l’établissement d’origine.
      </Typography>
      <Typography variant="h3">Élève et personne référente</Typography>
      <IdentiteChamps register={register} control={control} erreurs={formState.errors} />
      <Typography variant="h3">Établissement d’origine</Typography>
      <OrigineChamps origines={origines} valeur={origine} onChange={setOrigine} />
      <Typography variant="h3">Formations demandées</Typography>
      <VoeuxChamps voeux={voeux} onChange={setVoeux} />
    </DialogueFormulaire>
  );
}
