import { Box, MenuItem, TextField } from '@mui/material';
import { useForm } from 'react-hook-form';
import type { Formation } from '../../../../src-main/domain/campagne/campagne.ts';
import { VOIES, type Voie } from '../../../../src-main/domain/candidature/nomenclature.ts';
import { useContexte } from '../../../shell/contexte.tsx';
import { DialogueFormulaire } from '../../../ui/dialogue-formulaire.tsx';
import { useCommande } from '../../../shell/use-commande.ts';
import { suiteDe } from './suite-catalogue.ts';

interface Saisie {
  readonly voie: Voie;
  readonly intitule: string;
  readonly precision: string;
  readonly codeMef: string;
  readonly lieux: string;
}

const voieConnue = (voie: string | undefined): Voie => VOIES.find((connue) => connue === voie) ?? '1CAP2';

const vuDe = ({ voie, intitule, precision, codeMef, lieux }: Formation) => ({
  voie: voieConnue(voie),
  intitule,
  precision,
  codeMef,
  lieux,
});

/** Adds a formation to a domaine, or changes one. */
export function FormationDialogue(props: {
  readonly domaine: { readonly id: string; readonly nom: string };
  readonly formation: Formation | null;
  readonly fermer: () => void;
}) {
  const { domaine, formation, fermer } = props;
  const { domaines, formations } = useContexte();
  const disparu = formation
    ? formations.every(({ id }) => id !== formation.id) && 'Cette formation'
    : domaines.every(({ id }) => id !== domaine.id) && 'Ce domaine';
  const { faire, enCours } = useCommande('catalogue.modifier', { suite: suiteDe });
  const { register, handleSubmit, formState } = useForm<Saisie>({
    defaultValues: {
      voie: voieConnue(formation?.voie),
      intitule: formation?.intitule ?? '',
      precision: formation?.precision ?? '',
      codeMef: formation?.codeMef ?? '',
      lieux: formation?.lieux ?? '',
    },
  });
  const enregistrer = async (saisie: Saisie): Promise<void> => {
    const voulue = { ...saisie, codeMef: saisie.codeMef.trim() || null };
    const fait = await faire(
      formation
        ? { acte: 'modifier une formation', formationId: formation.id, formation: voulue }
        : { acte: 'ajouter une formation', domaineId: domaine.id, formation: voulue },
      formation && vuDe(formation),
    );
    if (fait) fermer();
  };
  return (
    <DialogueFormulaire
      titre={formation ? 'Modifier la formation' : `Nouvelle formation en ${domaine.nom}`}
      envoi="Enregistrer"
      largeur="sm"
      desactive={enCours}
      disparu={disparu}
      onFermer={fermer}
      onEnvoyer={() => void handleSubmit(enregistrer)()}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 2fr', gap: 2 }}>
        <TextField select label="Voie" defaultValue={voieConnue(formation?.voie)} {...register('voie')}>
          {VOIES.map((voie) => (
            <MenuItem key={voie} value={voie}>
              {voie}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          label="Intitulé"
          required
          error={formState.errors.intitule !== undefined}
          helperText={formState.errors.intitule?.message}
          {...register('intitule', { validate: (texte) => texte.trim() !== '' || 'Indiquez l’intitulé.' })}
        />
        <TextField label="Code MEF" helperText="Facultatif" {...register('codeMef')} />
        <TextField label="Précision" helperText="Facultatif" {...register('precision')} />
        <TextField
          label="Lieux où elle est enseignée"
          helperText="Un par ligne : Lycée Langevin, Créteil (94)"
          multiline
          minRows={2}
          maxRows={6}
          sx={{ gridColumn: '1 / -1' }}
          {...register('lieux')}
        />
      </Box>
    </DialogueFormulaire>
  );
}
