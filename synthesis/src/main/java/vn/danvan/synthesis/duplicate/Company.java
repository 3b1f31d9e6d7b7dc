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

    /** Works on the centres of stars, by place, and changes them. */
    Company(Edges edges, int[] order, int[] sizes, int[] centreAt) {
        this.edges = edges;
        this.order = order;
        this.sizes = sizes;
        this.centreAt = centreAt;
        this.members = new int[order.length];
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
        int best = centreAt[place];
        long most = close(place, best);
        for (int i = edges.from(place); i < edges.to(place); i++) {
            int centre = edges.other(i);
            if (centreAt[centre] == centre && edges.isRead(place, i)) {
                long found = close(place, centre);
                if (found > most || (found == most && best != centreAt[place] && centre < best)) {
                    most = found;
                    best = centre;
                }
            }
        }
        members[centreAt[place]]--;
        members[best]++;
        centreAt[place] = best;
    }

    /** How many opinions close to a text are in a group. */
    private long close(int place, int centre) {
        long opinions = 0;
        for (int i = edges.from(place); i < edges.to(place); i++) {
            int other = edges.other(i);
            opinions += edges.isClose(i) && centreAt[other] == centre ? sizes[order[other]] : 0;
        }
        return opinions;
    }
}
