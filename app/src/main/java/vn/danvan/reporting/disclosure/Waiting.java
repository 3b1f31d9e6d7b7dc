package vn.danvan.reporting.disclosure;

/** Sums that wait to be looked at, each once; those that came first go first. */
final class Waiting {

    private final int[] queue;
    private final boolean[] isWaiting;
    private int first;
    private int size;

    Waiting(int sums) {
        queue = new int[sums];
        isWaiting = new boolean[sums];
    }

    void add(int sum) {
        if (!isWaiting[sum]) {
            isWaiting[sum] = true;
            int at = first + size++;
            queue[at < queue.length ? at : at - queue.length] = sum;
        }
    }

    void clear() {
        while (!isEmpty()) {
            remove();
        }
    }

    boolean has(int sum) {
        return isWaiting[sum];
    }

    boolean isEmpty() {
        return size == 0;
    }

    int remove() {
        int sum = queue[first];
        first = first + 1 == queue.length ? 0 : first + 1;
        size--;
        isWaiting[sum] = false;
        return sum;
    }
}
