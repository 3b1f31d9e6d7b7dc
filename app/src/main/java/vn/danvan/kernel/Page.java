package vn.danvan.kernel;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param number from 1
 * @param size rows a page holds at most
 * @param total rows of all pages
 */
public record Page<T>(List<T> items, int number, int size, long total) {

    public Page {
        items = List.copyOf(items);
        if (number < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("page " + number + " of size " + size + " of " + total);
        }
    }

    /** A page of a list that is held whole; one beyond the last is the last, one before the first the first. */
    public static <T> Page<T> of(List<T> all, int wanted, int size) {
        int last = Math.max(1, (all.size() + size - 1) / size);
        int number = Math.clamp(wanted, 1, last);
        int from = (number - 1) * size;
        return new Page<>(all.subList(from, Math.min(all.size(), from + size)), number, size, all.size());
    }

    /** The same for a number as an address has it; what is no number means the first page. */
    public static <T> Page<T> of(List<T> all, String wanted, int size) {
        return of(all, wanted.matches("\\d{1,6}") ? Integer.parseInt(wanted) : 1, size);
    }

    /** How many pages there are; an empty list has one. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
