//! Work on many items at once, results in the order of the items, memory bounded.

use crate::failure::Failure;
use rayon::prelude::*;

/// Stack of a worker, in bytes: pages may be nested deeply.
const STACK: usize = 16 << 20;
/// Items in flight for each worker. Bounds memory; enough that one slow article does not idle the others.
const AHEAD: usize = 8;

/// Runs `work` on all cores and hands the results to `take` one by one, in the order of `items`.
///
/// Items are taken in slices, so that at most a few results for each core are held at a time, however many
/// items there are and however slow `take` is.
pub(crate) fn ordered<T: Sync, R: Send>(
    items: &[T],
    work: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(&T, R) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let pool = rayon::ThreadPoolBuilder::new()
        .stack_size(STACK)
        .build()
        .map_err(|e| Failure::Usage(format!("cannot start worker threads: {e}")))?;
    let step = pool.current_num_threads() * AHEAD;
    for slice in items.chunks(step) {
        let done: Vec<R> = pool.install(|| slice.par_iter().with_max_len(1).map(&work).collect());
        for (item, result) in slice.iter().zip(done) {
            take(item, result)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let items: Vec<u64> = (0..1000).collect();
        let mut got = Vec::new();
        let work = |n: &u64| (0..(n * 7919) % 1000).fold(*n, |a, b| a.wrapping_add(b).wrapping_sub(b));
        ordered(&items, work, |item, n| {
            assert_eq!(*item, n);
            got.push(n);
            Ok(())
        })
        .unwrap();
        assert_eq!(got, items);
    }

    #[test]
    fn who_takes_the_results_can_stop_the_work() {
        let items = [1, 2, 3];
        let mut taken = 0;
        let stop = ordered(
            &items,
            |n| *n,
            |_, _| {
                taken += 1;
                Err(Failure::BrokenPipe)
            },
        );
        assert!(stop.is_err());
        assert_eq!(taken, 1);
    }
}
