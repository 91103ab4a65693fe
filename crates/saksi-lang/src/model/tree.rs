//! The best tree over arc scores: each word's best head, and Chu-Liu-Edmonds where those do not make a tree.

/// Fills `heads` (0 is the root, word `i` is `i + 1`) with the best tree that has one root.
///
/// `scores[i * (n + 1) + h]` is the score of head `h` for word `i`.
pub fn best_tree(scores: &[f32], n: usize, heads: &mut Vec<u32>) {
    heads.clear();
    let width = n + 1;
    for i in 0..n {
        let row = &scores[i * width..(i + 1) * width];
        let mut best = usize::from(i == 0 && n > 1);
        if best == i + 1 {
            best = if n > 1 { 2 } else { 0 };
        }
        for (h, &s) in row.iter().enumerate() {
            if h != i + 1 && s > row[best] {
                best = h;
            }
        }
        heads.push(best as u32);
    }
    if is_tree(heads) {
        return;
    }
    // One root: the root's arcs are made dear, so that the best tree uses as few of them as it can.
    let spread = scores.iter().fold(0f32, |m, s| m.max(s.abs())) * 2.0 * width as f32 + 1.0;
    let mut dense = Square::new(width);
    for i in 0..n {
        for h in 0..width {
            if h != i + 1 {
                let s = f64::from(scores[i * width + h]);
                dense.set(i + 1, h, if h == 0 { s - f64::from(spread) } else { s });
            }
        }
    }
    let tree = edmonds(&dense);
    for i in 0..n {
        heads[i] = tree[i + 1] as u32;
    }
}

/// Scores of every arc, by dependent and head.
struct Square {
    width: usize,
    scores: Vec<f64>,
}

impl Square {
    fn new(width: usize) -> Self {
        Self { width, scores: vec![f64::NEG_INFINITY; width * width] }
    }

    fn get(&self, dependent: usize, head: usize) -> f64 {
        self.scores[dependent * self.width + head]
    }

    fn set(&mut self, dependent: usize, head: usize, score: f64) {
        self.scores[dependent * self.width + head] = score;
    }
}

/// Whether every word reaches the root and one hangs from it.
fn is_tree(heads: &[u32]) -> bool {
    let n = heads.len();
    if heads.iter().filter(|&&h| h == 0).count() != 1 {
        return false;
    }
    // 0 unseen, 1 on the way, 2 reaches the root.
    let mut state = vec![0u8; n + 1];
    state[0] = 2;
    for start in 1..=n {
        let mut at = start;
        while state[at] == 0 {
            state[at] = 1;
            at = heads[at - 1] as usize;
        }
        if state[at] == 1 {
            return false;
        }
        let mut at = start;
        while state[at] == 1 {
            state[at] = 2;
            at = heads[at - 1] as usize;
        }
    }
    true
}

/// Chu-Liu-Edmonds; node 0 is the root. Returns each node's head.
fn edmonds(scores: &Square) -> Vec<usize> {
    let n = scores.width;
    let mut heads = vec![0usize; n];
    for d in 1..n {
        let row = &scores.scores[d * n..(d + 1) * n];
        for (h, s) in row.iter().enumerate() {
            if h != d && (heads[d] == d || *s > row[heads[d]]) {
                heads[d] = h;
            }
        }
    }
    let Some(cycle) = find_cycle(&heads) else { return heads };
    let mut inside = vec![false; n];
    cycle.iter().for_each(|&v| inside[v] = true);
    let outside: Vec<usize> = (0..n).filter(|&v| !inside[v]).collect();
    let m = outside.len();
    // The cycle becomes node `m`; remember which of its words each arc in or out stands for.
    let mut small = Square::new(m + 1);
    let (mut enter, mut leave) = (vec![0usize; m], vec![0usize; m]);
    for (a, &v) in outside.iter().enumerate() {
        for (b, &w) in outside.iter().enumerate() {
            small.set(a, b, scores.get(v, w));
        }
        for &w in &cycle {
            if scores.get(v, w) > small.get(a, m) {
                small.set(a, m, scores.get(v, w));
                leave[a] = w;
            }
            let s = scores.get(w, v) - scores.get(w, heads[w]);
            if s > small.get(m, a) {
                small.set(m, a, s);
                enter[a] = w;
            }
        }
    }
    let tree = edmonds(&small);
    heads[enter[tree[m]]] = outside[tree[m]];
    for (a, &v) in outside.iter().enumerate().skip(1) {
        heads[v] = if tree[a] == m { leave[a] } else { outside[tree[a]] };
    }
    heads
}

/// The nodes of a cycle, if there is one.
fn find_cycle(heads: &[usize]) -> Option<Vec<usize>> {
    let mut seen = vec![0usize; heads.len()];
    for start in 1..heads.len() {
        let mut at = start;
        while at != 0 && seen[at] == 0 {
            seen[at] = start;
            at = heads[at];
        }
        if at != 0 && seen[at] == start {
            let (first, mut cycle) = (at, vec![at]);
            while heads[at] != first {
                at = heads[at];
                cycle.push(at);
            }
            return Some(cycle);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(scores: &[f32], n: usize) -> Vec<u32> {
        let mut heads = Vec::new();
        best_tree(scores, n, &mut heads);
        heads
    }

    #[test]
    fn a_cycle_is_broken_where_it_costs_least() {
        // Words 1 and 2 want each other; the root may take 1 for 5 less, 2 for 1 less.
        let scores = [5.0, 0.0, 10.0, /* word 2 */ 9.0, 10.0, 0.0];
        assert_eq!(best(&scores, 2), [2, 0]);
    }

    #[test]
    fn there_is_one_root() {
        let scores = [9.0, 0.0, 1.0, 2.0, /* 2 */ 9.0, 8.0, 0.0, 1.0, /* 3 */ 9.0, 1.0, 8.5, 0.0];
        let heads = best(&scores, 3);
        assert_eq!(heads.iter().filter(|&&h| h == 0).count(), 1);
        assert_eq!(heads, [0, 1, 2]);
    }

    #[test]
    fn it_is_the_best_of_all_trees() {
        // Compared with trying every choice of heads for four words.
        let n = 4usize;
        let mut seed = 12345u64;
        for _ in 0..200 {
            let scores: Vec<f32> = (0..n * (n + 1))
                .map(|_| {
                    seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                    ((seed >> 40) % 1000) as f32 / 10.0
                })
                .collect();
            let total = |heads: &[u32]| -> f32 {
                heads.iter().enumerate().map(|(i, &h)| scores[i * (n + 1) + h as usize]).sum()
            };
            let mut top = f32::MIN;
            for code in 0..5u32.pow(4) {
                let heads: Vec<u32> = (0..4).map(|i| code / 5u32.pow(i) % 5).collect();
                if heads.iter().enumerate().all(|(i, &h)| h as usize != i + 1) && is_tree(&heads) {
                    top = top.max(total(&heads));
                }
            }
            let heads = best(&scores, n);
            assert!(is_tree(&heads));
            assert!((total(&heads) - top).abs() < 1e-3);
        }
    }
}
