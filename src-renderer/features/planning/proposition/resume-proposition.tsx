import {
  Alert,
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState, type ReactNode } from 'react';
import type { BrouillonDeplace, RemedeChoisi, PropositionPlanning } from '../../../../src-main/contract/planning.ts';
import type { Position } from '../../../../src-main/domain/planning/instance.ts';
import {
  formatDuree,
  formatHeure,
  formatJourCourt,
  formatNombre,
  nomPrenom,
  pluriel,
} from '../../../../src-main/domain/texte/format.ts';
import { Contradictions } from './contradictions-vues.tsx';
import type { Modele } from '../plan/modele.ts';
import { NonPlaces } from './non-places.tsx';
import { type Exclus, partParDomaine, partParJour } from './proposition-partie.ts';

interface Props {
  readonly modele: Modele;
  readonly proposition: PropositionPlanning;
  readonly exclus: Exclus;
  /** Its figures are told beside those of another one. */
  readonly comparee: boolean;
  readonly onExclus: (exclus: Exclus) => void;
  readonly obstacles: readonly string[];
  readonly onRemedier: (remede: RemedeChoisi) => void;
  readonly onAller: (entretienId: string) => void;
}

function Chiffres({ proposition }: { readonly proposition: PropositionPlanning }) {
  const { bilan, demandes, nonPlaces } = proposition;
  const figures: readonly (readonly [string, string])[] = [
    ['Placés', `${formatNombre(demandes - nonPlaces.length)} sur ${formatNombre(demandes)}`],
    ['Seconds trajets', formatNombre(bilan.secondsTrajets)],
    ['Venues de collèges', formatNombre(bilan.joursOrigines)],
    ['Attente des élèves', formatDuree(bilan.attenteMinutes)],
    ['Demi-journées de jury', formatNombre(bilan.demiJournees)],
    ['Trous des jurys', formatDuree(bilan.trousMinutes)],
  ];
  return (
    <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'repeat(6, 1fr)', gap: 1, m: 0, mb: 1.5 }}>
      {figures.map(([nom, valeur]) => (
        <Box key={nom}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: 13 }}>
            {nom}
          </Box>
          <Box component="dd" sx={{ m: 0, fontSize: 18, fontWeight: 650 }}>
            {valeur}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** The bound says whether more was possible at all. */
function Preuve({ proposition }: { readonly proposition: PropositionPlanning }) {
  const { bilan, arrete, ecarts } = proposition;
  const stop = arrete ? 'Recherche arrêtée\u00a0: voici le meilleur plan trouvé jusque-là. ' : '';
  if (bilan.places >= bilan.borne)
    return (
      <Alert severity={arrete ? 'info' : 'success'} sx={{ mb: 1.5 }}>
        {stop}Aucun plan ne pouvait placer plus d’entretiens individuels.
      </Alert>
    );
  return (
    <Alert severity="info" sx={{ mb: 1.5 }}>
      {stop}
      {pluriel(bilan.places, 'entretien individuel a', 'entretiens individuels ont')} une place&nbsp;; il est prouvé
      qu’au plus {pluriel(bilan.borne, 'pourrait', 'pourraient')} en avoir une.
      {ecarts.map((ecart) => (
        <Box key={ecart} sx={{ mt: 0.5 }}>
          {ecart}
        </Box>
      ))}
    </Alert>
  );
}

function Section({ titre, children }: { readonly titre: string; readonly children: ReactNode }) {
  return (
    <Box component="section" aria-label={titre} sx={{ mt: 2 }}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {titre}
      </Typography>
      {children}
    </Box>
  );
}

function nomDe(modele: Modele, entretienId: string): string {
  const entretien = modele.entretiens.get(entretienId);
  return entretien ? `${nomPrenom(entretien)}, ${entretien.domaineNom}` : entretienId;
}

/** Changes told before the rest is asked for. */
const CHANGEMENTS_VUS = 20;

function ou(modele: Modele, position: Position | null): string {
  if (!position) return 'sans place';
  return `${formatJourCourt(position.jour)} à ${formatHeure(position.debut)}, ${modele.noms.jury(position.jury)}`;
}

function Changements({
  modele,
  changements,
}: {
  readonly modele: Modele;
  readonly changements: readonly BrouillonDeplace[];
}) {
  const [tous, setTous] = useState(false);
  const vus = tous ? changements : changements.slice(0, CHANGEMENTS_VUS);
  return (
    <>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>Élève</TableCell>
            <TableCell>Avant</TableCell>
            <TableCell>Après</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {vus.map(({ entretien, avant, apres }) => (
            <TableRow key={entretien}>
              <TableCell>{nomDe(modele, entretien)}</TableCell>
              <TableCell>{ou(modele, avant)}</TableCell>
              <TableCell>{ou(modele, apres)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {vus.length < changements.length && (
        <Button size="small" onClick={() => setTous(true)}>
          {changements.length - vus.length === 1
            ? 'Voir l’autre'
            : `Voir les ${changements.length - vus.length} autres`}
        </Button>
      )}
    </>
  );
}

const basculer = (exclus: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(exclus);
  if (!next.delete(id)) next.add(id);
  return next;
};

function Choix(props: { readonly libelle: string; readonly coche: boolean; readonly onBasculer: () => void }) {
  return (
    <FormControlLabel
      control={<Checkbox size="small" checked={props.coche} onChange={props.onBasculer} />}
      label={props.libelle}
    />
  );
}

/** What is adopted, by domaine and by day; a part that cannot stand alone says so before. */
function AAdopter({ modele, proposition, exclus, onExclus, obstacles }: Props) {
  return (
    <>
      <Box role="group" aria-label="Domaines à adopter" sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr' }}>
        {partParDomaine(modele, proposition).map(({ domaineId, placements, nonPlaces }) => (
          <Box key={domaineId}>
            <Choix
              libelle={`${modele.noms.domaine(domaineId)} : ${pluriel(placements, 'placement')}${nonPlaces > 0 ? `, ${pluriel(nonPlaces, 'élève')} sans place` : ''}`}
              coche={!exclus.domaines.has(domaineId)}
              onBasculer={() => onExclus({ ...exclus, domaines: basculer(exclus.domaines, domaineId) })}
            />
          </Box>
        ))}
      </Box>
      <Box role="group" aria-label="Jours à adopter" sx={{ display: 'flex', flexWrap: 'wrap' }}>
        {partParJour(modele, proposition).map(([jour, placements]) => (
          <Choix
            key={jour}
            libelle={`${formatJourCourt(jour)} : ${formatNombre(placements)}`}
            coche={!exclus.jours.has(jour)}
            onBasculer={() => onExclus({ ...exclus, jours: basculer(exclus.jours, jour) })}
          />
        ))}
      </Box>
      <div aria-live="polite">
        {obstacles.length > 0 && (
          <Alert severity="error">
            Cette partie ne tient pas seule&nbsp;: {obstacles.slice(0, 3).join(' ')} Ajoutez le domaine ou le jour
            laissé de côté.
          </Alert>
        )}
      </div>
    </>
  );
}

/** The proposal: its figures and what they are worth, who is left over and why, who changes, what to adopt. */
export function ResumeProposition(props: Props) {
  const { modele, proposition } = props;
  const { nonPlaces, changements } = proposition;
  return (
    <>
      {!props.comparee && <Chiffres proposition={proposition} />}
      <Preuve proposition={proposition} />
      <Contradictions modele={modele} contradictions={proposition.contradictions} onAller={props.onAller} />
      {(proposition.placements.length > 0 || proposition.seances.length > 0) && (
        <Section titre="À adopter">
          <AAdopter {...props} />
        </Section>
      )}
      {nonPlaces.length > 0 && (
        <Section titre={`Sans place\u00a0: ${pluriel(nonPlaces.length, 'entretien')}`}>
          <NonPlaces modele={modele} nonPlaces={nonPlaces} onRemedier={props.onRemedier} />
        </Section>
      )}
      {changements.length > 0 && (
        <Section
          titre={`${pluriel(changements.length, 'place jamais annoncée change', 'places jamais annoncées changent')}`}
        >
          <Changements modele={modele} changements={changements} />
        </Section>
      )}
    </>
  );
}
