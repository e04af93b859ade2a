import { Box, Checkbox, FormControlLabel, TextField, Typography } from '@mui/material';
import type { EntretienAttendu, FormationAttendue } from '../../../src-main/contract/entretiens.ts';
import { estRecu } from '../../../src-main/domain/avis/avancement.ts';
import { isHeure } from '../../../src-main/domain/date/heure.ts';
import type { Presence } from '../../../src-main/domain/planning/entretien.ts';
import { nomPrenom, prenomNom } from '../../../src-main/domain/texte/format.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { ChoixPresence } from '../../ui/choix-presence.tsx';

function Lettre({ ligne, formation }: { readonly ligne: EntretienAttendu; readonly formation: FormationAttendue }) {
  const { faire } = useCommande('entretiens.saisir', { discret: true });
  const { formationId, intitule, lettrePresentee } = formation;
  return (
    <FormControlLabel
      title={intitule}
      label={ligne.formations.length === 1 ? 'Lettre' : `Lettre : ${intitule}`}
      control={
        <Checkbox
          size="small"
          sx={{ py: 0.25 }}
          checked={lettrePresentee === true}
          onChange={(_event, presentee) =>
            void faire({ id: ligne.id, saisie: { champ: 'lettre', formationId, presentee } })
          }
          slotProps={{ input: { 'aria-label': `Lettre de ${prenomNom(ligne)} pour ${intitule}` } }}
        />
      }
      slotProps={{ typography: { noWrap: true, sx: { fontSize: 13, maxWidth: 190 } } }}
      sx={{ mr: 0 }}
    />
  );
}

function Arrivee(props: { readonly ligne: EntretienAttendu; readonly noter: (arrivee: string | null) => unknown }) {
  const { ligne, noter } = props;
  return (
    <TextField
      key={ligne.arrivee}
      type="time"
      label="Arrivée"
      defaultValue={ligne.arrivee ?? ''}
      onBlur={(event) => {
        const heure = event.target.value;
        if (heure !== (ligne.arrivee ?? '')) noter(isHeure(heure) ? heure : null);
      }}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { 'aria-label': `Heure d’arrivée de ${prenomNom(ligne)}` },
      }}
    />
  );
}

/** One expected pupil: who, where, letter, presence. */
export function LigneAttendu(props: {
  readonly ligne: EntretienAttendu;
  readonly lettres: boolean;
  readonly noter: (presence: Presence | null, arrivee?: string | null) => unknown;
}) {
  const { ligne, lettres, noter } = props;
  const individuel = ligne.mode === 'individuel';
  const lieu = individuel ? [ligne.lieu, ligne.juryNom, ligne.domaineNom] : [];
  const besoins = [ligne.tempsMajore && 'temps majoré', ligne.accesPmr && 'accès PMR'].filter(Boolean).join(', ');
  return (
    <Box
      component="li"
      data-attendu
      sx={{
        listStyle: 'none',
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
      }}
    >
      <Box sx={{ flex: '2 1 260px', minWidth: 0 }}>
        <Typography sx={{ fontSize: 18, fontWeight: 650, lineHeight: 1.3 }}>{nomPrenom(ligne)}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {[ligne.classe, ligne.origineNom, besoins].filter(Boolean).join(' · ')}
        </Typography>
        {lieu.length > 0 && <Typography variant="body2">{lieu.filter(Boolean).join(' · ')}</Typography>}
      </Box>
      {individuel && lettres && (
        <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', flex: '0 0 230px' }}>
          {ligne.formations.map((formation) => (
            <Lettre key={formation.formationId} ligne={ligne} formation={formation} />
          ))}
        </Box>
      )}
      <Box sx={{ width: 104 }}>
        {estRecu(ligne.presence) && <Arrivee ligne={ligne} noter={(arrivee) => noter(ligne.presence, arrivee)} />}
      </Box>
      <ChoixPresence
        nom={`Présence de ${prenomNom(ligne)}`}
        grand
        presence={ligne.presence}
        choisir={(presence) => noter(presence)}
      />
    </Box>
  );
}
