import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router';
import type { JuryOrganise, OrganisationVue } from '../../../../src-main/contract/organisation.ts';
import { dureePlage } from '../../../../src-main/domain/organisation/plages.ts';
import { formatDuree, nomPrenom, pluriel } from '../../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../../shell/contexte.tsx';
import { useCommande } from '../../../shell/use-commande.ts';
import { EtatVide } from '../../../ui/page.tsx';
import { JuryDialogue } from './jury-dialogue.tsx';
import { ListeJurys } from './liste-jurys.tsx';
import { SemaineJury } from './semaine-jury.tsx';

const resume = ({ plages, places }: JuryOrganise): string => {
  const ouvert = plages.reduce((total, plage) => total + dureePlage(plage), 0);
  return `${ouvert === 0 ? 'aucune plage' : formatDuree(ouvert)} · ${pluriel(places, 'placé')}`;
};

function DetailJury(props: {
  readonly jury: JuryOrganise;
  readonly organisation: OrganisationVue;
  readonly modifier: () => void;
  readonly supprime: () => void;
}) {
  const { jury, organisation, modifier, supprime } = props;
  const { domaines } = useContexte();
  const supprimer = useCommande('jurys.supprimer');
  const retirer = async (): Promise<void> => {
    if ((await supprimer.faire({ id: jury.id })) !== undefined) supprime();
  };
  const salle = organisation.salles.find(({ id }) => id === jury.salleId)?.nom;
  const noms = domaines.filter(({ id }) => jury.domaineIds.includes(id)).map(({ nom }) => nom);
  return (
    <Box component="section" aria-label={jury.nom} sx={{ minWidth: 0, flexGrow: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', mb: 0.5 }}>
        <Box sx={{ flexGrow: 1 }}>
          <Typography variant="h2">{jury.nom}</Typography>
          <Typography variant="body2">
            {salle ? `Salle ${salle}` : 'Salle à choisir'}
            {' · '}
            {jury.membres.length > 0 ? jury.membres.map(nomPrenom).join(', ') : 'aucun membre'}
            {' · '}
            {noms.length > 0 ? noms.join(', ') : 'aucun domaine'}
          </Typography>
        </Box>
        <Button onClick={modifier}>Modifier le jury</Button>
        {jury.places > 0 ? (
          <Button color="secondary" component={Link} to={`/planning?fermer=${encodeURIComponent(jury.id)}`}>
            Annuler ce jury…
          </Button>
        ) : (
          <Button color="secondary" onClick={() => void retirer()}>
            Supprimer
          </Button>
        )}
      </Box>
      <SemaineJury key={jury.id} jury={jury} organisation={organisation} />
    </Box>
  );
}

/** Jurys: who, where, for which domaines, and when. */
export function OngletJurys({ organisation }: { readonly organisation: OrganisationVue }) {
  const { jurys } = organisation;
  const [choisi, setChoisi] = useState<string | null>(null);
  const [dialogue, setDialogue] = useState<'nouveau' | JuryOrganise | null>(null);
  // What is on screen stays chosen: when it goes away, nothing takes its place under the hand.
  if (choisi === null && jurys[0]) setChoisi(jurys[0].id);
  const jury = jurys.find(({ id }) => id === choisi);
  const nouveau = (
    <Button variant="contained" onClick={() => setDialogue('nouveau')}>
      Ajouter un jury
    </Button>
  );
  return (
    <>
      {jurys.length === 0 ? (
        <EtatVide
          texte="Aucun jury pour l’instant. Un jury réunit ceux qui reçoivent ensemble, dans une salle, pour un ou plusieurs domaines."
          action={nouveau}
        />
      ) : (
        <>
          <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', my: 1 }}>
            <Typography sx={{ color: 'text.secondary', flexGrow: 1 }}>
              L’ordre des jurys est celui des colonnes du planning.
            </Typography>
            {nouveau}
          </Box>
          <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', flexWrap: { xs: 'wrap', md: 'nowrap' } }}>
            <ListeJurys jurys={jurys} choisi={choisi} resume={resume} choisir={setChoisi} />
            {jury ? (
              <DetailJury
                jury={jury}
                organisation={organisation}
                modifier={() => setDialogue(jury)}
                supprime={() => setChoisi(null)}
              />
            ) : (
              <Typography role="status">Ce jury n’existe plus&nbsp;: choisissez-en un autre.</Typography>
            )}
          </Box>
        </>
      )}
      {dialogue && (
        <JuryDialogue
          jury={dialogue === 'nouveau' ? null : dialogue}
          organisation={organisation}
          fermer={() => setDialogue(null)}
          enregistre={(id) => {
            setChoisi(id);
            setDialogue(null);
          }}
        />
      )}
    </>
  );
}
