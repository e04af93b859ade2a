import { Box, Button, Checkbox, Chip, FormControlLabel, Typography } from '@mui/material';
import type { KeyboardEvent } from 'react';
import type { EntretienVue, FormationDemandee } from '../../../src-main/contract/entretien-vue.ts';
import { AVIS, type Avis, LIBELLES_AVIS } from '../../../src-main/domain/avis/avis.ts';
import type { Lettre } from '../../../src-main/domain/campagne/campagne.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { AvisVu, ICONES_AVIS } from '../../ui/avis.tsx';
import { ChoixFerme, type OptionChoix, toucheDe } from '../../ui/choix-ferme.tsx';
import type { Enregistrer } from './use-enregistrement.ts';
import { OrigineMasquee } from './dit-par-origine.tsx';

const OPTIONS: readonly OptionChoix<Avis>[] = AVIS.map((valeur, rang) => {
  const Icone = ICONES_AVIS[valeur];
  return { valeur, libelle: LIBELLES_AVIS[valeur], touche: String(rang + 1), icone: <Icone fontSize="inherit" /> };
});

/** Beside the avis of the same formation: the letter is on the same line of the paper. */
const TOUCHE_LETTRE = 'l';

interface Contexte {
  readonly lettre: Lettre;
  readonly enregistrer: Enregistrer;
  readonly desactive: boolean;
  /** Nothing may be noted, the letter included. */
  readonly fige: boolean;
  readonly estMasquee: (formation: FormationDemandee) => boolean;
}

function LettreCase({ formation, contexte }: { readonly formation: FormationDemandee; readonly contexte: Contexte }) {
  const { formationId, lettrePresentee, intitule } = formation;
  return (
    <FormControlLabel
      label={
        <>
          <Box component="span" aria-hidden sx={{ fontSize: 12, color: 'text.secondary', mr: 0.5 }}>
            L
          </Box>
          {contexte.lettre === 'obligatoire' ? 'Lettre de motivation' : 'Lettre de préparation'}
        </>
      }
      disabled={contexte.fige}
      control={
        <Checkbox
          size="small"
          checked={lettrePresentee === true}
          onChange={(_event, presentee) =>
            void contexte.enregistrer({ champ: 'lettre', formationId, presentee }, { presentee: lettrePresentee })
          }
          slotProps={{
            input: { 'aria-label': `Lettre présentée pour ${intitule}`, 'aria-keyshortcuts': TOUCHE_LETTRE },
          }}
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
  const avecLettre = contexte.lettre !== 'aucune' && !contexte.fige;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!avecLettre || toucheDe(event) !== TOUCHE_LETTRE) return;
    event.preventDefault();
    const { lettrePresentee } = formation;
    const saisie = { champ: 'lettre', formationId, presentee: lettrePresentee !== true } as const;
    void contexte.enregistrer(saisie, { presentee: lettrePresentee });
  };
  return (
    <Box
      component="li"
      data-formation={formationId}
      sx={{ py: 1, borderTop: 1, borderColor: 'divider', listStyle: 'none' }}
    >
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
            {contexte.estMasquee(formation) ? <OrigineMasquee /> : <AvisVu avis={formation.avisOrigine} />}
          </Typography>
        )}
      </Box>
      <Box
        onKeyDown={onKeyDown}
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5, mt: 0.5 }}
      >
        <ChoixFerme
          nom={`Avis sur ${intitule}`}
          grand
          options={OPTIONS}
          valeur={formation.avis}
          choisir={(valeur) => contexte.enregistrer({ champ: 'avis', formationId, valeur }, { valeur: formation.avis })}
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
