import { Box, Button, Checkbox, Chip, FormControlLabel, Typography } from '@mui/material';
import type { EntretienVue, FormationDemandee } from '../../../src-main/contract/entretien-vue.ts';
import type { Saisie } from '../../../src-main/contract/entretiens.ts';
import { AVIS, type Avis, LIBELLES_AVIS } from '../../../src-main/domain/avis/avis.ts';
import type { Lettre } from '../../../src-main/domain/campagne/campagne.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { AvisVu, ICONES_AVIS } from '../../ui/avis.tsx';
import { ChoixFerme, type OptionChoix } from '../../ui/choix-ferme.tsx';

const OPTIONS: readonly OptionChoix<Avis>[] = AVIS.map((valeur, rang) => {
  const Icone = ICONES_AVIS[valeur];
  return { valeur, libelle: LIBELLES_AVIS[valeur], touche: String(rang + 1), icone: <Icone fontSize="inherit" /> };
});

interface Contexte {
  readonly lettre: Lettre;
  readonly enregistrer: (saisie: Saisie) => Promise<boolean>;
  readonly desactive: boolean;
  readonly renonce: boolean;
}

function LettreCase({ formation, contexte }: { readonly formation: FormationDemandee; readonly contexte: Contexte }) {
  const { formationId, lettrePresentee, intitule } = formation;
  return (
    <FormControlLabel
      label={contexte.lettre === 'obligatoire' ? 'Lettre de motivation' : 'Lettre de préparation'}
      disabled={contexte.renonce}
      control={
        <Checkbox
          size="small"
          checked={lettrePresentee === true}
          onChange={(_event, presentee) => void contexte.enregistrer({ champ: 'lettre', formationId, presentee })}
          slotProps={{ input: { 'aria-label': `Lettre présentée pour ${intitule}` } }}
        />
      }
      sx={{ mr: 0 }}
    />
  );
}

function Formation(props: {
  readonly entretien: EntretienVue;
  readonly formation: FormationDemandee;
  readonly contexte: Contexte;
}) {
  const { entretien, formation, contexte } = props;
  const { faire } = useCommande('entretiens.retirerFormation');
  const { formationId, intitule, voie, ajoute } = formation;
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider', listStyle: 'none' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
        <Typography component="h4" sx={{ fontWeight: 650 }}>
          {intitule}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {voie}
        </Typography>
        {ajoute ? (
          <>
            <Chip size="small" variant="outlined" label="Ajoutée pendant l’entretien" />
            <Button size="small" onClick={() => void faire({ id: entretien.id, formationId })}>
              Retirer
            </Button>
          </>
        ) : (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {'Origine\u00a0: '}
            <AvisVu avis={formation.avisOrigine} />
          </Typography>
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5, mt: 0.5 }}>
        <ChoixFerme
          nom={`Avis sur ${intitule}`}
          grand
          options={OPTIONS}
          valeur={formation.avis}
          choisir={(valeur) => contexte.enregistrer({ champ: 'avis', formationId, valeur })}
          desactive={contexte.desactive}
        />
        {contexte.lettre !== 'aucune' && <LettreCase formation={formation} contexte={contexte} />}
      </Box>
    </Box>
  );
}

/** R32: one avis per formation, of three values; R16: the letter of each. */
export function AvisFormations({
  entretien,
  ...contexte
}: Contexte & {
  readonly entretien: EntretienVue;
}) {
  return (
    <Box component="section" aria-labelledby="titre-avis">
      <Typography variant="h3" component="h3" id="titre-avis">
        Avis par formation
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0 }}>
        {entretien.formations.map((formation) => (
          <Formation key={formation.formationId} entretien={entretien} formation={formation} contexte={contexte} />
        ))}
      </Box>
    </Box>
  );
}
