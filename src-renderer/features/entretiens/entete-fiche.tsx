import CloseOutlined from '@mui/icons-material/CloseOutlined';
import { Box, IconButton, Tooltip, Typography } from '@mui/material';
import type { OutputOf } from '../../../src-main/contract/index.ts';
import type { EntretienFiche } from '../../../src-main/contract/entretiens.ts';
import { formatDate, formatHeure, formatJour, nomPrenom } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';
import { presencesVues } from '../../ui/presences-vues.ts';
import { ChoixPresence } from '../../ui/choix-presence.tsx';
import { StatutVu } from '../../ui/statut.tsx';
import { Echeance } from './echeance.tsx';
import { niveauUtile } from './niveau-utile.ts';

const LISTE = new Intl.ListFormat('fr');
const enumerer = (noms: readonly string[]): string => LISTE.format(noms);

/** The choice shows by itself; only a doubtful day is said. */
const avertir = ({ avertissement }: OutputOf<'entretiens.noterPresence'>): string | null => avertissement;

/** Who, when, where, with whom; presence; what is due. */
export function EnteteFiche({ fiche, fermer }: { readonly fiche: EntretienFiche; readonly fermer: () => void }) {
  const { entretien, juryNom, membres, niveau } = fiche;
  const { aujourdhui, campagne } = useContexte();
  const { faire } = useCommande('entretiens.noterPresence', { discret: true, suite: avertir });
  const due = entretien.jour !== null && entretien.jour <= aujourdhui;
  const quand =
    entretien.jour && entretien.debut
      ? `${formatJour(entretien.jour)} à ${formatHeure(entretien.debut)}`
      : 'Sans rendez-vous';
  const eleve = [
    entretien.classe,
    niveauUtile(entretien.classe, niveau),
    entretien.dateNaissance && `date de naissance\u00a0: ${formatDate(entretien.dateNaissance)}`,
    entretien.tempsMajore && 'temps majoré',
    entretien.accesPmr && 'accès PMR',
  ];
  const jury = membres.length > 0 ? `${enumerer(membres)} (${juryNom})` : juryNom;
  return (
    <Box component="header" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.75 }}>
      {/* First to the keyboard, last to the eye: from the presence, one goes down the sheet. */}
      <Tooltip title="Fermer la fiche : vue d’ensemble">
        <IconButton
          size="small"
          aria-label="Fermer la fiche"
          onClick={fermer}
          sx={{ order: 1, alignSelf: 'flex-start' }}
        >
          <CloseOutlined />
        </IconButton>
      </Tooltip>
      <Box sx={{ flex: '1 1 300px', minWidth: 0 }}>
        <Typography variant="h2" tabIndex={-1} data-titre sx={{ outline: 'none' }}>
          {nomPrenom(entretien)}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {eleve.filter(Boolean).join(' · ')}
        </Typography>
        <Typography variant="body2">
          {[entretien.domaineNom, quand, entretien.lieu].filter(Boolean).join(' · ')}
        </Typography>
        {jury && <Typography variant="body2">{`Entretien mené par ${jury}`}</Typography>}
      </Box>
      <Box data-presence-due={due} sx={{ display: 'flex', flexDirection: 'column', gap: 0.75 }}>
        <ChoixPresence
          nom="Présence"
          presence={entretien.presence}
          choisir={(presence) => faire({ ids: [entretien.id], presence }, presencesVues([entretien]))}
          desactive={entretien.jour === null || entretien.statut === 'renoncé' || campagne.closeLe !== null}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, fontSize: 13 }}>
          <StatutVu statut={entretien.statut} />
          <Echeance suivi={fiche} entiere />
        </Box>
      </Box>
    </Box>
  );
}
