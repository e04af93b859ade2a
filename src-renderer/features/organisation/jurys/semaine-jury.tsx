import { Alert, Box, Button, IconButton, ToggleButton, ToggleButtonGroup, Tooltip, Typography } from '@mui/material';
import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined';
import { useState } from 'react';
import type { JuryOrganise, OrganisationVue } from '../../../../src-main/contract/organisation.ts';
import {
  dansFenetreEntretiens,
  joursDeClasse,
  motifSansClasse,
} from '../../../../src-main/domain/campagne/calendrier.ts';
import { addJours, lundiDe } from '../../../../src-main/domain/date/jour.ts';
import { absencesDe, siegesEnDouble } from '../../../../src-main/domain/organisation/disponibilites.ts';
import type { Pinceau, PlageSaisie } from '../../../../src-main/domain/organisation/plages.ts';
import { formatJour } from '../../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../../shell/contexte.tsx';
import { useCommande } from '../../../shell/use-commande.ts';
import { direAvertissements } from '../dire-avertissements.ts';
import { CopierDialogue } from './copier-dialogue.tsx';
import { GrilleSemaine } from './grille-semaine.tsx';
import { OuvrirDialogue } from './ouvrir-dialogue.tsx';

const PINCEAUX: readonly { readonly valeur: Pinceau; readonly libelle: string; readonly aide: string }[] = [
  { valeur: 'ouverte', libelle: 'Ouvrir', aide: 'Le jury siège' },
  { valeur: 'réserve', libelle: 'Réserve', aide: 'Utilisée en dernier par la planification automatique' },
  { valeur: 'fermée', libelle: 'Fermer', aide: 'Le jury ne siège pas' },
];

/** Plages of one jury, painted week by week. */
export function SemaineJury({
  jury,
  organisation,
}: {
  readonly jury: JuryOrganise;
  readonly organisation: OrganisationVue;
}) {
  const { campagne, joursSansClasse, aujourdhui } = useContexte();
  const { entretiensDebut, entretiensFin } = campagne;
  const { faire } = useCommande('plages.enregistrer', { suite: direAvertissements });
  const depart = aujourdhui < entretiensDebut || aujourdhui > entretiensFin ? entretiensDebut : aujourdhui;
  const suivante = jury.plages.find(({ jour }) => jour >= lundiDe(depart))?.jour;
  const [lundi, setLundi] = useState(lundiDe(suivante ?? depart));
  const [pinceau, setPinceau] = useState<Pinceau>('ouverte');
  const [dialogue, setDialogue] = useState<'ouvrir' | 'copier' | null>(null);
  const dimanche = addJours(lundi, 6);
  const plages = jury.plages
    .filter(({ jour }) => lundi <= jour && jour <= dimanche)
    .map(({ jour, debut, fin, reserve }) => ({ jour, debut, fin, reserve }));
  const enDouble = siegesEnDouble({ ...jury, plages }, organisation.jurys);
  const calendrier = { feries: organisation.feries, joursSansClasse };
  const remarque = (jour: string): string | null => {
    if (!dansFenetreEntretiens(jour, campagne)) return 'hors période';
    const motif = motifSansClasse(jour, calendrier);
    return motif === 'samedi' || motif === 'dimanche' ? null : motif;
  };
  const enregistrer = async (nouvelles: readonly PlageSaisie[]): Promise<void> => {
    await faire({ juryId: jury.id, du: lundi, au: dimanche, plages: [...nouvelles] }, { plages });
  };
  /** What has just been opened is seen at once. */
  const montrer = (du: string, au: string): void => setLundi(lundiDe(joursDeClasse(du, au, calendrier)[0] ?? du));
  return (
    <Box>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
        <Tooltip title="Semaine précédente">
          <IconButton aria-label="Semaine précédente" onClick={() => setLundi(addJours(lundi, -7))}>
            <ChevronLeftOutlined />
          </IconButton>
        </Tooltip>
        <Typography role="status" sx={{ fontWeight: 650, minWidth: 210, textAlign: 'center' }}>
          Semaine du {formatJour(lundi).replace(/^lundi /, '')}
        </Typography>
        <Tooltip title="Semaine suivante">
          <IconButton aria-label="Semaine suivante" onClick={() => setLundi(addJours(lundi, 7))}>
            <ChevronRightOutlined />
          </IconButton>
        </Tooltip>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={pinceau}
          aria-label="Pinceau"
          onChange={(_event, valeur: Pinceau | null) => valeur && setPinceau(valeur)}
        >
          {PINCEAUX.map(({ valeur, libelle, aide }) => (
            <ToggleButton key={valeur} value={valeur} title={aide} sx={{ py: 0.25, color: 'text.primary' }}>
              {libelle}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Box sx={{ flexGrow: 1 }} />
        <Button onClick={() => setDialogue('ouvrir')}>Ouvrir des jours…</Button>
        <Button onClick={() => setDialogue('copier')} disabled={plages.length === 0}>
          Copier la semaine…
        </Button>
      </Box>
      <Box role="status">
        {enDouble.map((phrase) => (
          <Alert key={phrase} severity="warning" sx={{ mb: 1 }}>
            {phrase}
          </Alert>
        ))}
      </Box>
      <Box sx={{ overflowX: 'auto' }}>
        <GrilleSemaine
          key={lundi}
          nom={jury.nom}
          lundi={lundi}
          plages={plages}
          absences={absencesDe(jury, organisation)}
          pinceau={pinceau}
          remarque={remarque}
          enregistrer={(nouvelles) => void enregistrer(nouvelles)}
        />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
        Glissez la souris pour peindre. Au clavier : flèches pour se déplacer, Maj + flèches pour étendre, Espace pour
        peindre.
      </Typography>
      {dialogue === 'ouvrir' && (
        <OuvrirDialogue jurys={organisation.jurys} juryId={jury.id} fermer={() => setDialogue(null)} ouvert={montrer} />
      )}
      {dialogue === 'copier' && (
        <CopierDialogue jurys={organisation.jurys} jury={jury} lundi={lundi} fermer={() => setDialogue(null)} />
      )}
    </Box>
  );
}
