import { Box, Button, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { memo, useState } from 'react';
import type { EntretienAttendu, FormationAttendue } from '../../../src-main/contract/entretiens.ts';
import { estRecu } from '../../../src-main/domain/planning/presence.ts';
import type { Presence } from '../../../src-main/domain/planning/entretien.ts';
import { nomPrenom, prenomNom } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { ChampHeure } from '../../ui/champ-heure.tsx';
import { ChoixPresence } from '../../ui/choix-presence.tsx';

/** What can be noted of the expected ones. Stable functions: a row is drawn again only when its own line changes. */
export interface Notes {
  /** Answers null when refused. */
  readonly presence: (lignes: readonly EntretienAttendu[], presence: Presence | null) => Promise<unknown>;
  /** Looks for another hour. */
  readonly autreHeure: (ligne: EntretienAttendu) => void;
  readonly arrivee: (ligne: EntretienAttendu, arrivee: string | null) => void;
  readonly lettre: (id: string, formation: FormationAttendue, presentee: boolean) => void;
}

function Lettre(props: {
  readonly ligne: EntretienAttendu;
  readonly formation: FormationAttendue;
  readonly notes: Notes;
}) {
  const { ligne, formation, notes } = props;
  const { intitule, lettrePresentee } = formation;
  return (
    <FormControlLabel
      title={intitule}
      label={ligne.formations.length === 1 ? 'Lettre' : `Lettre\u00a0: ${intitule}`}
      control={
        <Checkbox
          size="small"
          sx={{ py: 0.25 }}
          checked={lettrePresentee === true}
          onChange={(_event, presentee) => notes.lettre(ligne.id, formation, presentee)}
          slotProps={{ input: { 'aria-label': `Lettre de ${prenomNom(ligne)} pour ${intitule}` } }}
        />
      }
      slotProps={{ typography: { noWrap: true, sx: { fontSize: 13, maxWidth: 190 } } }}
      sx={{ mr: 0 }}
    />
  );
}

/** The hour of arrival, kept when the field is left. */
function Arrivee({ ligne, notes }: { readonly ligne: EntretienAttendu; readonly notes: Notes }) {
  const [heure, setHeure] = useState(ligne.arrivee);
  return (
    <Box
      role="group"
      aria-label={`Heure d’arrivée de ${prenomNom(ligne)}`}
      onBlur={({ currentTarget, relatedTarget }) => {
        // From the hours to the minutes, the field is not left yet.
        if (currentTarget.contains(relatedTarget) || heure === ligne.arrivee) return;
        notes.arrivee(ligne, heure);
      }}
    >
      <ChampHeure libelle="Arrivée" valeur={heure} changer={setHeure} />
    </Box>
  );
}

/** One expected pupil: who, where, letter, presence. */
export const LigneAttendu = memo(function LigneAttendu(props: {
  readonly ligne: EntretienAttendu;
  readonly lettres: boolean;
  /** Over and noted: nothing more is asked of it. */
  readonly passee: boolean;
  readonly notes: Notes;
}) {
  const { ligne, lettres, passee, notes } = props;
  const { poste } = useContexte();
  const individuel = ligne.mode === 'individuel';
  const lieu = individuel ? [ligne.lieu, ligne.juryNom, ligne.domaineNom] : [];
  const besoins = [ligne.tempsMajore && 'temps majoré', ligne.accesPmr && 'accès PMR'].filter(Boolean).join(', ');
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
        rowGap: 0.5,
        px: 1.5,
        py: 0.75,
        borderTop: 1,
        borderColor: 'divider',
        '&:focus-within': { bgcolor: 'action.hover' },
        ...(passee && { bgcolor: 'background.default', color: 'text.secondary' }),
      }}
    >
      <Box sx={{ flex: '2 1 260px', minWidth: 0 }}>
        <Typography sx={{ fontSize: 18, fontWeight: passee ? 400 : 650, lineHeight: 1.3 }}>
          {nomPrenom(ligne)}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {[ligne.classe, ligne.origineNom, besoins].filter(Boolean).join(' · ')}
        </Typography>
        {lieu.length > 0 && <Typography variant="body2">{lieu.filter(Boolean).join(' · ')}</Typography>}
      </Box>
      {individuel && lettres && (
        <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', flex: '0 0 230px' }}>
          {ligne.formations.map((formation) => (
            <Lettre key={formation.formationId} ligne={ligne} formation={formation} notes={notes} />
          ))}
        </Box>
      )}
      <Box sx={{ width: 108 }}>
        {estRecu(ligne.presence) && <Arrivee key={ligne.arrivee} ligne={ligne} notes={notes} />}
        {individuel && poste === null && ligne.presence !== null && ligne.presence !== 'présent' && (
          <Button
            size="small"
            aria-label={`Une autre heure pour ${prenomNom(ligne)}`}
            onClick={() => notes.autreHeure(ligne)}
            sx={{ py: 0 }}
          >
            Autre heure…
          </Button>
        )}
      </Box>
      <ChoixPresence
        nom={`Présence de ${prenomNom(ligne)}`}
        grand
        presence={ligne.presence}
        choisir={(presence) => notes.presence([ligne], presence)}
      />
    </Box>
  );
});
