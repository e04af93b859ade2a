/** Maximum flow (Dinic): breadth-first levels, then blocking flows along them, until no path is left. */
export class Flot {
  private readonly to: number[] = [];
  private readonly capacite: number[] = [];
  private readonly suivant: number[] = [];
  private readonly tete: number[] = [];

  /** Adds a node and gives its number. */
  noeud(): number {
    return this.tete.push(-1) - 1;
  }

  arc(from: number, to: number, capacite: number): void {
    this.demi(from, to, capacite);
    this.demi(to, from, 0);
  }

  /** The greatest flow between two nodes; uses up the capacities. */
  maximum(source: number, puits: number): number {
    let total = 0;
    for (;;) {
      const levels = this.levels(source);
      if (levels[puits]! < 0) return total;
      const next = this.tete.slice();
      for (;;) {
        const pushed = this.path(source, puits, levels, next);
        if (pushed === 0) break;
        total += pushed;
      }
    }
  }

  /** After `maximum`, whether a node can still be reached from another: the source's side of a least cut. */
  atteints(source: number): (node: number) => boolean {
    const levels = this.levels(source);
    return (node) => levels[node]! >= 0;
  }

  /** The arcs as they were added, with the capacity that each was given. */
  *arcs(): Generator<{ readonly from: number; readonly to: number; readonly capacite: number }> {
    for (let arc = 0; arc < this.to.length; arc += 2)
      yield { from: this.to[arc + 1]!, to: this.to[arc]!, capacite: this.capacite[arc]! + this.capacite[arc + 1]! };
  }

  private demi(from: number, to: number, capacite: number): void {
    this.suivant.push(this.tete[from]!);
    this.tete[from] = this.to.push(to) - 1;
    this.capacite.push(capacite);
  }

  private levels(source: number): Int32Array {
    const levels = new Int32Array(this.tete.length).fill(-1);
    levels[source] = 0;
    const queue = [source];
    for (const node of queue)
      for (let arc = this.tete[node]!; arc >= 0; arc = this.suivant[arc]!) {
        const to = this.to[arc]!;
        if (this.capacite[arc]! === 0 || levels[to]! >= 0) continue;
        levels[to] = levels[node]! + 1;
        queue.push(to);
      }
    return levels;
  }

  /** Pushes along one path of rising levels; `next` forgets the arcs that lead nowhere. */
  private path(source: number, puits: number, levels: Int32Array, next: number[]): number {
    const arcs: number[] = [];
    let node = source;
    while (node !== puits) {
      const arc = next[node]!;
      if (arc < 0) {
        const back = arcs.pop();
        if (back === undefined) return 0;
        node = this.to[back ^ 1]!;
        next[node] = this.suivant[next[node]!]!;
      } else if (this.capacite[arc]! > 0 && levels[this.to[arc]!] === levels[node]! + 1) {
        arcs.push(arc);
        node = this.to[arc]!;
      } else next[node] = this.suivant[arc]!;
    }
    const pushed = Math.min(...arcs.map((arc) => this.capacite[arc]!));
    for (const arc of arcs) {
      this.capacite[arc] = this.capacite[arc]! - pushed;
      this.capacite[arc ^ 1] = this.capacite[arc ^ 1]! + pushed;
    }
    return pushed;
  }
}
