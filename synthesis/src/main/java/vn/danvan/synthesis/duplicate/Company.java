package vn.danvan.synthesis.duplicate;

/**
 * Lets texts that lie between groups go where most of what is close to them is: a cover takes a text for the first centre that it
 * resembles, though its nearest kin may be with another. Only to a centre that it was read to resemble; centres of others stay.
 */
final class Company {

    private static final int ROUNDS = 2;

    private final Edges edges;
    private final int[] order;
    private final int[] sizes;
    private final int[] centreAt;
    private final int[] members;
    private final long[] close;

    /** Works on the centres of stars, by place, and changes them. */
    Company(Edges edges, int[] order, int[] sizes, int[] centreAt) {
        this.edges = edges;
        this.order = order;
        this.sizes = sizes;
        this.centreAt = centreAt;
        this.members = new int[order.length];
        this.close = new long[order.length];
    }

    void seek() {
        for (int centre : centreAt) {
            members[centre]++;
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int place = 0; place < centreAt.length; place++) {
                if (edges.isRead(place) && isFree(place) && isBetween(place)) {
                    move(place);
                }
            }
        }
    }

    private boolean isFree(int place) {
        return centreAt[place] != place || members[place] == 1;
    }

    /** True when something close is in another group. */
    private boolean isBetween(int place) {
        for (int i = edges.from(place); i < edges.to(place); i++) {
            if (edges.isClose(i) && centreAt[edges.other(i)] != centreAt[place]) {
                return true;
            }
        }
        return false;
    }

    private void move(int place) {
        count(place);
        int best = centreAt[place];
        long most = close[best];
        for (int i = edges.from(place); i < edges.to(place); i++) {
            int centre = edges.other(i);
            if (centreAt[centre] == centre && edges.isRead(place, i)) {
                long found = close[centre];
                if (found > most || (found == most && best != centreAt[place] && centre < best)) {
                    most = found;
                    best = centre;
                }
            }
        }
        forget(place);
        members[centreAt[place]]--;
        members[best]++;
        centreAt[place] = best;
    }

    /** Notes by centre how many opinions close to a text are in its group, in one walk over its edges. */
    private void count(int place) {
        for (int i = edges.from(place); i < edges.to(place); i++) {
            if (edges.isClose(i)) {
                int other = edges.other(i);
                close[centreAt[other]] += sizes[order[other]];
            }
        }
    }

    private void forget(int place) {
        for (int i = edges.from(place); i < edges.to(place); i++) {
            close[centreAt[edges.other(i)]] = 0;
        }
    }
}
