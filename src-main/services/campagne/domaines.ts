import type { campagneOperations } from '../../contract/campagne.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import type { Domaine } from '../../domain/campagne/campagne.ts';
import { DUREES_USUELLES } from '../../domain/campagne/modele.ts';
import { formatDuree, pluriel } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import { accorder } from '../ecritures/accorder.ts';
import type { Contexte } from '../handler.ts';
import { refuserCollectifs } from './refuser.ts';

type Demande = Input<(typeof campagneOperations)['domaines.modifier']>;

/** R06: the mode may change as long as nobody is placed nor received the other way. @throws Refus */
async function refuserChangementDeMode(tx: WriteStore, domaine: Domaine, mode: Domaine['mode']): Promise<void> {
  if (domaine.mode === null || domaine.mode === mode) return;
  const entretiens = await tx.all('entretien', { domaineId: domaine.id });
  const engages = entretiens.filter(({ jour, presence }) => jour !== null || presence !== null).length;
  if (engages > 0)
    throw new Refus(
      'mode engagé',
      `« ${domaine.nom} » a déjà ${pluriel(engages, 'entretien')} au planning en mode ${domaine.mode} : retirez-les du planning avant de changer le mode.`,
    );
}

function libelle(avant: Domaine, demande: Demande, liberes: number): string {
  const nom = `« ${avant.nom} »`;
  if (demande.accueilli === true && !avant.accueilli) return `accueillir le domaine ${nom}`;
  if (demande.accueilli === false && avant.accueilli)
    return `ne plus accueillir le domaine ${nom}${liberes > 0 ? ` (${pluriel(liberes, 'créneau libéré', 'créneaux libérés')})` : ''}`;
  if (demande.mode && demande.mode !== avant.mode) return `passer ${nom} en mode ${demande.mode}`;
  if (demande.dureeMinutes) return `fixer la durée de ${nom} à ${formatDuree(demande.dureeMinutes)}`;
  return `changer la couleur de ${nom}`;
}

/** A length nobody chose follows the mode; one that was chosen stays. */
const dureeSuivante = (avant: Domaine, demande: Demande): number | undefined =>
  demande.dureeMinutes ??
  (demande.mode && demande.mode !== avant.mode && avant.dureeMinutes === DUREES_USUELLES[avant.mode ?? 'individuel']
    ? DUREES_USUELLES[demande.mode]
    : undefined);

/**
 * R05, R06: hosts a domaine or not, chooses its mode, its length, its colour. Entretiens follow (R13, R17): they are
 * created when the lycée takes the domaine, given up with their slot freed when it leaves it. A new length never
 * shifts what is placed. @throws Refus when the mode is missing, excluded by the campaign, or already in use.
 */
export async function modifierDomaine(
  tx: WriteStore,
  demande: Demande,
  ctx: Contexte,
): Promise<{ readonly liberes: number }> {
  const avant = await tx.get('domaine', demande.id);
  if (!avant) throw new Refus('domaine inconnu', 'Ce domaine n’est plus dans le catalogue : rouvrez la page.');
  const apres: Domaine = {
    ...avant,
    ...Object.fromEntries(
      Object.entries({ ...demande, dureeMinutes: dureeSuivante(avant, demande) }).filter(
        ([, valeur]) => valeur !== undefined,
      ),
    ),
  };
  if (apres.accueilli && apres.mode === null)
    throw new Refus(
      'mode à choisir',
      `Pour « ${avant.nom} », chaque lycée choisit : entretiens individuels ou collectifs. Indiquez le mode.`,
    );
  const campagne = await tx.get('campagne', 'campagne');
  if (apres.accueilli && apres.mode === 'collectif')
    refuserCollectifs(campagne?.entretiensCollectifs ?? true, [avant.nom]);
  await refuserChangementDeMode(tx, avant, apres.mode);
  await tx.update('domaine', [apres]);
  const { liberes } = apres.accueilli === avant.accueilli ? { liberes: [] } : await accorder(tx, ctx.newId);
  tx.nommer(libelle(avant, demande, liberes.length));
  return { liberes: liberes.length };
}
