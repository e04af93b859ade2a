import CloseOutlined from '@mui/icons-material/CloseOutlined';
import { Box, Button, Drawer, IconButton, Stack, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { PARTIE_ANNULEE } from '../../../src-main/domain/convocation/convocation.ts';
import type { CandidatFiche } from '../../../src-main/contract/candidats.ts';
import {
  formatDate,
  formatHeure,
  formatJour,
  formatTelephone,
  nomPrenom,
} from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { ActesEleve } from '../../shell/donnees-eleve/actes-eleve.tsx';
import { usePermis } from '../../shell/permis.ts';
import { EtatErreur } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { StatutVu } from '../../ui/statut.tsx';
import { CandidaturesFiche } from './candidatures-fiche.tsx';
import { direGroupe } from './dire-identite.ts';
import { IndisponibilitesFiche } from './indisponibilites-fiche.tsx';
import { ModifierIdentite } from './modifier-identite.tsx';
import { OrigineDialogue } from './origine-dialogue.tsx';

function Section({
  titre,
  action,
  children,
}: {
  readonly titre: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Box component="section" aria-label={titre} sx={{ borderTop: 1, borderColor: 'divider', pt: 1.5 }}>
      <Stack direction="row" sx={{ alignItems: 'center', mb: 0.5 }}>
        <Typography variant="h3" component="h3" sx={{ flexGrow: 1 }}>
          {titre}
        </Typography>
        {action}
      </Stack>
      {children}
    </Box>
  );
}

function EntretienFiche({
  entretien,
  convocations,
}: {
  readonly entretien: CandidatFiche['entretiens'][number];
  readonly convocations: CandidatFiche['convocations'];
}) {
  const siennes = convocations.filter(({ entretienId }) => entretienId === entretien.id);
  return (
    <Box sx={{ py: 0.5 }}>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Typography sx={{ fontWeight: 600 }}>{entretien.domaineNom}</Typography>
        <StatutVu statut={entretien.statut} />
        <Box sx={{ flexGrow: 1 }} />
        <Button size="small" component={RouterLink} to={`/planning?entretien=${entretien.id}`}>
          Planning
        </Button>
        {entretien.mode === 'individuel' && (
          <Button size="small" component={RouterLink} to={`/entretiens?id=${entretien.id}`}>
            Compte rendu
          </Button>
        )}
      </Stack>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {entretien.jour && entretien.debut
          ? `${formatJour(entretien.jour)}, ${formatHeure(entretien.debut)}${entretien.lieu ? `, ${entretien.lieu}` : ''}`
          : ['Sans date', entretien.raison].filter(Boolean).join(' : ')}
        {entretien.mode === 'collectif' && ' · entretien collectif'}
      </Typography>
      {siennes.map(({ id, rang, jour, debut, emiseLe, issue, accuseLe, accuseNote, annulee }) => (
        <Typography key={id} variant="body2" sx={{ color: 'text.secondary' }}>
          Convocation n° {rang} émise le {formatDate(emiseLe.slice(0, 10))} pour le {formatDate(jour)} à{' '}
          {formatHeure(debut)}
          {accuseLe && `, reçue par l’établissement le ${formatDate(accuseLe)}${accuseNote && ` (${accuseNote})`}`}
          {issue && ` : ${issue}`}
          {annulee && `\u00a0: ${PARTIE_ANNULEE}`}
        </Typography>
      ))}
    </Box>
  );
}

interface CorpsProps {
  readonly fiche: CandidatFiche;
  readonly disparu: boolean;
  readonly onEfface: () => void;
}

function Corps({ fiche, disparu, onEfface }: CorpsProps) {
  const permis = usePermis();
  const { candidat, origine } = fiche;
  const [modifie, setModifie] = useState<'eleve' | 'origine' | null>(null);
  const fermer = (): void => setModifie(null);
  const amenagements = direGroupe(candidat, 'aménagements');
  const referent = direGroupe(candidat, 'référent');
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Section
        titre="Élève"
        action={
          <Button size="small" onClick={() => setModifie('eleve')}>
            Modifier
          </Button>
        }
      >
        <Typography variant="body2">{direGroupe(candidat, 'élève')}</Typography>
        {amenagements && (
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {amenagements}
          </Typography>
        )}
      </Section>
      <Section titre="Entretiens">
        {fiche.entretiens.length === 0 ? (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            Aucun : les domaines demandés ne sont pas accueillis par le lycée.
          </Typography>
        ) : (
          fiche.entretiens.map((entretien) => (
            <EntretienFiche key={entretien.id} entretien={entretien} convocations={fiche.convocations} />
          ))
        )}
      </Section>
      <Section
        titre="Établissement d’origine"
        action={
          <Button size="small" aria-label={`Modifier ${origine.nom}`} onClick={() => setModifie('origine')}>
            Modifier
          </Button>
        }
      >
        <Typography variant="body2">
          {origine.nom} {origine.uai && `(${origine.uai})`} · {origine.type}
          <br />
          {[origine.adresse, `${origine.codePostal} ${origine.ville}`.trim()].filter(Boolean).join(', ')}
          <br />
          {[origine.telephone && formatTelephone(origine.telephone), origine.courriel].filter(Boolean).join(' · ')}
          {referent && (
            <>
              <br />
              {referent}
            </>
          )}
        </Typography>
      </Section>
      <Section titre="Formations demandées">
        <CandidaturesFiche fiche={fiche} disparu={disparu} />
      </Section>
      <Section titre="Indisponibilités">
        <IndisponibilitesFiche candidatId={candidat.id} indisponibilites={fiche.indisponibilites} />
      </Section>
      {permis('personnelles.composer') && !disparu && (
        <Section titre="Tout ce que l’application sait de cet élève">
          <ActesEleve eleve={candidat} onEfface={onEfface} />
        </Section>
      )}
      {modifie === 'eleve' && <ModifierIdentite candidat={candidat} disparu={disparu} onFermer={fermer} />}
      {modifie === 'origine' && <OrigineDialogue id={origine.id} onFermer={fermer} />}
    </Stack>
  );
}

/** Everything about one pupil, beside the table. */
export function FicheCandidat({ id, onFermer }: { readonly id: string; readonly onFermer: () => void }) {
  const { data, error, refetch } = useLecture('candidats.lire', { id });
  const courante = data?.candidat.id === id ? data : undefined;
  return (
    <Drawer
      open
      anchor="right"
      onClose={onFermer}
      slotProps={{
        paper: { sx: { width: 560, maxWidth: '100vw', p: 2 }, role: 'dialog', 'aria-labelledby': 'fiche-titre' },
      }}
    >
      <Stack direction="row" sx={{ alignItems: 'center', mb: 1 }}>
        <Typography id="fiche-titre" variant="h2" sx={{ flexGrow: 1 }}>
          {courante ? nomPrenom(courante.candidat) : 'Candidat'}
        </Typography>
        <IconButton aria-label="Fermer la fiche" onClick={onFermer}>
          <CloseOutlined />
        </IconButton>
      </Stack>
      {error && <EtatErreur texte={error.message} reessayer={() => void refetch()} />}
      {/* What was being typed stays in sight when the candidat is no more: its forms say so. */}
      {courante && <Corps fiche={courante} disparu={error?.code === 'candidat inconnu'} onEfface={onFermer} />}
      {!error && !courante && <Squelette />}
    </Drawer>
  );
}
