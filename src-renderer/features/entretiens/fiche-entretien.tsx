import { Alert, Box, Button, Paper } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { FormationDemandee } from '../../../src-main/contract/entretien-vue.ts';
import type { EntretienFiche } from '../../../src-main/contract/entretiens.ts';
import { obstacleSaisie, phraseObstacle } from '../../../src-main/domain/avis/obstacle-saisie.ts';
import { origineMasquee } from '../../../src-main/domain/avis/origine-masquee.ts';
import { useLecture } from '../../api/hooks.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';
import { EtatErreur } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { AjoutFormation } from './ajout-formation.tsx';
import { ApercuFamille } from './apercu-famille.tsx';
import { AvisFormations } from './avis-formations.tsx';
import { CompteRendu } from './compte-rendu.tsx';
import { Confie, useConfies } from './confie.tsx';
import { DitParOrigine } from './dit-par-origine.tsx';
import { EnteteFiche } from './entete-fiche.tsx';
import { EtatEnregistrement } from './etat-enregistrement.tsx';
import { GrilleAppreciation } from './grille-appreciation.tsx';
import { HistoriqueConvocations } from './historique-convocations.tsx';
import { type EtatEnregistrement as Etat, useEnregistrement } from './use-enregistrement.ts';
import { type TexteEnregistre, useTexteEnregistre } from './use-texte-enregistre.ts';
import { ValidationFiche } from './validation-fiche.tsx';

const VIDE = 'fieldset[data-vide="true"]:not(:disabled) input, textarea[data-vide="true"]:not(:disabled)';
const A_REMPLIR = `[data-presence-due="true"] :is(${VIDE}), [data-corps] :is(${VIDE})`;

/** The first thing left to fill, in the order of the sheet, so that typing from paper starts without a mouse; else the name. */
function prendreFocus(fiche: HTMLElement | null): void {
  // From the top, as a new sheet of paper; the focus then scrolls down when it has to.
  fiche?.parentElement?.scrollTo({ top: 0 });
  (fiche?.querySelector<HTMLElement>(A_REMPLIR) ?? fiche?.querySelector<HTMLElement>('[data-titre]'))?.focus();
}

function Obstacle({ fiche }: { readonly fiche: EntretienFiche }) {
  const { aujourdhui, campagne, poste } = useContexte();
  const { faire } = useCommande('entretiens.replacer');
  const { entretien } = fiche;
  const obstacle = obstacleSaisie({ ...entretien, renonce: entretien.statut === 'renoncé' }, aujourdhui);
  if (campagne.closeLe !== null)
    return (
      <Alert
        severity="info"
        sx={{ py: 0 }}
        action={
          <Button size="small" color="inherit" component={Link} to="/cloture">
            Clôture
          </Button>
        }
      >
        La campagne est close : présences, comptes rendus et avis ne changent plus.
      </Alert>
    );
  if (!obstacle) return null;
  return (
    <Alert
      severity="info"
      sx={{ py: 0 }}
      action={
        obstacle === 'absent' &&
        poste === null && (
          <Button size="small" color="inherit" onClick={() => void faire({ ids: [entretien.id] })}>
            Remettre à placer
          </Button>
        )
      }
    >
      {phraseObstacle(obstacle, entretien.jour)}
    </Alert>
  );
}

/** What is said of the whole form: of its text, as long as that is not written, whatever was written beside it. */
function etatDe(etat: Etat, texte: TexteEnregistre['etat']): Etat {
  if (texte === 'en attente') return 'en cours';
  return texte === 'échec' ? 'échec' : etat;
}

function Resultats(props: {
  readonly fiche: EntretienFiche;
  readonly relire: () => void;
  readonly lueLe: number;
  readonly estMasquee: (formation: FormationDemandee) => boolean;
}) {
  const { fiche, relire, lueLe, estMasquee } = props;
  const { aujourdhui, campagne, criteres } = useContexte();
  const { entretien } = fiche;
  const close = campagne.closeLe !== null;
  const renonce = entretien.statut === 'renoncé';
  const desactive = close || obstacleSaisie({ ...entretien, renonce }, aujourdhui) !== null;
  const { etat, enregistrer } = useEnregistrement(entretien.id);
  const { texte, changer, vider, ...compteRendu } = useTexteEnregistre({
    cle: entretien.id,
    valeur: entretien.compteRendu,
    enregistrer: async (tape, vu) => {
      const fait = await enregistrer({ champ: 'compteRendu', texte: tape }, { texte: vu });
      if (!fait) return false;
      return typeof fait['texte'] === 'string' ? fait['texte'] : tape;
    },
    relire,
    lueLe,
  });
  const champ = { desactive, enregistrer };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', mb: -3.5 }}>
        <EtatEnregistrement etat={etatDe(etat, compteRendu.etat)} />
      </Box>
      <GrilleAppreciation criteres={criteres} appreciations={fiche.appreciations} {...champ} />
      <Box>
        <AvisFormations
          entretien={entretien}
          lettre={campagne.lettre}
          fige={renonce || close}
          estMasquee={estMasquee}
          {...champ}
        />
        {!desactive && <AjoutFormation entretien={entretien} />}
      </Box>
      <CompteRendu entretien={entretien} texte={texte} changer={changer} quitter={vider} desactive={desactive} />
      <ValidationFiche fiche={fiche} />
      <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start' }}>
        <ApercuFamille entretien={entretien} compteRendu={texte} />
      </Box>
    </Box>
  );
}

/** The form of one entretien: everything is saved as it is typed. Mounted anew for each entretien. */
export function FicheEntretien({ id, fermer }: { readonly id: string; readonly fermer: () => void }) {
  const { data, error, refetch, dataUpdatedAt } = useLecture('entretiens.lire', { id });
  const { campagne, poste } = useContexte();
  const confie = useConfies().get(id);
  const racine = useRef<HTMLDivElement>(null);
  const [devoile, setDevoile] = useState(false);
  const fiche = data?.entretien.id === id ? data : null;
  const prete = fiche !== null;
  useEffect(() => {
    if (prete) prendreFocus(racine.current);
  }, [prete]);
  if (!fiche) return error ? <EtatErreur texte={error.message} reessayer={() => void refetch()} /> : <Squelette />;
  const { entretien, convocations } = fiche;
  const estMasquee = (formation: FormationDemandee): boolean =>
    !devoile && origineMasquee(campagne, entretien, formation);
  return (
    <Paper variant="outlined" ref={racine} sx={{ p: 2, display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      {/* What was written stays in sight, to be copied, when the entretien is no more. */}
      {error && <EtatErreur texte={error.message} reessayer={() => void refetch()} />}
      <EnteteFiche fiche={fiche} fermer={fermer} />
      <Obstacle fiche={fiche} />
      {confie && <Confie texte={`Entretien ${confie}\u00a0: ce qui est noté ici sera comparé à son retour.`} />}
      <Box data-corps sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>
        {entretien.mode === 'individuel' && (
          <Box sx={{ flex: '999 1 440px', minWidth: 0 }}>
            <Resultats fiche={fiche} relire={() => void refetch()} lueLe={dataUpdatedAt} estMasquee={estMasquee} />
          </Box>
        )}
        <Box
          component="aside"
          sx={{ flex: '1 1 220px', display: 'flex', flexDirection: 'column', gap: 2, minWidth: 0 }}
        >
          <DitParOrigine entretien={entretien} estMasquee={estMasquee} devoiler={() => setDevoile(true)} />
          {poste === null && <HistoriqueConvocations convocations={convocations} />}
        </Box>
      </Box>
    </Paper>
  );
}
