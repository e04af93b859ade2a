import { Box, Typography } from '@mui/material';
import type { EntretienFiche } from '../../../src-main/contract/entretiens.ts';
import { formatDate, formatHeure, formatJour, nomPrenom } from '../../../src-main/domain/texte/format.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { ChoixPresence } from '../../ui/choix-presence.tsx';
import { StatutVu } from '../../ui/statut.tsx';
import { Echeance } from './echeance.tsx';
import { niveauUtile } from './niveau-utile.ts';

/** Who, when, where, with whom; presence; what is due. */
export function EnteteFiche({ fiche }: { readonly fiche: EntretienFiche }) {
  const { entretien, juryNom, membres, niveau } = fiche;
  const { faire } = useCommande('entretiens.noterPresence');
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
  const avec = [juryNom, membres.join(', '), entretien.lieu];
  return (
    <Box component="header" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.75 }}>
      <Box sx={{ flex: '1 1 300px', minWidth: 0 }}>
        <Typography variant="h2" tabIndex={-1} data-titre sx={{ outline: 'none' }}>
          {nomPrenom(entretien)}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {eleve.filter(Boolean).join(' · ')}
        </Typography>
        <Typography variant="body2">{[entretien.domaineNom, quand].join(' · ')}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {avec.filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.75 }}>
        <ChoixPresence
          nom="Présence"
          presence={entretien.presence}
          choisir={(presence) => faire({ ids: [entretien.id], presence })}
          desactive={entretien.jour === null || entretien.statut === 'renoncé'}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, fontSize: 13 }}>
          <StatutVu statut={entretien.statut} />
          <Echeance suivi={fiche} entiere />
        </Box>
      </Box>
    </Box>
  );
}
