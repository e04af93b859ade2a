import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import type { OrganisationVue, SeanceOrganisee } from '../../../src-main/contract/organisation.ts';
import { formatDuree, formatHeure, formatJour } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';
import { EtatVide } from '../../ui/page.tsx';
import { SeanceDialogue } from './seance-dialogue.tsx';

/** R27: collective sessions, with the pupils already placed against the seats. */
export function OngletSeances({ organisation }: { readonly organisation: OrganisationVue }) {
  const { seances, salles } = organisation;
  const { domaines } = useContexte();
  const supprimer = useCommande('seances.supprimer');
  const [ouverte, setOuverte] = useState<SeanceOrganisee | 'nouvelle' | null>(null);
  const collectifs = domaines.filter(({ accueilli, mode }) => accueilli && mode === 'collectif');
  const nomDe = (liste: readonly { readonly id: string; readonly nom: string }[], id: string | null): string =>
    liste.find((ligne) => ligne.id === id)?.nom ?? '';
  if (collectifs.length === 0 && seances.length === 0 && ouverte === null)
    return (
      <EtatVide texte="Aucun des domaines accueillis ne se tient en séance collective. Le mode d’un domaine se choisit dans l’onglet Domaines." />
    );
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, my: 1 }}>
        <Typography sx={{ color: 'text.secondary', flexGrow: 1 }}>
          Séances d’information : présence seulement, ni compte rendu ni avis.
        </Typography>
        <Button variant="contained" disabled={collectifs.length === 0} onClick={() => setOuverte('nouvelle')}>
          Ajouter une séance
        </Button>
      </Box>
      {seances.length === 0 ? (
        <EtatVide texte="Aucune séance pour l’instant : ajoutez-en une par domaine collectif." />
      ) : (
        <Table>
          <TableHead>
            <TableRow>
              <TableCell>Domaine</TableCell>
              <TableCell>Jour</TableCell>
              <TableCell>Heure</TableCell>
              <TableCell>Durée</TableCell>
              <TableCell>Salle</TableCell>
              <TableCell align="right">Élèves / places</TableCell>
              <TableCell align="right">Actions</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {seances.map((seance) => {
              const nom = `${nomDe(domaines, seance.domaineId)}, ${formatJour(seance.jour)}`;
              return (
                <TableRow key={seance.id}>
                  <TableCell>{nomDe(domaines, seance.domaineId)}</TableCell>
                  <TableCell>{formatJour(seance.jour)}</TableCell>
                  <TableCell>{formatHeure(seance.debut)}</TableCell>
                  <TableCell>{formatDuree(seance.dureeMinutes)}</TableCell>
                  <TableCell>{nomDe(salles, seance.salleId) || 'À choisir'}</TableCell>
                  <TableCell align="right">
                    {seance.places} / {seance.capacite}
                    {seance.places >= seance.capacite ? ' · complète' : ''}
                  </TableCell>
                  <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                    <Button size="small" aria-label={`Modifier la séance ${nom}`} onClick={() => setOuverte(seance)}>
                      Modifier
                    </Button>
                    <Button
                      size="small"
                      color="secondary"
                      aria-label={`Supprimer la séance ${nom}`}
                      onClick={() => void supprimer.faire({ id: seance.id })}
                    >
                      Supprimer
                    </Button>
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      )}
      {ouverte && (
        <SeanceDialogue
          seance={ouverte === 'nouvelle' ? null : ouverte}
          domaines={collectifs}
          salles={salles}
          disparu={ouverte !== 'nouvelle' && seances.every(({ id }) => id !== ouverte.id)}
          fermer={() => setOuverte(null)}
        />
      )}
    </Box>
  );
}
