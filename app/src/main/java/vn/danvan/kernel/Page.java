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

    /** How many pages there are; an empty list has one. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
